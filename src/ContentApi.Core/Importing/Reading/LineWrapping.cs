namespace ContentApi.Core.Importing.Reading;

/// <summary>Whether a document's lines are paragraphs, or paragraphs are wrapped at a width.</summary>
internal sealed class LineWrapping
{
    private const int WidestWrap = 120;
    private readonly int width;

    public LineWrapping(List<PlainTextLine> lines)
    {
        int widest = 0, full = 0, beyond = 0;
        foreach (var line in lines)
        {
            widest = Math.Max(widest, line.Indent + line.Text.Length);
            full += line.Text.Length > WidestWrap / 2 ? 1 : 0;
            beyond += IsParagraphOfItsOwn(line) ? 1 : 0;
        }
        width = widest;
        IsUnwrapped = beyond > 0 && beyond * 4 >= full;
    }

    /// <summary>Whether every line is a paragraph: too many are longer than any text is wrapped at.</summary>
    public bool IsUnwrapped { get; }

    /// <summary>A line too long to be one of several that a paragraph was wrapped to.</summary>
    public static bool IsParagraphOfItsOwn(PlainTextLine line) => line.Text.Length > WidestWrap;

    /// <summary>Whether the second line goes on with the first: its first word would not have fitted.</summary>
    public bool Joins(PlainTextLine line, PlainTextLine next)
    {
        var space = next.Text.IndexOf(' ');
        var firstWord = space < 0 ? next.Text.Length : space;
        return char.IsLower(next.Text[0]) || (!IsUnwrapped && line.Indent + line.Text.Length + 1 + firstWord > Math.Min(width, WidestWrap) - 6);
    }
}
