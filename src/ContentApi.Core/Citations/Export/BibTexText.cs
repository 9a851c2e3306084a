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

    /// <summary>The text with what LaTeX would take for a command written out.</summary>
    public static string Escaped(string text)
    {
        var escaped = new StringBuilder(text.Length);
        foreach (var character in OneLine(text))
            _ = character switch
            {
                '&' or '%' or '$' or '#' or '_' or '{' or '}' => escaped.Append('\\').Append(character),
                '\\' => escaped.Append("\\textbackslash{}"),
                '~' => escaped.Append("\\textasciitilde{}"),
                '^' => escaped.Append("\\textasciicircum{}"),
                '-' when escaped.Length > 0 && escaped[^1] == '-' => escaped.Append("{}-"),
                _ => escaped.Append(character),
            };
        return escaped.ToString();
    }

    private static string OneLine(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
