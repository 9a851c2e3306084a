namespace ContentApi.Core.Importing.Reading;

/// <summary>Line breaks in the text of a parsed document, kept apart until the finders are done.</summary>
internal static class LineBreak
{
    /// <summary>A break that only wraps a long line: a space to the reader.</summary>
    public const char Soft = '\n';

    /// <summary>A break that the author meant.</summary>
    public const char Hard = '\u2028';

    /// <summary>The text as readers see it: wrapped lines joined, meant breaks as <c>\n</c>.</summary>
    public static string Resolve(string text) => text.Replace(Soft, ' ').Replace(Hard, '\n');

    /// <summary>The text on one line.</summary>
    public static string OneLine(string text) => text.Replace(Soft, ' ').Replace(Hard, ' ');

    /// <summary>The lines of the text as they stood in the document.</summary>
    public static string[] Lines(string text) => text.Split([Soft, Hard], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
