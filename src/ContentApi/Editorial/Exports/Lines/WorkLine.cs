using ContentApi.Core.Citations;
using ContentApi.Editorial.Imports.Batches;

namespace ContentApi.Editorial.Exports.Lines;

/// <summary>A cited source.</summary>
internal sealed record WorkLine
{
    public string Type { get; } = LineType.Work;
    public required Guid Id { get; init; }

    /// <summary>What it is recognised by; null for one that only assignments lead to. In a line without <see cref="Version"/> it is what <see cref="Csl"/> says.</summary>
    public string? Key { get; init; }

    /// <summary>What is known of it.</summary>
    public required CslItem Csl { get; init; }

    /// <summary>The work that it was merged into; null for one that stands.</summary>
    public MergedWorkLine? MergedInto { get; init; }

    /// <summary>The citations that an editor gave it, by splitting another work.</summary>
    public IReadOnlyList<AssignmentLine> Assignments { get; init; } = [];

    /// <summary>Number of its entity tag; absent in exports from before works could be merged.</summary>
    public int? Version { get; init; }
    public required DateTime CreatedAt { get; init; }
}

/// <summary>The work that another one was merged into.</summary>
internal sealed record MergedWorkLine
{
    public required Guid Id { get; init; }

    /// <summary>What it is recognised by, where its id is not known; null for one that only assignments lead to.</summary>
    public string? Key { get; init; }
}

/// <summary>A citation that an editor gave to a work.</summary>
internal sealed record AssignmentLine
{
    public required Guid CitationId { get; init; }

    /// <summary>What the citation is recognised by.</summary>
    public required string Key { get; init; }

    /// <summary>Print of the text that others are told by that say the same; null for none.</summary>
    public string? Reference { get; init; }
}
