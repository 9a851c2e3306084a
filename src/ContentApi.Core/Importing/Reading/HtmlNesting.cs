namespace ContentApi.Core.Importing.Reading;

/// <summary>Tells HTML that nests without end before it is parsed: the parser's time grows with the square of the depth.</summary>
internal static class HtmlNesting
{
    private const int MostOpen = 1000;

    /// <summary>Elements without an end tag, and those whose end tag is commonly left out.</summary>
    private static readonly HashSet<string> NeverOpen = new(StringComparer.OrdinalIgnoreCase)
    {
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "o:p",
    };

    public static bool IsShallow(string html)
    {
        var names = NeverOpen.GetAlternateLookup<ReadOnlySpan<char>>();
        var open = 0;
        for (var at = html.IndexOf('<', StringComparison.Ordinal); at >= 0 && at + 1 < html.Length; at = html.IndexOf('<', at + 1))
        {
            var isEnd = html[at + 1] == '/';
            var start = isEnd ? at + 2 : at + 1;
            var end = start;
            while (end < html.Length && (char.IsAsciiLetterOrDigit(html[end]) || html[end] is ':' or '-'))
                end++;
            if (end == start || names.Contains(html.AsSpan(start, end - start)))
                continue;
            open = isEnd ? Math.Max(0, open - 1) : open + 1;
            if (open > MostOpen)
                return false;
        }
        return true;
    }
}
