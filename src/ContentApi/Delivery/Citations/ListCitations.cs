using ContentApi.Data;
using ContentApi.Delivery.Lists;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Delivery.Citations;

/// <summary>Which citations are asked for.</summary>
internal sealed record ListCitationsQuery : ArticlePartsQuery
{
    [FromQuery(Name = "doi")]
    public string[]? Doi { get; init; }

    [FromQuery(Name = "year")]
    public string[]? Year { get; init; }

    [FromQuery(Name = "work")]
    public string[]? Work { get; init; }
}

internal static class ListCitations
{
    public static readonly PublishedList<CitationItem> List = new("citations", ListSource.PartsOf("published.citations"), ListSort.OfDatedParts);

    public static Task<Results<Rendered<Page<CitationItem>>, ProblemHttpResult>> Handle([AsParameters] ListCitationsQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var filters = List.NewFilters();
        filters.OfArticles(query with { Author = null });
        filters.Cited(query.Doi, query.Author, query.Year);
        filters.Works("item.work_id", query.Work);
        return List.PageAsync(query, filters, http, database, cancellationToken);
    }
}
