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

    /// <summary>The mentions that no mark which counts covers in part or whole; they come in the order of the text, so that one walk finds what overlaps.</summary>
    public static IEnumerable<FoundMention> Outside(TextBlock block, IReadOnlyList<FoundMention> mentions, Func<CitationMark, bool> counts)
    {
        var marked = Of(block).Where(range => counts(range.Mark)).OrderBy(range => range.Start).ToList();
        var next = 0;
        foreach (var mention in mentions)
        {
            while (next < marked.Count && marked[next].End <= mention.Start)
                next++;
            if (next == marked.Count || marked[next].Start >= mention.End)
                yield return mention;
        }
    }

    /// <summary>For each mention that marks of a kind cover in part or whole, the first of them.</summary>
    public static Dictionary<FoundMention, CitationMark> Overlapping(TextBlock block, IReadOnlyList<FoundMention> mentions, Func<CitationMark, bool> isOfKind)
    {
        var overlapping = new Dictionary<FoundMention, CitationMark>(ReferenceEqualityComparer.Instance);
        var next = 0;
        foreach (var (start, end, mark) in Of(block).Where(range => isOfKind(range.Mark)).OrderBy(range => range.Start))
        {
            while (next < mentions.Count && mentions[next].End <= start)
                next++;
            for (var at = next; at < mentions.Count && mentions[at].Start < end; at++)
                overlapping.TryAdd(mentions[at], mark);
        }
        return overlapping;
    }
}
