using ContentApi.Data;
using ContentApi.Delivery.Lists;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using ContentApi.Published.Forecasts;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.ScenarioAnalyses;

/// <summary>The timeline of a scenario: every estimate that was made of it.</summary>
internal static class ListScenarioEstimates
{
    public static readonly PublishedList<EstimateItem> List = new("estimates", ListSource.PartsOf("published.estimates"), new(
        [new("asOf", SortType.Time, _ => "item.as_of", Descends: true), new("probability", SortType.Fraction, _ => "item.probability")], new TieBreaker(SortType.Id, _ => "item.id")));

    public static async Task<Results<Rendered<Page<EstimateItem>>, ProblemHttpResult>> Handle(
        string id, [AsParameters] ListQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(id, "D", out var scenarioId) || await ArticleOfAsync(database, scenarioId, cancellationToken) is not { } articleId)
            return Problem.NotFound("scenario", id);
        var filters = List.NewFilters();
        filters.Add(scenarioId, (_, parameter) => $"item.scenario_id = {parameter}");
        filters.NarrowTo([articleId], articles: 1);
        return await (List with { Name = $"estimates-{id}" }).PageAsync(query, filters, http, database, cancellationToken);
    }

    private static async Task<Guid?> ArticleOfAsync(DeliveryDatabase database, Guid scenarioId, CancellationToken cancellationToken)
    {
        await using var command = database.Command("SELECT article_id FROM published.scenarios WHERE id = $1", scenarioId);
        return await command.ExecuteScalarAsync(cancellationToken) as Guid?;
    }
}
