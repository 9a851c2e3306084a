using ContentApi.Core.Articles;

namespace ContentApi.Core.Publishing;

/// <summary>Whether the TL;DR is there, still true, and short.</summary>
internal static class TldrChecks
{
    /// <summary>A TL;DR of so many words is short whatever the text: some 15 seconds of reading.</summary>
    private const int AlwaysShort = 60;

    /// <summary>It is too long from this part of the text on: reading it saves too little.</summary>
    private const int Share = 4;

    public static IEnumerable<Finding> Find(Article article, int bodyRevision)
    {
        if (article.Tldr is not { } tldr)
        {
            yield return new Finding(FindingCode.TldrMissing, FindingSeverity.Warning, "/tldr", "The article has no TL;DR.");
            yield break;
        }
        if (tldr.ForRevision < bodyRevision)
            yield return new Finding(FindingCode.TldrStale, FindingSeverity.Warning, "/tldr", $"The TL;DR was written for revision {tldr.ForRevision}; the body last changed in revision {bodyRevision}.");
        var words = ReadingTime.Words(tldr.Text);
        var body = ReadingTime.Words(article) - words;
        if (words > AlwaysShort && words * Share > body)
            yield return new Finding(FindingCode.TldrTooLong, FindingSeverity.Warning, "/tldr/text", $"The TL;DR has {words} words, more than a quarter of the text's {body}.");
    }
}
