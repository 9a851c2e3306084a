using ContentApi.Access;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Data.PublishedTables;
using ContentApi.Editorial.Integrity;
using ContentApi.Http.Problems;
using ContentApi.Published.Forecasts;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Forecasting;

/// <summary>Writes down what became of scenarios, within the caller's transaction, and shows it where the scenario is public.</summary>
internal sealed class ResolutionLedger(ContentDbContext database, ShownForecasts shown, TimeProvider time)
{
    /// <summary>Every entry of a scenario.</summary>
    public async Task<ResolutionRepresentation> ReadAsync(Guid scenarioId, CancellationToken cancellationToken) => ResolutionRepresentation.Of(scenarioId, await EntriesAsync(scenarioId, cancellationToken));

    /// <summary>Evidence that the article does not have, neither as editors have it nor in public.</summary>
    public async Task<IReadOnlyList<ProblemError>> RefuseAsync(WorkingCopy copy, IReadOnlyList<EvidenceRequest> evidence, CancellationToken cancellationToken)
    {
        var ids = copy.Document.Citations.Select(citation => citation.Id)
            .Concat(await database.Set<PublishedCitation>().Where(citation => citation.ArticleId == copy.Id).Select(citation => citation.Id).ToListAsync(cancellationToken)).ToHashSet();
        return [.. evidence.Index().Where(item => item.Item.CitationId is { } id && !ids.Contains(id)).Select(item => new ProblemError
        {
            Pointer = $"/evidence/{item.Index}/citationId", Code = "unknown-citation", Detail = $"The article '{copy.Slug}' has no citation {item.Item.CitationId}.",
        })];
    }

    /// <summary>Adds an entry about a scenario of an article that the caller has taken; what says the same as the one that counts is none.</summary>
    /// <param name="copy">The article.</param>
    /// <param name="scenarioId">The scenario.</param>
    /// <param name="request">What became of it; null to take back what was said.</param>
    /// <param name="caller">Who says so.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task AddAsync(WorkingCopy copy, Guid scenarioId, ResolveScenarioRequest? request, Caller caller, CancellationToken cancellationToken)
    {
        var latest = (await EntriesAsync(scenarioId, cancellationToken)).LastOrDefault();
        // The record is read in the order of these times, and clocks differ: whoever holds the article comes after what is there.
        var now = time.UtcNowInMicroseconds();
        if (latest is not null && latest.RecordedAt >= now)
            now = latest.RecordedAt.AddMicroseconds(1);
        var entry = new Resolution
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(now)),
            ScenarioId = scenarioId,
            ArticleId = copy.Id,
            Outcome = request?.Outcome,
            ResolvedOn = request is null ? null : request.ResolvedOn is { } day ? ResolveScenarioValidator.ReadDay(day) : DateOnly.FromDateTime(now),
            Evidence = [.. (request?.Evidence ?? []).Select(item => new Evidence(item.CitationId, item.Url, string.IsNullOrWhiteSpace(item.Note) ? null : item.Note.Trim()))],
            RecordedAt = now,
            KeyId = caller.KeyId,
            Subject = caller.Subject,
        };
        if (SaysTheSame(latest, entry))
            return;
        database.Add(entry);
        await database.SaveChangesAsync(cancellationToken);
        await IntegrityChecks.OutdateAsync(database, copy.Id, cancellationToken);
        await shown.RenewAsync(copy.Id, scenarioId, ChangeOperation.Resolve, cancellationToken);
    }

    private Task<List<Resolution>> EntriesAsync(Guid scenarioId, CancellationToken cancellationToken) => database.Resolutions.AsNoTracking()
        .Where(entry => entry.ScenarioId == scenarioId).OrderBy(entry => entry.RecordedAt).ThenBy(entry => entry.Id).ToListAsync(cancellationToken);

    private static bool SaysTheSame(Resolution? latest, Resolution entry) =>
        (latest?.Outcome, latest?.ResolvedOn) == (entry.Outcome, entry.ResolvedOn) && ContentJson.AreEqual(latest?.Evidence ?? [], entry.Evidence);
}
