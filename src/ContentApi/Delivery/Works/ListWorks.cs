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

    /// <summary>Name of a format, for clients that cannot set <c>Accept</c>.</summary>
    [FromQuery(Name = "format")]
    public string? Format { get; init; }

    /// <summary>Style of a bibliography.</summary>
    [FromQuery(Name = "style")]
    public string? Style { get; init; }
}

internal static class ListWorks
{
    public static readonly PublishedList<WorkItem> List = new("works", WorkItems.Source, WorkItems.Sort) { Body = null };

    public static async Task<Results<Rendered<Page<WorkItem>>, ProblemHttpResult>> Handle([AsParameters] ListWorksQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var (format, problem) = ReferenceFormatChoice.Choose(http.Request, query.Format, query.Style, ReferenceFormats.For(jsonOnly: query.Fields is not null || query.Count is not null));
        if (format is null)
            return problem!;
        var filters = List.NewFilters();
        filters.Cited(query.Doi, query.Author, query.Year);
        var (columns, item) = WorkItems.In(format);
        var list = List with { Columns = columns, Item = item, Format = PageFormat.Of(format, variesByAccept: query.Format is null) };
        return await list.PageAsync(query, filters, http, database, cancellationToken);
    }
}
