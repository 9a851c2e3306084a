using System.Globalization;
using ContentApi.Core.Forecasting;
using ContentApi.Data.EditorialTables;

namespace ContentApi.Editorial.Forecasting;

/// <summary>What became of a scenario, as editors have it: the latest entry of its record counts.</summary>
public sealed record ResolutionRepresentation
{
    /// <summary>The scenario.</summary>
    public required Guid ScenarioId { get; init; }

    /// <summary>What became of it; null while it is open.</summary>
    public required ResolutionEntry? Current { get; init; }

    /// <summary>Every entry, the latest first.</summary>
    public required IReadOnlyList<ResolutionEntry> History { get; init; }

    /// <summary>The version that it was read in; it stands in the header <c>ETag</c>. Entries are only added, so their number tells it.</summary>
    internal string EntityTag => string.Create(CultureInfo.InvariantCulture, $"\"v{History.Count}\"");

    /// <param name="scenarioId">The scenario.</param>
    /// <param name="entries">Its entries, from the first on.</param>
    internal static ResolutionRepresentation Of(Guid scenarioId, IEnumerable<Resolution> entries)
    {
        var history = entries.Reverse().Select(ResolutionEntry.Of).ToList();
        return new() { ScenarioId = scenarioId, Current = history.FirstOrDefault() is { Outcome: not null } latest ? latest : null, History = history };
    }
}

/// <summary>One entry of the record of what became of a scenario.</summary>
public sealed record ResolutionEntry
{
    /// <summary>Id of the entry.</summary>
    public required Guid Id { get; init; }

    /// <summary>What became of it; null where the entry before is taken back, and the scenario is open again.</summary>
    public required ResolutionOutcome? Outcome { get; init; }

    /// <summary>The day on which it was decided, in UTC; null with <c>outcome</c>.</summary>
    public required DateOnly? ResolvedOn { get; init; }

    /// <summary>What shows it.</summary>
    public required IReadOnlyList<EvidenceRepresentation> Evidence { get; init; }

    /// <summary>When it was written down.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Id of the key that wrote it; null for a bearer token.</summary>
    public required string? KeyId { get; init; }

    /// <summary>Subject of the bearer token that wrote it; null for a key.</summary>
    public required string? Subject { get; init; }

    internal static ResolutionEntry Of(Resolution entry) => new()
    {
        Id = entry.Id,
        Outcome = entry.Outcome,
        ResolvedOn = entry.ResolvedOn,
        Evidence = [.. entry.Evidence.Select(evidence => new EvidenceRepresentation { CitationId = evidence.CitationId, Url = evidence.Url, Note = evidence.Note })],
        RecordedAt = entry.RecordedAt,
        KeyId = entry.KeyId,
        Subject = entry.Subject,
    };
}

/// <summary>Something that shows what became of a scenario.</summary>
public sealed record EvidenceRepresentation
{
    /// <summary>A citation of the scenario's article; null for a page.</summary>
    public required Guid? CitationId { get; init; }

    /// <summary>Address of a page; null for a citation.</summary>
    public required string? Url { get; init; }

    /// <summary>What is to be found there; null if nothing is said.</summary>
    public required string? Note { get; init; }
}
