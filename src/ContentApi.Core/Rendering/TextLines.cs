namespace ContentApi.Core.Rendering;

/// <summary>Text as the lines that are printed.</summary>
internal static class TextLines
{
    /// <summary>The lines of a text without blanks around them; lines that hold nothing are left out.</summary>
    public static string[] Of(string? text) =>
        (text ?? "").ReplaceLineEndings("\n").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The text on one line.</summary>
    public static string Single(string? text) => string.Join(' ', Of(text));
}
