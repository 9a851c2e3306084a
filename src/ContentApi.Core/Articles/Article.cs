using ContentApi.Core.Citations;

namespace ContentApi.Core.Articles;

/// <summary>
/// The content of an article as one document: what an editor writes, what a revision stores and what publishing takes.
/// Every part carries an id (UUIDv7) that edits, imports and restores keep.
/// </summary>
public sealed record Article
{
    /// <summary>Version of this document's shape that new documents are written in.</summary>
    public const int CurrentSchemaVersion = 1;

    /// <summary>Version of this document's shape.</summary>
    public int SchemaVersion { get; init; } = CurrentSchemaVersion;

    /// <summary>Id of the article.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name of the article in URLs, unique in the deployment.</summary>
    public required string Slug { get; init; }

    /// <summary>Language of the article as a BCP 47 tag.</summary>
    public required string Locale { get; init; }

    /// <summary>The publication that it appears in; null while it is not known.</summary>
    public Term? Publication { get; init; }

    /// <summary>Title as printed.</summary>
    public required string Title { get; init; }

    /// <summary>Subtitle as printed; null if none.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Authors in the order printed.</summary>
    public IReadOnlyList<Term> Byline { get; init; } = [];

    /// <summary>The picture that stands for the article; null if none.</summary>
    public HeroImage? HeroImage { get; init; }

    /// <summary>What it is about.</summary>
    public IReadOnlyList<Term> Topics { get; init; } = [];

    /// <summary>Where it takes place.</summary>
    public IReadOnlyList<Term> Regions { get; init; } = [];

    /// <summary>Who acts in it.</summary>
    public IReadOnlyList<Term> Actors { get; init; } = [];

    /// <summary>The summary at its head; null if it has none.</summary>
    public Tldr? Tldr { get; init; }

    /// <summary>Argued sections in order; the text before the first heading is a section without one.</summary>
    public IReadOnlyList<Section> Sections { get; init; } = [];

    /// <summary>"What if ...?" analyses and strategic options in order.</summary>
    public IReadOnlyList<ScenarioAnalysis> ScenarioAnalyses { get; init; } = [];

    /// <summary>Heading of the reference list as printed; null when there is none.</summary>
    public string? ReferencesHeading { get; init; }

    /// <summary>The reference list in the order printed.</summary>
    public IReadOnlyList<Citation> Citations { get; init; } = [];
}
