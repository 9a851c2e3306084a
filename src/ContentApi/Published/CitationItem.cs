namespace ContentApi.Published;

/// <summary>A citation by itself.</summary>
public sealed record CitationItem : CitationRepresentation
{
    /// <summary>The article whose reference list holds it.</summary>
    public required ArticleReference Article { get; init; }
}
