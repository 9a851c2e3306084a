using System.Text.RegularExpressions;

namespace ContentApi.Core.Importing.Reading;

/// <summary>A line of plain text.</summary>
/// <param name="Text">The line without white space around it.</param>
/// <param name="Indent">Columns of white space before it, a tab counted as four.</param>
internal readonly partial record struct PlainTextLine(string Text, int Indent)
{
    private const string Bullets = "•‣◦▪▫●○■□∙⁃·*-–+►▶➢➤✓✔→⇒♦◆";

    public bool IsBlank => Text.Length == 0;

    /// <summary>Splits text into lines at CRLF, CR, LF, form feeds and the Unicode separators.</summary>
    public static List<PlainTextLine> Split(string text)
    {
        var lines = new List<PlainTextLine>();
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            var indent = 0;
            var start = 0;
            for (; start < line.Length && IsBlankCharacter(line[start]); start++)
                indent += line[start] == '\t' ? 4 : IsDirection(line[start]) ? 0 : 1;
            lines.Add(new(line[start..].TrimEnd().ToString().Replace('\u00A0', ' ').Replace('\t', ' '), indent));
        }
        return lines;
    }

    /// <summary>Length of the bullet or number that a list item begins with, white space included; 0 for any other line.</summary>
    public int MarkerLength => Text.Length > 2 && Bullets.Contains(Text[0], StringComparison.Ordinal) && char.IsWhiteSpace(Text[1])
        ? Text.Length - Text.AsSpan(1).TrimStart().Length
        : Text.Length > 1 && Text[0] is '•' or '‣' or '▪' or '●' ? 1
        : NumberMarker().Match(Text).Length;

    /// <summary>Whether the list marker is a number or a letter.</summary>
    public bool IsNumbered => Text.Length > 0 && (char.IsLetterOrDigit(Text[0]) || Text[0] == '(');

    /// <summary>The character that the line underlines the line before with; null when it is no rule.</summary>
    public char? Rule
    {
        get
        {
            if (Text.Length < 3 || Text[0] is not ('=' or '-' or '*' or '_' or '~' or '—' or '#'))
                return null;
            var first = Text[0];
            foreach (var character in Text)
            {
                if (character != first && character != ' ')
                    return null;
            }
            return first;
        }
    }

    private static bool IsBlankCharacter(char character) => char.IsWhiteSpace(character) || IsDirection(character);

    private static bool IsDirection(char character) => character is '\u200B' or '\u2060' or '\u200E' or '\u200F' or (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\uFEFF';

    [GeneratedRegex(@"^(?:\(?\p{Nd}{1,3}[.)]|\(?[a-zA-Zأ-ي][)]|\(?[ivx]{1,5}[.)]|[a-z]\.)\s+(?=\S)", RegexOptions.CultureInvariant)]
    private static partial Regex NumberMarker();
}
