namespace ContentApi.Published;

/// <summary>A TL;DR as a card: with the article that it sums up.</summary>
public sealed record TldrCard
{
    /// <summary>Id of the TL;DR.</summary>
    public required Guid Id { get; init; }

    /// <summary>The article that it sums up.</summary>
    public required ArticleReference Article { get; init; }

    /// <summary>Label as printed, without its colon.</summary>
    public required string Label { get; init; }

    /// <summary>The summary as plain text; paragraphs and list items stand on lines of their own.</summary>
    public required string Text { get; init; }

    /// <summary>Revision of the article that it was written for.</summary>
    public required int ForRevision { get; init; }

    /// <summary>True when the body has moved on since it was written.</summary>
    public required bool IsStale { get; init; }

    /// <summary>Words of the text.</summary>
    public required int Words { get; init; }

    /// <summary>Seconds that reading it takes, at 238 words a minute.</summary>
    public required int ReadingSeconds { get; init; }
}
