namespace ContentApi.Published;

/// <summary>The article that something is part of.</summary>
public sealed record ArticleReference
{
    /// <summary>Id of the article.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name of the article in URLs.</summary>
    public required string Slug { get; init; }

    /// <summary>Language of the article (BCP 47).</summary>
    public required string Locale { get; init; }

    /// <summary>Title as printed.</summary>
    public required string Title { get; init; }

    /// <summary>When it was first published.</summary>
    public required DateTime PublishedAt { get; init; }
}
