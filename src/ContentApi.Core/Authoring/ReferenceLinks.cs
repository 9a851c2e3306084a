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
        var (keys, marks, spans, next) = (new BlockKeys(block), new Dictionary<string, CitationMark>(), block.Children.ToList(), 0);
        // Both in the order of the text, so that one walk joins them.
        foreach (var run in Runs(block, links))
        {
            while (next < found.Count && found[next].End <= run.Start)
                next++;
            var mention = next < found.Count && found[next].Start < run.End && found[next].Candidates.Contains(links[run.Link]) ? found[next] : null;
            // One definition may serve several links to one place, each of which is a mention.
            var key = marks.ContainsKey(run.Link) ? keys.Next("m") : run.Link;
            for (var at = run.FirstSpan; at < run.EndSpan; at++)
                spans[at] = spans[at] with { Marks = [.. spans[at].Marks.Select(mark => mark == run.Link ? key : mark)] };
            marks[key] = new()
            {
                Key = key,
                CitationId = links[run.Link].Id,
                MentionId = ids.New(),
                Form = mention?.Form ?? (text[run.Start] == '(' ? MentionForm.Parenthetical : MentionForm.Narrative),
                Locator = mention?.Locator,
            };
        }
        return block with { MarkDefs = [.. block.MarkDefs.Select(mark => marks.Remove(mark.Key, out var citation) ? citation : mark), .. marks.Values], Children = spans };
    }

    private Citation? Cited(LinkMark link)
    {
        if (!link.Href.StartsWith('#'))
            return null;
        cited ??= citations.Cited.DistinctBy(citation => Html.ReferenceId(citation.Key)).ToDictionary(citation => Html.ReferenceId(citation.Key));
        return cited.GetValueOrDefault(link.Href[1..]);
    }

    /// <summary>The stretches of text that a link stands on without a gap, in the order of the text.</summary>
    private static List<(string Link, int FirstSpan, int EndSpan, int Start, int End)> Runs(TextBlock block, Dictionary<string, Citation> links)
    {
        var runs = new List<(string Link, int FirstSpan, int EndSpan, int Start, int End)>();
        var offset = 0;
        for (var at = 0; at < block.Children.Count; at++)
        {
            var end = offset + block.Children[at].Text.Length;
            if (end > offset && block.Children[at].Marks.FirstOrDefault(links.ContainsKey) is { } link)
            {
                if (runs is [.., var last] && last.Link == link && last.End == offset)
                    runs[^1] = last with { EndSpan = at + 1, End = end };
                else
                    runs.Add((link, at, at + 1, offset, end));
            }
            offset = end;
        }
        return runs;
    }
}
