using ContentApi.Data;
using ContentApi.Delivery.Lists;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Delivery.Works;

/// <summary>Which works are asked for.</summary>
internal sealed record ListWorksQuery : ListQuery
{
    [FromQuery(Name = "doi")]
    public string[]? Doi { get; init; }

    [FromQuery(Name = "author")]
    public string[]? Author { get; init; }

    [FromQuery(Name = "year")]
    public string[]? Year { get; init; }
}

internal static class ListWorks
{
    public static readonly PublishedList<WorkItem> List = new("works", WorkItems.Source, WorkItems.Sort) { Columns = WorkItems.Columns, HasBody = false, Item = WorkItems.ReadItem };

    public static Task<Results<Rendered<Page<WorkItem>>, ProblemHttpResult>> Handle([AsParameters] ListWorksQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var filters = List.NewFilters();
        filters.Cited(query.Doi, query.Author, query.Year);
        return List.PageAsync(query, filters, http, database, cancellationToken);
    }
}
