using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Delivery.Lists;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Delivery.ScenarioAnalyses;

/// <summary>Which scenarios are asked for.</summary>
internal sealed record ListScenariosQuery : ArticlePartsQuery
{
    [FromQuery(Name = "kind")]
    public string[]? Kind { get; init; }

    [FromQuery(Name = "involves")]
    public string[]? Involves { get; init; }

    [FromQuery(Name = "resolution")]
    public string[]? Resolution { get; init; }

    [FromQuery(Name = "estimatedFrom")]
    public string? EstimatedFrom { get; init; }

    [FromQuery(Name = "estimatedTo")]
    public string? EstimatedTo { get; init; }

    [FromQuery(Name = "probabilityFrom")]
    public string? ProbabilityFrom { get; init; }

    [FromQuery(Name = "probabilityTo")]
    public string? ProbabilityTo { get; init; }

    /// <summary>How the body text stands in the JSON.</summary>
    [FromQuery(Name = BodyFormatParameter.Name)]
    public string? BodyFormat { get; init; }
}

internal static class ListScenarios
{
    public static readonly PublishedList<ScenarioItem> List = new("scenarios", ListSource.PartsOf("published.scenarios"), ListSort.OfScenarios);

    public static Task<Results<Rendered<Page<ScenarioItem>>, ProblemHttpResult>> Handle([AsParameters] ListScenariosQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var filters = List.NewFilters();
        filters.OfArticles(query with { Actor = null });
        // Who acts in the scenario, not who acts in the article.
        filters.TermsIn("item.actor_id", TermKind.Actor, query.Actor);
        filters.TermsAmong("item.involved_ids", TermKind.Actor, "involves", query.Involves);
        filters.Enumerated<ScenarioKind>("kind", query.Kind);
        filters.Resolved(query.Resolution);
        filters.Estimated(query.EstimatedFrom, query.EstimatedTo);
        filters.Likely(query.ProbabilityFrom, query.ProbabilityTo);
        return List.WithBodies(BodyFormatParameter.Read(query.BodyFormat, filters.Refuse), "item.article_id").PageAsync(query, filters, http, database, cancellationToken);
    }
}
