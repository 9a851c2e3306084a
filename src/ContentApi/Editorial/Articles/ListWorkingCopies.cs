using ContentApi.Core.Articles;
using ContentApi.Http.OpenApi;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using MapsterMapper;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Articles;

/// <summary>Which working copies are asked for, and in which order.</summary>
internal sealed record ListWorkingCopiesQuery : PageQuery
{
    [FromQuery(Name = "status")]
    public string[]? Status { get; init; }

    [FromQuery(Name = "publication")]
    public string[]? Publication { get; init; }

    [FromQuery(Name = "topic")]
    public string[]? Topic { get; init; }

    [FromQuery(Name = "region")]
    public string[]? Region { get; init; }

    [FromQuery(Name = "actor")]
    public string[]? Actor { get; init; }

    [FromQuery(Name = "author")]
    public string[]? Author { get; init; }

    [FromQuery(Name = "locale")]
    public string[]? Locale { get; init; }

    [FromQuery(Name = "updatedSince")]
    public string? UpdatedSince { get; init; }

    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }
}

internal static class ListWorkingCopies
{
    public static readonly ListParameters Parameters = new([.. WorkingCopySort.Names], []);

    public static async Task<Results<Ok<Page<WorkingCopySummary>>, ProblemHttpResult>> Handle(
        [AsParameters] ListWorkingCopiesQuery query, HttpContext http, WorkingCopyFilters filters, WorkingCopies copies, IMapper mapper, CancellationToken cancellationToken)
    {
        filters.Status(query.Status);
        filters.Locale(query.Locale);
        filters.UpdatedSince(query.UpdatedSince);
        filters.Matching(query.Q);
        foreach (var (kind, terms) in new[] { (TermKind.Publication, query.Publication), (TermKind.Topic, query.Topic), (TermKind.Region, query.Region), (TermKind.Actor, query.Actor), (TermKind.Author, query.Author) })
            await filters.NamingAsync(kind, terms, cancellationToken);
        var order = WorkingCopySort.Read(query.Sort, filters.Refuse);
        if (PageRequest.Read(query, CursorBinding.Of("working-copies", http.Request.Query), order, filters.Refuse) is not { } page || filters.Errors.Count > 0)
            return Problem.OfParameters(filters.Errors);

        var (condition, values) = filters.Page(page);
        var found = await copies.Summaries($"{condition} ORDER BY {page.Order.OrderBy} LIMIT {page.Rows}", values).ToListAsync(cancellationToken);
        var shown = page.Of(found, copy => WorkingCopySort.Values(page.Order, copy), page.IsCounted ? await filters.CountAsync(cancellationToken) : null, http);
        return TypedResults.Ok(shown.As(mapper.Map<List<WorkingCopySummary>>(await copies.SnapshotsAsync(shown.Data, cancellationToken))));
    }
}
