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

    /// <summary>Name of a format, for clients that cannot set <c>Accept</c>.</summary>
    [FromQuery(Name = "format")]
    public string? Format { get; init; }

    /// <summary>Style of a bibliography.</summary>
    [FromQuery(Name = "style")]
    public string? Style { get; init; }
}

internal static class ListCitations
{
    public static readonly PublishedList<CitationItem> List = new("citations", ListSource.PartsOf("published.citations"), ListSort.OfDatedParts);

    public static async Task<Results<Rendered<Page<CitationItem>>, ProblemHttpResult>> Handle([AsParameters] ListCitationsQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var (format, problem) = ReferenceFormatChoice.Choose(http.Request, query.Format, query.Style, ReferenceFormats.For(jsonOnly: query.Fields is not null || query.Count is not null));
        if (format is null)
            return problem!;
        var filters = List.NewFilters();
        filters.OfArticles(query with { Author = null });
        filters.Cited(query.Doi, query.Author, query.Year);
        filters.Works("item.work_id", query.Work);
        var body = format == ReferenceFormats.Json ? List.Body : ReferenceFormats.Csl("item");
        var list = List with { Body = body, Format = PageFormat.Of(format, variesByAccept: query.Format is null) };
        return await list.PageAsync(query, filters, http, database, cancellationToken);
    }
}
