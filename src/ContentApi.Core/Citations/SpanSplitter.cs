using ContentApi.Core.PortableText;

namespace ContentApi.Core.Citations;

/// <summary>Putting marks on ranges of a block's text; spans are split where a range begins or ends and keep the marks that they have.</summary>
internal static class SpanSplitter
{
    /// <param name="spans">The block's spans.</param>
    /// <param name="ranges">Ranges of the block's plain text in order and without overlap, each with the key of its mark.</param>
    /// <param name="keys">Where the keys of new spans come from.</param>
    public static IReadOnlyList<Span> Mark(IReadOnlyList<Span> spans, IReadOnlyList<(int Start, int End, string Mark)> ranges, BlockKeys keys)
    {
        var marked = new List<Span>(spans.Count + (2 * ranges.Count));
        var offset = 0;
        var next = 0;
        foreach (var span in spans)
        {
            var end = offset + span.Text.Length;
            var at = offset;
            var first = true;
            while (at < end || first)
            {
                while (next < ranges.Count && ranges[next].End <= at)
                    next++;
                var range = next < ranges.Count ? ranges[next] : (Start: int.MaxValue, End: int.MaxValue, Mark: "");
                var inside = range.Start <= at;
                var stop = Math.Min(end, inside ? range.End : range.Start);
                marked.Add(span with
                {
                    Key = first ? span.Key : keys.Next("s"),
                    Text = span.Text[(at - offset)..(stop - offset)],
                    Marks = inside && at < stop ? [.. span.Marks, range.Mark] : span.Marks,
                });
                at = stop;
                first = false;
            }
            offset = end;
        }
        return marked;
    }
}
