using System.Text;

namespace ContentApi.Core.Rendering;

/// <summary>Text inside HTML.</summary>
internal static class Html
{
    /// <summary>
    /// The text for an element's content or an attribute in double quotes (HTML, section 13.3, escaping a string). Characters that HTML
    /// does not allow become U+FFFD.
    /// </summary>
    public static string Encode(string? text)
    {
        var html = new StringBuilder();
        foreach (var rune in (text ?? "").EnumerateRunes())
            _ = rune.Value switch
            {
                '&' => html.Append("&amp;"),
                '<' => html.Append("&lt;"),
                '>' => html.Append("&gt;"),
                '"' => html.Append("&quot;"),
                0xA0 => html.Append("&nbsp;"),
                '\n' or '\t' => html.Append((char)rune.Value),
                < 0x20 or (>= 0x7F and <= 0x9F) => html.Append('\uFFFD'),
                _ => html.Append(rune),
            };
        return html.ToString();
    }

    /// <summary>The text for an element's content, a line break as <c>br</c>.</summary>
    public static string EncodeLines(string text) => Encode(text.ReplaceLineEndings("\n")).Replace("\n", "<br>", StringComparison.Ordinal);

    /// <summary>Text for an <c>id</c>, which may not hold blanks (HTML, section 3.2.6).</summary>
    public static string Id(string name) => string.Concat(name.Select(letter => char.IsWhiteSpace(letter) ? '-' : letter));

    /// <summary>Id of an entry of the reference list.</summary>
    public static string ReferenceId(string citationKey) => "ref-" + Id(citationKey);

    /// <summary>An attribute with a blank before it; nothing when the value is null or empty.</summary>
    public static string Attribute(string name, string? value) => string.IsNullOrEmpty(value) ? "" : $" {name}=\"{Encode(value)}\"";
}
