namespace ContentApi.Core.Importing;

/// <summary>The formats that documents are imported from.</summary>
public enum DocumentFormat
{
    /// <summary>text/plain.</summary>
    PlainText,

    /// <summary>text/markdown: CommonMark with tables, strikethrough, footnotes and YAML front matter.</summary>
    Markdown,

    /// <summary>text/html.</summary>
    Html,
}

/// <summary>Media types and file names of the formats.</summary>
public static class DocumentFormats
{
    private static readonly Dictionary<string, DocumentFormat> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = DocumentFormat.PlainText,
        [".text"] = DocumentFormat.PlainText,
        [".md"] = DocumentFormat.Markdown,
        [".markdown"] = DocumentFormat.Markdown,
        [".html"] = DocumentFormat.Html,
        [".htm"] = DocumentFormat.Html,
        [".xhtml"] = DocumentFormat.Html,
    };

    /// <summary>The media types that are imported, without parameters.</summary>
    public static IReadOnlyList<string> MediaTypes { get; } = [.. Enum.GetValues<DocumentFormat>().Select(MediaType)];

    /// <summary>The endings of file names that tell a format.</summary>
    public static IReadOnlyCollection<string> FileEndings => Endings.Keys;

    /// <summary>The media type of a format, without parameters.</summary>
    public static string MediaType(this DocumentFormat format) => format switch
    {
        DocumentFormat.Markdown => "text/markdown",
        DocumentFormat.Html => "text/html",
        _ => "text/plain",
    };

    /// <summary>The format of a media type; null for one that is not imported.</summary>
    public static DocumentFormat? FromMediaType(string? mediaType) => mediaType?.ToLowerInvariant() switch
    {
        "text/plain" => DocumentFormat.PlainText,
        "text/markdown" or "text/x-markdown" => DocumentFormat.Markdown,
        "text/html" or "application/xhtml+xml" => DocumentFormat.Html,
        _ => null,
    };

    /// <summary>The format that a file's name tells by its ending; null when it tells none.</summary>
    public static DocumentFormat? FromFileName(string fileName) => Endings.TryGetValue(Path.GetExtension(fileName), out var format) ? format : null;
}
