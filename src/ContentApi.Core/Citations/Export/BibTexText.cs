using System.Text;

namespace ContentApi.Core.Citations.Export;

/// <summary>Text inside a field of BibTeX. Letters of all scripts stay as they are.</summary>
internal static class BibTexText
{
    /// <summary>The text in braces; null when there is none.</summary>
    public static string? Braced(string? text) => string.IsNullOrWhiteSpace(text) ? null : $"{{{Escaped(text)}}}";

    /// <summary>Pages, with the two hyphens that stand for a dash between figures.</summary>
    public static string? Pages(string? pages) => Braced(pages?.Replace("–", "-", StringComparison.Ordinal).Replace("--", "-", StringComparison.Ordinal))?.Replace("-{}-", "-", StringComparison.Ordinal).Replace("-", "--", StringComparison.Ordinal);

    /// <summary>An address, in which LaTeX's special characters mean themselves; braces and backslashes, which would not, are percent-encoded.</summary>
    public static string? Verbatim(string? address) => string.IsNullOrWhiteSpace(address) ? null
        : $"{{{OneLine(address).Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal).Replace("\\", "%5C", StringComparison.Ordinal)}}}";

    /// <summary>
    /// The text with what LaTeX would take for a command written out. BibTeX and biber count braces whether a backslash stands before them or not: one without its other is written as a
    /// parenthesis, so that no value ends before its end or behind it.
    /// </summary>
    public static string Escaped(string text)
    {
        var line = OneLine(text);
        var paired = PairedBraces(line);
        var escaped = new StringBuilder(line.Length);
        for (var i = 0; i < line.Length; i++)
            _ = line[i] switch
            {
                '{' when !paired.Contains(i) => escaped.Append('('),
                '}' when !paired.Contains(i) => escaped.Append(')'),
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => escaped.Append('\\').Append(line[i]),
                '\\' => escaped.Append("\\textbackslash{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                '-' when escaped.Length > 0 && escaped[^1] == '-' => escaped.Append("{}-"),
                _ => escaped.Append(line[i]),
            };
        return escaped.ToString();
    }

    private static HashSet<int> PairedBraces(string line)
    {
        var (open, paired) = (new Stack<int>(), new HashSet<int>());
        for (var i = 0; i < line.Length; i++)
        {
            if (line[i] == '{')
                open.Push(i);
            else if (line[i] == '}' && open.TryPop(out var start))
                paired.UnionWith([start, i]);
        }
        return paired;
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
