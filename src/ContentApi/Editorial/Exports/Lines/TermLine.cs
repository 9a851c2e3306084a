using ContentApi.Core.Articles;
using ContentApi.Editorial.Imports.Batches;

namespace ContentApi.Editorial.Exports.Lines;

/// <summary>A term of the vocabulary. A topic stands behind the one that it is part of.</summary>
internal sealed record TermLine
{
    public string Type { get; } = LineType.Term;
    public required Guid Id { get; init; }
    public required TermKind Kind { get; init; }
    public required string Slug { get; init; }
    public required string Name { get; init; }

    /// <summary>What leads to it beside its slug.</summary>
    public IReadOnlyList<AliasLine> Aliases { get; init; } = [];

    /// <summary>ORCID iD of an author; null for none.</summary>
    public string? Orcid { get; init; }

    /// <summary>Code of a region; null for none.</summary>
    public string? Code { get; init; }

    /// <summary>Slug of the topic that a topic is part of; null at the top.</summary>
    public string? Parent { get; init; }

    /// <summary>Languages of a publication, the first to fall back on first.</summary>
    public IReadOnlyList<string> FallbackLocales { get; init; } = [];

    /// <summary>Number of its entity tag.</summary>
    public required int Version { get; init; }
    public required DateTime CreatedAt { get; init; }
}

/// <summary>What leads to a term.</summary>
internal sealed record AliasLine
{
    public required string Slug { get; init; }

    /// <summary>The name as printed; null for what is shown to nobody, a former slug or name.</summary>
    public string? Name { get; init; }
}
