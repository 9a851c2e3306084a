using ContentApi.Core.Articles;

namespace ContentApi.Core.Publishing;

/// <summary>What an editor should look at before an article is published.</summary>
public static class ArticleChecks
{
    /// <summary>Raise it with every change of what is found: reports over many articles then check them anew.</summary>
    public const int Version = 2;

    /// <summary>The codes of what these checks find.</summary>
    public static IReadOnlyList<string> Codes { get; } =
    [
        FindingCode.TldrMissing, FindingCode.TldrStale, FindingCode.TldrTooLong, FindingCode.PublicationMissing, FindingCode.UnresolvedMention, FindingCode.AmbiguousMention,
        FindingCode.NoReferenceList, FindingCode.UncitedReference, FindingCode.ReferenceNotParsed, FindingCode.MissingYear, FindingCode.DuplicateReference,
        FindingCode.MalformedDoi, FindingCode.ReusedDoi, FindingCode.SuffixOrder, FindingCode.ProbabilitiesOff, FindingCode.NotChecked,
    ];

    /// <summary>Every finding about the article: its TL;DR, its publication, its in-text citations, its reference list. All are warnings; a deployment may make some of them stop publishing.</summary>
    /// <param name="article">The article.</param>
    /// <param name="bodyRevision">The revision in which its body last changed; 1 for an article that is new.</param>
    public static IReadOnlyList<Finding> Find(Article article, int bodyRevision = 1)
    {
        ArgumentNullException.ThrowIfNull(article);
        return [.. TldrChecks.Find(article, bodyRevision), .. OfArticle(article), .. MentionChecks.Find(article), .. ReferenceChecks.Find(article), .. DoiChecks.Find(article), .. SuffixChecks.Find(article)];
    }

    private static IEnumerable<Finding> OfArticle(Article article)
    {
        if (article.Publication is null)
            yield return new Finding(FindingCode.PublicationMissing, FindingSeverity.Warning, "/publication", "The article belongs to no publication.");
    }
}
