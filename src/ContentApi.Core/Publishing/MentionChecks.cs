using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Publishing;

/// <summary>In-text citations that are not linked to one entry of the reference list.</summary>
internal static class MentionChecks
{
    public static IReadOnlyList<Finding> Find(Article article)
    {
        var finder = new MentionFinder(article.Citations);
        var findings = new List<Finding>();
        foreach (var placed in article.TextBlocks())
        {
            var text = placed.Block.PlainText();
            var marked = MarkedRanges.Of(placed.Block);
            findings.AddRange(finder.Find(text)
                .Where(mention => !mention.IsResolved && !marked.Any(range => range.Start < mention.End && mention.Start < range.End))
                .Select(mention => Describe(mention, text, placed.Pointer)));
        }
        if (article.Tldr is { } tldr)
            findings.AddRange(finder.Find(tldr.Text).Where(mention => !mention.IsResolved).Select(mention => Describe(mention, tldr.Text, "/tldr/text")));
        if (article.Citations.Count == 0 && findings.Count > 0)
            findings.Insert(0, new Finding(FindingCode.NoReferenceList, FindingSeverity.Warning, "/citations", $"The text cites {findings.Count} time(s), but there is no reference list."));
        return findings;
    }

    private static Finding Describe(FoundMention mention, string text, string pointer)
    {
        var quote = text[mention.Start..mention.End];
        return mention.Candidates.Count == 0
            ? new Finding(FindingCode.UnresolvedMention, FindingSeverity.Warning, pointer, $"\"{quote}\" is not in the reference list.")
            : new Finding(FindingCode.AmbiguousMention, FindingSeverity.Warning, pointer, $"\"{quote}\" can mean {string.Join(" or ", mention.Candidates.Select(citation => citation.Key))}.");
    }
}
