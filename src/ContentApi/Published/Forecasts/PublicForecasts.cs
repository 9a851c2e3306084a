using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Forecasting;
using ContentApi.Data.EditorialTables;
using ContentApi.Data.PublishedTables;

namespace ContentApi.Published.Forecasts;

/// <summary>What the public is shown of the estimates and resolutions of an article.</summary>
/// <param name="record">What was written down of its scenarios.</param>
/// <param name="terms">The authors, as they are called now.</param>
/// <param name="article">The article as it is public: evidence that it does not cite is not shown.</param>
internal sealed class PublicForecasts(ForecastRecord record, HeldTerms terms, Article article)
{
    private readonly ILookup<Guid, Estimate> estimates = record.Estimates.ToLookup(estimate => estimate.ScenarioId);
    private readonly ILookup<Guid, Resolution> resolutions = record.Resolutions.ToLookup(resolution => resolution.ScenarioId);

    /// <summary>What is said of a scenario now.</summary>
    public ScenarioForecast Of(Guid scenarioId) => new(
        Current(estimates[scenarioId]) is { } current ? ItemOf(current) : null,
        resolutions[scenarioId].LastOrDefault() is { Outcome: not null } resolution ? ItemOf(resolution) : null);

    /// <summary>Rows for every estimate of a scenario.</summary>
    public IEnumerable<PublishedEstimate> EstimatesOf(Guid scenarioId) => estimates[scenarioId].Select(estimate =>
    {
        var item = ItemOf(estimate);
        var body = JsonSerializer.SerializeToUtf8Bytes(item, ContentJson.Options);
        return new PublishedEstimate
        {
            Id = estimate.Id,
            ScenarioId = scenarioId,
            ArticleId = article.Id,
            AuthorId = item.Author?.Id,
            AsOf = estimate.AsOf,
            Probability = (double)item.Probability,
            Body = body,
            EntityTag = Http.Conditional.EntityTag.OfBytes(body),
        };
    });

    /// <summary>Rows for those estimates of a scenario that are scored; none while it is open, or if it is void.</summary>
    public IEnumerable<PublishedForecast> CountedOf(Guid scenarioId)
    {
        if (resolutions[scenarioId].LastOrDefault() is not { Outcome: { } outcome, ResolvedOn: { } resolvedOn } || BrierScore.Occurrence(outcome) is not { } occurrence)
            return [];
        var counted = CountedEstimates.Of(estimates[scenarioId].Select(Dated), resolvedOn, ClosedAt(scenarioId), [.. resolutions[scenarioId].Where(resolution => resolution.Outcome is not null).Select(resolution => resolution.RecordedAt)]);
        return counted.Select((estimate, i) => new PublishedForecast
        {
            EstimateId = estimate.Id,
            ScenarioId = scenarioId,
            ArticleId = article.Id,
            AuthorId = estimate.AuthorId,
            IsLast = i == counted.Count - 1,
            Bin = (int)VerbalScale.BinOf(estimate.Range.Midpoint),
            Probability = estimate.Range.Midpoint,
            Occurred = occurrence,
            SquaredError = BrierScore.Of(estimate.Range.Midpoint, occurrence),
            ResolvedOn = resolvedOn,
        });
    }

    /// <summary>When what is known now of a scenario was first written down, since it was last open.</summary>
    private DateTime ClosedAt(Guid scenarioId) => resolutions[scenarioId].Reverse().TakeWhile(resolution => resolution.Outcome is not null).Last().RecordedAt;

    private Estimate? Current(IEnumerable<Estimate> ofScenario) => ofScenario.ToList() is { Count: > 0 } known && CountedEstimates.InOrder(known.Select(Dated)).Last() is var last
        ? known.Find(estimate => estimate.Id == last.Id) : null;

    private DatedEstimate Dated(Estimate estimate) => new(estimate.Id, ForecastRecord.AuthorOf(estimate, terms)?.Id, new(estimate.Low, estimate.High), estimate.AsOf, estimate.RecordedAt);

    private EstimateItem ItemOf(Estimate estimate)
    {
        var range = new ProbabilityRange(estimate.Low, estimate.High).Written;
        return new()
        {
            Id = estimate.Id,
            Low = range.Low,
            High = range.High,
            Probability = range.Midpoint,
            Term = VerbalScale.TermOf(range),
            Rationale = estimate.Rationale,
            Author = ForecastRecord.AuthorOf(estimate, terms),
            AsOf = estimate.AsOf,
            RecordedAt = estimate.RecordedAt,
        };
    }

    private ResolutionItem ItemOf(Resolution resolution) => new()
    {
        Outcome = resolution.Outcome!.Value,
        ResolvedOn = resolution.ResolvedOn!.Value,
        Evidence = [.. resolution.Evidence.Select(ItemOf).OfType<EvidenceItem>()],
        RecordedAt = resolution.RecordedAt,
    };

    private EvidenceItem? ItemOf(Evidence evidence)
    {
        if (evidence.CitationId is null)
            return new() { Citation = null, Url = evidence.Url, Note = evidence.Note };
        return article.Citations.FirstOrDefault(citation => citation.Id == evidence.CitationId) is { } cited
            ? new() { Citation = new() { Id = cited.Id, Key = cited.Key, Text = cited.Text }, Url = null, Note = evidence.Note } : null;
    }
}

/// <summary>What is said of a scenario now.</summary>
/// <param name="Estimate">The current estimate; null while there is none.</param>
/// <param name="Resolution">What became of it; null while that is not known.</param>
internal sealed record ScenarioForecast(EstimateItem? Estimate, ResolutionItem? Resolution);
