namespace ContentApi.Core.Articles;

/// <summary>The summary at the head of an article.</summary>
public sealed record Tldr
{
    /// <summary>Id of the TL;DR.</summary>
    public required Guid Id { get; init; }

    /// <summary>Label as printed, without its colon (<c>TL;DR</c>, <c>Key takeaways</c>).</summary>
    public string Label { get; init; } = "TL;DR";

    /// <summary>The summary as plain text; paragraphs and list items stand on lines of their own.</summary>
    public required string Text { get; init; }

    /// <summary>Revision of the article that it was written for.</summary>
    public required int ForRevision { get; init; }
}
