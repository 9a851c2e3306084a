using ContentApi.Core.PortableText;

namespace ContentApi.Core.Citations;

/// <summary>Where in a block's plain text its citation marks stand.</summary>
internal static class MarkedRanges
{
    /// <summary>One range for each citation mark that any span carries, from its first span to its last.</summary>
    public static IReadOnlyList<(int Start, int End, CitationMark Mark)> Of(TextBlock block)
    {
        var marks = block.MarkDefs.OfType<CitationMark>().GroupBy(mark => mark.Key).ToDictionary(group => group.Key, group => group.First());
        var ranges = new Dictionary<string, (int Start, int End)>();
        var offset = 0;
        foreach (var span in block.Children)
        {
            var end = offset + span.Text.Length;
            foreach (var key in span.Marks.Where(key => end > offset && marks.ContainsKey(key)))
                ranges[key] = ranges.TryGetValue(key, out var range) ? (range.Start, end) : (offset, end);
            offset = end;
        }
        return [.. ranges.Select(range => (range.Value.Start, range.Value.End, marks[range.Key]))];
    }

    /// <summary>The mentions that no mark covers in part or whole; they come in the order of the text, so that one walk finds what overlaps.</summary>
    public static IEnumerable<FoundMention> Outside(TextBlock block, IReadOnlyList<FoundMention> mentions)
    {
        var marked = Of(block).OrderBy(range => range.Start).ToList();
        var next = 0;
        foreach (var mention in mentions)
        {
            while (next < marked.Count && marked[next].End <= mention.Start)
                next++;
            if (next == marked.Count || marked[next].Start >= mention.End)
                yield return mention;
        }
    }
}
