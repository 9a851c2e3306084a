using ContentApi.Core.Articles;

namespace ContentApi.Core.Publishing;

/// <summary>What an editor should look at before an article is published.</summary>
public static class ArticleChecks
{
    /// <summary>The codes of what these checks find.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        FindingCode.TldrMissing, FindingCode.TldrStale, FindingCode.PublicationMissing, FindingCode.UnresolvedMention, FindingCode.AmbiguousMention,
        FindingCode.NoReferenceList, FindingCode.UncitedReference, FindingCode.ReferenceNotParsed, FindingCode.DuplicateReference,
        FindingCode.ProbabilitiesOff,
    ];

    /// <summary>Every finding about the article: its TL;DR, its publication, its in-text citations, its reference list. All are warnings; a deployment may make some of them stop publishing.</summary>
    /// <param name="article">The article.</param>
    /// <param name="bodyRevision">The revision in which its body last changed; 1 for an article that is new.</param>
    public static IReadOnlyList<Finding> Find(Article article, int bodyRevision = 1)
    {
        ArgumentNullException.ThrowIfNull(article);
        return [.. OfArticle(article, bodyRevision), .. MentionChecks.Find(article), .. ReferenceChecks.Find(article)];
    }

    private static IEnumerable<Finding> OfArticle(Article article, int bodyRevision)
    {
        if (article.Tldr is null)
            yield return new Finding(FindingCode.TldrMissing, FindingSeverity.Warning, "/tldr", "The article has no TL;DR.");
        else if (article.Tldr.ForRevision < bodyRevision)
            yield return new Finding(FindingCode.TldrStale, FindingSeverity.Warning, "/tldr", $"The TL;DR was written for revision {article.Tldr.ForRevision}; the body last changed in revision {bodyRevision}.");
        if (article.Publication is null)
            yield return new Finding(FindingCode.PublicationMissing, FindingSeverity.Warning, "/publication", "The article belongs to no publication.");
    }
}
