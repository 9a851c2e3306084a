namespace ContentApi.Published;

/// <summary>A term of the vocabulary.</summary>
public sealed record TermItem
{
    /// <summary>Id of the term.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name of the term in URLs, unique among terms of its kind.</summary>
    public required string Slug { get; init; }

    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>How many published articles name it.</summary>
    public required int ArticleCount { get; init; }
}
