using ContentApi.Core.Articles;
using ContentApi.Core.Forecasting;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Published.Forecasts;

/// <summary>All that was estimated and resolved of the scenarios of an article, in the order in which it was written down.</summary>
internal sealed record ForecastRecord(IReadOnlyList<Estimate> Estimates, IReadOnlyList<Resolution> Resolutions)
{
    /// <summary>Reads it, of the whole article or of one scenario.</summary>
    public static async Task<ForecastRecord> ReadAsync(ContentDbContext database, Guid articleId, Guid? scenarioId, CancellationToken cancellationToken) => new(
        await database.Estimates.AsNoTracking().Where(estimate => estimate.ArticleId == articleId && (scenarioId == null || estimate.ScenarioId == scenarioId))
            .OrderBy(estimate => estimate.RecordedAt).ThenBy(estimate => estimate.Id).ToListAsync(cancellationToken),
        await database.Resolutions.AsNoTracking().Where(resolution => resolution.ArticleId == articleId && (scenarioId == null || resolution.ScenarioId == scenarioId))
            .OrderBy(resolution => resolution.RecordedAt).ThenBy(resolution => resolution.Id).ToListAsync(cancellationToken));

    /// <summary>The authors of the estimates, to be held while they are written down.</summary>
    public IEnumerable<(TermKind Kind, Term Term)> Authors => Estimates.Select(estimate => estimate.AuthorId).OfType<Guid>().Distinct().Select(Named);

    /// <summary>The current estimate of each scenario that has one: that of the latest time.</summary>
    public IReadOnlyDictionary<Guid, ProbabilityRange> Current => Estimates.GroupBy(estimate => estimate.ScenarioId)
        .ToDictionary(ofScenario => ofScenario.Key, ofScenario => CountedEstimates.InOrder(ofScenario.Select(estimate => new DatedEstimate(estimate.Id, estimate.AuthorId, new(estimate.Low, estimate.High), estimate.AsOf, estimate.RecordedAt))).Last().Range);

    /// <summary>What became of each scenario that is resolved.</summary>
    public IReadOnlyDictionary<Guid, ResolutionOutcome> Outcomes => Resolutions.GroupBy(entry => entry.ScenarioId).Select(ofScenario => ofScenario.Last())
        .Where(entry => entry.Outcome is not null).ToDictionary(entry => entry.ScenarioId, entry => entry.Outcome!.Value);

    /// <summary>An author as an estimate names it: by id alone.</summary>
    public static (TermKind Kind, Term Term) Named(Guid authorId) => (TermKind.Author, new() { Id = authorId, Slug = "", Name = "" });

    /// <summary>The author as the vocabulary has it now; null for nobody in particular.</summary>
    public static Term? AuthorOf(Estimate estimate, HeldTerms terms) => estimate.AuthorId is { } id ? terms.Terms[HeldTerms.Key(Named(id))] : null;
}
