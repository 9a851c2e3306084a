using System.Buffers;
using System.Text;

namespace ContentApi.Core.Rendering;

/// <summary>Writes text so that a CommonMark reader (with GFM tables and strikethrough) gives back the same text.</summary>
internal static class MarkdownText
{
    private static readonly SearchValues<char> UrlCharacters =
        SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-._~:/?#[]@!$&'()*+,;=%");

    /// <summary>Writes one line's text; an address in it becomes an autolink, in which nothing is escaped, unless <paramref name="plainUrls"/>.</summary>
    public static void AppendMarkdown(this StringBuilder markdown, ReadOnlySpan<char> text, bool plainUrls = false)
    {
        for (var i = 0; i < text.Length;)
        {
            var url = plainUrls ? 0 : UrlLength(text, i);
            if (url > 0)
            {
                markdown.Append('<').Append(text.Slice(i, url)).Append('>');
                i += url;
                continue;
            }

            if (Escapes(markdown, text, i))
                markdown.Append('\\');
            markdown.Append(text[i] is '\0' ? '\uFFFD' : text[i]);
            i++;
        }
    }

    /// <summary>Whether what is written next begins a line, markers of lists and quotations aside.</summary>
    public static bool AtLineStart(this StringBuilder markdown) => markdown.Length == 0 || markdown[^1] == '\n';

    private static bool Escapes(StringBuilder markdown, ReadOnlySpan<char> text, int i) =>
        text[i] switch
        {
            '\\' or '`' or '*' or '_' or '[' or ']' or '<' or '~' or '^' or '|' => true,
            '#' => markdown.Length == 0 || char.IsWhiteSpace(markdown[^1]),
            '&' => IsEntity(text[(i + 1)..]),
            '-' or '>' => markdown.AtLineStart(),
            ':' => markdown.AtLineStart() || text[i..].StartsWith("://"),
            '+' or '=' => markdown.AtLineStart() || i > 0 && text[i - 1] == text[i] || i + 1 < text.Length && text[i + 1] == text[i],
            '.' when text[..i].EndsWith("www", StringComparison.OrdinalIgnoreCase) => true,
            '.' or ')' => (i + 1 == text.Length || char.IsWhiteSpace(text[i + 1])) && FollowsListNumber(markdown),
            _ => false,
        };

    // An entity is at most 32 letters and digits long (HTML's longest name has 31 letters).
    private static bool IsEntity(ReadOnlySpan<char> rest)
    {
        var length = 0;
        while (length < rest.Length && length < 33 && (char.IsAsciiLetterOrDigit(rest[length]) || length == 0 && rest[length] == '#'))
            length++;
        return length < 33 && (length == rest.Length || length > 0 && rest[length] == ';');
    }

    // "1." and "1)" begin a list only with up to nine digits (CommonMark 0.31.2, section 5.2).
    private static bool FollowsListNumber(StringBuilder markdown)
    {
        var digits = 0;
        while (digits < 10 && digits < markdown.Length && char.IsAsciiDigit(markdown[^(digits + 1)]))
            digits++;
        return digits is > 0 and < 10 && (digits == markdown.Length || markdown[^(digits + 1)] == '\n');
    }

    private static int UrlLength(ReadOnlySpan<char> text, int start)
    {
        // An address longer than any browser takes is cut, so that hostile text is not scanned to its end from every "http".
        var rest = text.Slice(start, Math.Min(2048, text.Length - start));
        if (!rest.StartsWith("https://") && !rest.StartsWith("http://") || start > 0 && char.IsLetterOrDigit(text[start - 1]))
            return 0;
        var length = rest.IndexOfAnyExcept(UrlCharacters);
        var url = (length < 0 ? rest : rest[..length]).TrimEnd(".,:;!?)'");
        return url.EndsWith("//") ? 0 : url.Length;
    }
}
