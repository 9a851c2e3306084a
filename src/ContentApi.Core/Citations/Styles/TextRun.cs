namespace ContentApi.Core.Citations.Styles;

/// <summary>A stretch of a formatted reference that is shown one way.</summary>
/// <param name="Text">The text; quotation marks are <see cref="Typography.OpenQuote"/> and <see cref="Typography.CloseQuote"/> until it is finished.</param>
/// <param name="Italic">Whether it is set in italics.</param>
/// <param name="Address">Where a link on it leads; null for none.</param>
internal readonly record struct TextRun(string Text, bool Italic = false, string? Address = null);
