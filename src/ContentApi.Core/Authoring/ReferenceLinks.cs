using ContentApi.Core.Citations;
using ContentApi.Core.PortableText;
using ContentApi.Core.Rendering;

namespace ContentApi.Core.Authoring;

/// <summary>Makes in-text citations of the links that text leads to the reference list with, as HTML of this product has them: <c>#ref-mearsheimer-2010</c>.</summary>
internal sealed class ReferenceLinks(CitationMaker citations, PartIds ids)
{
    private Dictionary<string, Citation>? cited;

    public Block Mark(Block block) => new[] { block }.MapTextBlocks(Mark)[0];

    private TextBlock Mark(TextBlock block)
    {
        var links = block.MarkDefs.OfType<LinkMark>().Select(link => (link.Key, Citation: Cited(link))).Where(link => link.Citation is not null).ToDictionary(link => link.Key, link => link.Citation!);
        if (links.Count == 0)
            return block;
        var text = block.PlainText();
        var found = citations.Finder.Find(text);
        var (marks, next) = (new Dictionary<string, CitationMark>(), 0);
        // Both in the order of the text, so that one walk joins them.
        foreach (var (key, start, end) in Ranges(block, links))
        {
            while (next < found.Count && found[next].End <= start)
                next++;
            var mention = next < found.Count && found[next].Start < end && found[next].Candidates.Contains(links[key]) ? found[next] : null;
            marks[key] = new()
            {
                Key = key,
                CitationId = links[key].Id,
                MentionId = ids.New(),
                Form = mention?.Form ?? (text[start] == '(' ? MentionForm.Parenthetical : MentionForm.Narrative),
                Locator = mention?.Locator,
            };
        }
        return block with { MarkDefs = [.. block.MarkDefs.Select(mark => marks.GetValueOrDefault(mark.Key) ?? mark)] };
    }

    private Citation? Cited(LinkMark link)
    {
        if (!link.Href.StartsWith('#'))
            return null;
        cited ??= citations.Cited.DistinctBy(citation => Html.ReferenceId(citation.Key)).ToDictionary(citation => Html.ReferenceId(citation.Key));
        return cited.GetValueOrDefault(link.Href[1..]);
    }

    private static IEnumerable<(string Key, int Start, int End)> Ranges(TextBlock block, Dictionary<string, Citation> links)
    {
        var ranges = new Dictionary<string, (int Start, int End)>();
        var offset = 0;
        foreach (var span in block.Children)
        {
            var end = offset + span.Text.Length;
            foreach (var key in span.Marks.Where(key => end > offset && links.ContainsKey(key)))
                ranges[key] = (ranges.TryGetValue(key, out var range) ? range.Start : offset, end);
            offset = end;
        }
        return ranges.Select(range => (range.Key, range.Value.Start, range.Value.End)).OrderBy(range => range.Start);
    }
}
