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
        var listed = article.Citations.Select(citation => citation.Id).ToHashSet();
        var findings = new List<Finding>();
        foreach (var placed in article.TextBlocks())
        {
            var text = placed.Block.PlainText();
            findings.AddRange(Dangling(placed, text, listed));
            findings.AddRange(MarkedRanges.Outside(placed.Block, finder.Find(text), _ => true).Where(mention => !mention.IsResolved).Select(mention => Describe(mention, text, placed.Pointer)));
        }
        if (article.Tldr is { } tldr)
            findings.AddRange(finder.Find(tldr.Text).Where(mention => !mention.IsResolved).Select(mention => Describe(mention, tldr.Text, "/tldr/text")));
        if (article.Citations.Count == 0 && findings.Count > 0)
            findings.Insert(0, new Finding(FindingCode.NoReferenceList, FindingSeverity.Warning, "/citations", $"The text cites {findings.Count} time(s), but there is no reference list."));
        return findings;
    }

    /// <summary>Marks that name an entry which the reference list does not have, or has no longer.</summary>
    private static IEnumerable<Finding> Dangling(PlacedBlock placed, string text, HashSet<Guid> listed) => MarkedRanges.Of(placed.Block).Where(range => !listed.Contains(range.Mark.CitationId)).OrderBy(range => range.Start)
        .Select(range => new Finding(FindingCode.UnresolvedMention, FindingSeverity.Warning, placed.Pointer, $"\"{text[range.Start..range.End]}\" cites an entry that is not in the reference list."));

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
