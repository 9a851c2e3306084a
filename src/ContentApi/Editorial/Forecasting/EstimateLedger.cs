using ContentApi.Access;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Data.PublishedTables;
using ContentApi.Editorial.Integrity;
using ContentApi.Editorial.Publishing;
using ContentApi.Editorial.Vocabulary;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using ContentApi.Published;
using ContentApi.Published.Forecasts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Forecasting;

/// <summary>Writes estimates down, within the caller's transaction, and shows them where the scenario is public.</summary>
internal sealed class EstimateLedger(ContentDbContext database, ManagedTerms terms, ShownForecasts shown, PublishingGates gates, TimeProvider time)
{
    /// <summary>Adds an estimate of a scenario of an article that the caller has taken; the problem when the vocabulary does not have its author.</summary>
    public async Task<(RecordedEstimate? Recorded, ProblemHttpResult? Problem)> AddAsync(WorkingCopy copy, Guid scenarioId, EstimateScenarioRequest request, Caller caller, CancellationToken cancellationToken)
    {
        Term? author = null;
        if (request.Author is { } named && (author = await HoldAsync(named, cancellationToken)) is null)
            return (null, Problem.OfMembers([new() { Pointer = "/author", Code = "unknown-term", Detail = $"The vocabulary has no author '{named}'. Make one: POST /manage/v1/authors." }]));
        var (now, range) = (time.UtcNowInMicroseconds(), request.Range);
        var estimate = new Estimate
        {
            Id = Guid.CreateVersion7(new DateTimeOffset(now)),
            ScenarioId = scenarioId,
            ArticleId = copy.Id,
            Low = range.Low,
            High = range.High,
            Rationale = request.Rationale?.Trim(),
            AuthorId = author?.Id,
            AsOf = request.AsOf is { } asOf ? PostgresTime.InMicroseconds(Time.Of(asOf).UtcDateTime) : now,
            RecordedAt = now,
            KeyId = caller.KeyId,
            Subject = caller.Subject,
        };
        database.Add(estimate);
        await database.SaveChangesAsync(cancellationToken);
        await IntegrityChecks.OutdateAsync(database, copy.Id, cancellationToken);
        var isPublic = await shown.RenewAsync(copy.Id, scenarioId, ChangeOperation.Estimate, cancellationToken);
        return (new(EstimateAuthors.Show(estimate, author), isPublic, await gates.FindInForecastsAsync(copy.Document, scenarioId, cancellationToken)), null);
    }

    /// <summary>The author as the vocabulary has it, held until the transaction ends; null if it has none of that name.</summary>
    private async Task<Term?> HoldAsync(string named, CancellationToken cancellationToken)
    {
        if (await terms.ResolveAsync(TermKind.Author, named.Trim(), cancellationToken) is not { } author)
            return null;
        var asked = ForecastRecord.Named(author.Id);
        return (await HeldTerms.TakeAsync(database, [asked], make: null, cancellationToken)).Terms.GetValueOrDefault(HeldTerms.Key(asked));
    }
}
