namespace ContentApi.Core.Importing;

/// <summary>References as a text of one a line.</summary>
public static class ReferenceLines
{
    /// <summary>Reads the lines that are not blank, without blanks at their ends.</summary>
    /// <param name="body">The text: UTF-8, with or without a byte order mark.</param>
    /// <param name="lines">The lines; none when the text is refused.</param>
    /// <returns>Why the bytes are no text; null when they are.</returns>
    public static ImportOutcome.Rejected? Read(ReadOnlySpan<byte> body, out IReadOnlyList<string> lines)
    {
        var rejected = SourceText.Read(body, out var text);
        lines = text.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return rejected;
    }
}
