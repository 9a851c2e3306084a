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

/// <summary>Media types of the formats.</summary>
public static class DocumentFormats
{
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

    /// <summary>The format that a file's name tells; null when it tells none.</summary>
    public static DocumentFormat? FromFileName(string fileName) => Path.GetExtension(fileName).ToLowerInvariant() switch
    {
        ".txt" or ".text" => DocumentFormat.PlainText,
        ".md" or ".markdown" => DocumentFormat.Markdown,
        ".html" or ".htm" or ".xhtml" => DocumentFormat.Html,
        _ => null,
    };
}
