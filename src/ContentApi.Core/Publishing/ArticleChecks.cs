using ContentApi.Core.Articles;

namespace ContentApi.Core.Publishing;

/// <summary>What an editor should look at before an article is published.</summary>
public static class ArticleChecks
{
    /// <summary>Every finding about the article: its TL;DR, its publication, its in-text citations, its reference list. All are warnings; a deployment may make some of them stop publishing.</summary>
    public static IReadOnlyList<Finding> Find(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return [.. OfArticle(article), .. MentionChecks.Find(article), .. ReferenceChecks.Find(article)];
    }

    private static IEnumerable<Finding> OfArticle(Article article)
    {
        if (article.Tldr is null)
            yield return new Finding(FindingCode.TldrMissing, FindingSeverity.Warning, "/tldr", "The article has no TL;DR.");
        if (article.Publication is null)
            yield return new Finding(FindingCode.PublicationMissing, FindingSeverity.Warning, "/publication", "The article belongs to no publication.");
    }
}
