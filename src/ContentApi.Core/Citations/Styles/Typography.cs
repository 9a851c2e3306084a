using System.Buffers;
using System.Text;

namespace ContentApi.Core.Citations.Styles;

/// <summary>Quotation marks, apostrophes and dashes of what is printed, whatever keyboard it was typed on.</summary>
internal static class Typography
{
    private static readonly SearchValues<char> Marks = SearchValues.Create("\"'“”‘’„");

    /// <summary>Stands for an opening quotation mark until its depth, and so its form, is known.</summary>
    public const char OpenQuote = '\uE000';

    /// <summary>The same for a closing one.</summary>
    public const char CloseQuote = '\uE001';

    /// <summary>The text on one line, with marks for quotations and a typographic apostrophe elsewhere.</summary>
    public static string Of(string text)
    {
        var line = string.Join(' ', WithoutMarks(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.AsSpan().IndexOfAny(Marks) < 0)
            return line;
        var printed = new StringBuilder(line.Length);
        var open = new Stack<char>();
        for (var i = 0; i < line.Length; i++)
        {
            var before = i == 0 ? ' ' : line[i - 1];
            var after = i + 1 == line.Length ? ' ' : line[i + 1];
            var kind = line[i] is '"' or '“' or '”' or '„' ? '"' : '\'';
            if (line[i] is not ('"' or '\'' or '“' or '”' or '‘' or '’' or '„'))
                printed.Append(line[i]);
            else if (open.Contains(kind) && Closes(line[i], before, after))
            {
                while (open.Pop() != kind)
                    printed.Append(CloseQuote);
                printed.Append(CloseQuote);
            }
            else if (Opens(line[i], before, after) && IsClosed(line, i, kind))
            {
                open.Push(kind);
                printed.Append(OpenQuote);
            }
            else
                printed.Append(line[i] is '\'' or '‘' ? '’' : line[i]);
        }
        foreach (var _ in open)
            printed.Append(CloseQuote);
        return printed.ToString();
    }

    /// <summary>The text without the two characters that stand for marks here; text that is printed as it is must not hold them.</summary>
    public static string WithoutMarks(string text) => text.AsSpan().IndexOfAny(OpenQuote, CloseQuote) < 0 ? text : text.Replace(OpenQuote, '\uFFFD').Replace(CloseQuote, '\uFFFD');

    private static bool Opens(char mark, char before, char after) => mark is not ('”' or '’') && !char.IsLetterOrDigit(before) && before is not ('.' or ',' or '!' or '?') && !char.IsWhiteSpace(after);

    private static bool Closes(char mark, char before, char after) => mark is not ('“' or '‘' or '„') && !char.IsWhiteSpace(before) && !char.IsLetterOrDigit(after);

    // An apostrophe at the start of a word ("'tis") opens nothing.
    private static bool IsClosed(string line, int at, char kind)
    {
        for (var i = at + 1; i < line.Length && i - at < 400; i++)
        {
            if ((kind == '"' ? line[i] is '"' or '”' or '“' : line[i] is '\'' or '’') && Closes(line[i] == '“' ? '"' : line[i], line[i - 1], i + 1 == line.Length ? ' ' : line[i + 1]))
                return true;
        }
        return false;
    }
}
