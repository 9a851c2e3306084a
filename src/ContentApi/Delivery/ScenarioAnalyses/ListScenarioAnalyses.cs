using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Delivery.Lists;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Delivery.ScenarioAnalyses;

/// <summary>Which scenario analyses are asked for.</summary>
internal sealed record ListScenarioAnalysesQuery : ArticlePartsQuery
{
    [FromQuery(Name = "kind")]
    public string[]? Kind { get; init; }

    /// <summary>How the body text stands in the JSON.</summary>
    [FromQuery(Name = BodyFormatParameter.Name)]
    public string? BodyFormat { get; init; }
}

internal static class ListScenarioAnalyses
{
    public static readonly PublishedList<ScenarioAnalysisItem> List = new("scenario-analyses", ListSource.PartsOf("published.scenario_analyses"), ListSort.OfParts);

    public static Task<Results<Rendered<Page<ScenarioAnalysisItem>>, ProblemHttpResult>> Handle([AsParameters] ListScenarioAnalysesQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var filters = List.NewFilters();
        filters.OfArticles(query);
        filters.Enumerated<ScenarioAnalysisKind>("kind", query.Kind);
        return List.WithBodies(BodyFormatParameter.Read(query.BodyFormat, filters.Refuse), "item.article_id").PageAsync(query, filters, http, database, cancellationToken);
    }
}
