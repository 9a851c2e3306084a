using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Publishing;

/// <summary>In-text citations that are not linked to one entry of the reference list.</summary>
internal static class MentionChecks
{
    private const int MostKeys = 10;

    public static IReadOnlyList<Finding> Find(Article article)
    {
        var finder = new MentionFinder(article.Citations);
        var findings = new List<Finding>();
        foreach (var placed in article.TextBlocks())
        {
            var text = placed.Block.PlainText();
            findings.AddRange(Unmarked(finder.Find(text), placed.Block).Where(mention => !mention.IsResolved).Select(mention => Describe(mention, text, placed.Pointer)));
        }
        if (article.Tldr is { } tldr)
            findings.AddRange(finder.Find(tldr.Text).Where(mention => !mention.IsResolved).Select(mention => Describe(mention, tldr.Text, "/tldr/text")));
        if (article.Citations.Count == 0 && findings.Count > 0)
            findings.Insert(0, new Finding(FindingCode.NoReferenceList, FindingSeverity.Warning, "/citations", $"The text cites {findings.Count} time(s), but there is no reference list."));
        return findings;
    }

    // Both come in the order of the text, so one walk finds what overlaps.
    private static IEnumerable<FoundMention> Unmarked(IReadOnlyList<FoundMention> mentions, TextBlock block)
    {
        var marked = MarkedRanges.Of(block).OrderBy(range => range.Start).ToList();
        var next = 0;
        foreach (var mention in mentions)
        {
            while (next < marked.Count && marked[next].End <= mention.Start)
                next++;
            if (next == marked.Count || marked[next].Start >= mention.End)
                yield return mention;
        }
    }

    private static string Keys(IReadOnlyList<Citation> candidates) =>
        string.Join(" or ", candidates.Take(MostKeys).Select(citation => citation.Key)) + (candidates.Count > MostKeys ? $" or {candidates.Count - MostKeys} more" : "");

    private static Finding Describe(FoundMention mention, string text, string pointer)
    {
        var quote = text[mention.Start..mention.End];
        return mention.Candidates.Count == 0
            ? new Finding(FindingCode.UnresolvedMention, FindingSeverity.Warning, pointer, $"\"{quote}\" is not in the reference list.")
            : new Finding(FindingCode.AmbiguousMention, FindingSeverity.Warning, pointer, $"\"{quote}\" can mean {Keys(mention.Candidates)}.");
    }
}
