using ContentApi.Data;
using ContentApi.Delivery.Lists;
using ContentApi.Delivery.Search;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Delivery.Articles;

/// <summary>Which articles are asked for, and how much of each.</summary>
internal sealed record ListArticlesQuery : ArticlePartsQuery
{
    [FromQuery(Name = "cites")]
    public string[]? Cites { get; init; }

    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "include")]
    public string? Include { get; init; }

    /// <summary>How the body text stands in what is included.</summary>
    [FromQuery(Name = BodyFormatParameter.Name)]
    public string? BodyFormat { get; init; }
}

internal static class ListArticles
{
    public static readonly PublishedList<ArticleSummary> List = ArticleList.Of("articles");

    public static Task<Results<Rendered<Page<ArticleSummary>>, ProblemHttpResult>> Handle([AsParameters] ListArticlesQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var filters = List.NewFilters();
        filters.OfArticles(query);
        filters.Cites(query.Cites);
        filters.Matching(query.Q);
        return ArticleList.PageAsync(List.WithBodies(BodyFormatParameter.Read(query.BodyFormat, filters.Refuse), "item.id"), query, query.Include, filters, http, database, cancellationToken);
    }
}
