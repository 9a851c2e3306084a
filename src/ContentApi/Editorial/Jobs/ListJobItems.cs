using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Jobs;

/// <summary>Which items are asked for.</summary>
internal sealed record ListJobItemsQuery : PageQuery
{
    /// <summary>What became of them; absent for all.</summary>
    [FromQuery(Name = "status")]
    public string? Status { get; init; }
}

internal sealed class ListJobItemsQueryValidator : AbstractValidator<ListJobItemsQuery>
{
    public ListJobItemsQueryValidator() => RuleFor(query => query.Status).IsOneOf([.. Enum.GetValues<JobItemStatus>().Select(EnumName.Of)]);
}

internal static class ListJobItems
{
    private static readonly Keyset ByNumber = new(new SortColumn("number", SortType.Number));

    public static async Task<Results<Ok<Page<JobItemRepresentation>>, ProblemHttpResult>> Handle(
        string id, [AsParameters] ListJobItemsQuery request, HttpContext http, ContentDbContext database, CancellationToken cancellationToken)
    {
        var list = $"job-items {id} {request.Status}";
        var errors = new List<ProblemError>();
        if (PageRequest.Read(request, list, ByNumber, errors.Add) is not { } page)
            return Problem.OfParameters(errors);
        if (await GetJob.FindAsync(id, database, cancellationToken) is not { } job)
            return Problem.NotFound("job", id);
        var query = database.JobItems.AsNoTracking().Where(item => item.JobId == job.Id);
        if (request.Status is { } name)
        {
            var status = Enum.GetValues<JobItemStatus>().First(value => EnumName.Of(value) == name);
            query = query.Where(item => item.Status == status);
        }
        if (page.After is [int number])
            query = query.Where(item => item.Number > number);
        // Without the lines themselves, which may be large.
        var found = await query.OrderBy(item => item.Number).Take(page.Limit + 1).Select(item => new JobItem
        {
            JobId = item.JobId, Number = item.Number, Input = "", Status = item.Status, DoneAt = item.DoneAt, ArticleId = item.ArticleId, Result = item.Result,
        }).ToListAsync(cancellationToken);
        var shown = found.Take(page.Limit).ToList();
        var next = found.Count > page.Limit ? Cursor.Format(list, ByNumber.Format(shown[^1].Number)) : null;
        PageLink.Add(http, next);
        return TypedResults.Ok(new Page<JobItemRepresentation> { Data = [.. shown.Select(JobItemRepresentation.Of)], Info = new(page.Limit, next) });
    }
}
