using ContentApi.Core.Importing;

namespace ContentApi.Editorial.Imports;

/// <summary>Documents as files: the format is told by the ending.</summary>
internal static class DocumentFiles
{
    private static readonly Dictionary<string, DocumentFormat> Endings = new(StringComparer.OrdinalIgnoreCase)
    {
        [".txt"] = DocumentFormat.PlainText,
        [".md"] = DocumentFormat.Markdown,
        [".markdown"] = DocumentFormat.Markdown,
        [".html"] = DocumentFormat.Html,
        [".htm"] = DocumentFormat.Html,
    };

    /// <summary>The endings that are known, for people.</summary>
    public static string Known { get; } = string.Join(", ", Endings.Keys);

    /// <summary>The format of a file; null when its ending is not known.</summary>
    public static DocumentFormat? FormatOf(string path) => Endings.TryGetValue(Path.GetExtension(path), out var format) ? format : null;
}
