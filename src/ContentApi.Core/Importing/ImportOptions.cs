namespace ContentApi.Core.Importing;

/// <summary>What the caller says about a document; it goes before what the document says about itself.</summary>
public sealed record ImportOptions
{
    /// <summary>Name of the publication; null to take the document's.</summary>
    public string? Publication { get; init; }

    /// <summary>Slug of the article; null to make one from the title.</summary>
    public string? Slug { get; init; }

    /// <summary>Locale as a BCP 47 tag; null to take the document's, or to tell it by the script.</summary>
    public string? Locale { get; init; }

    /// <summary>When it was published; null to take the document's.</summary>
    public DateTimeOffset? PublishedAt { get; init; }

    /// <summary>Names of topics, besides those in the document's metadata.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Names of regions.</summary>
    public IReadOnlyList<string> Regions { get; init; } = [];

    /// <summary>Names of the authors; empty to take the document's.</summary>
    public IReadOnlyList<string> Authors { get; init; } = [];
}
