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
    private static readonly EntityOrder<JobItem> ByNumber = EntityOrder<JobItem>.By(item => ValueTuple.Create(item.Number));

    public static async Task<Results<Ok<Page<JobItemRepresentation>>, ProblemHttpResult>> Handle(
        string id, [AsParameters] ListJobItemsQuery request, HttpContext http, ContentDbContext database, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(request, $"job-items {id} {request.Status}", ByNumber.Keyset, out var page, out var refusal))
            return refusal;
        if (await GetJob.FindAsync(id, database, cancellationToken) is not { } job)
            return Problem.NotFound("job", id);
        var query = database.JobItems.AsNoTracking().Where(item => item.JobId == job.Id);
        if (request.Status is { } name)
        {
            var status = Enum.GetValues<JobItemStatus>().First(value => EnumName.Of(value) == name);
            query = query.Where(item => item.Status == status);
        }
        // Without the lines themselves, which may be large.
        var items = await ByNumber.PageAsync(query.Select(item => new JobItem
        {
            JobId = item.JobId,
            Number = item.Number,
            Input = "",
            Status = item.Status,
            DoneAt = item.DoneAt,
            ArticleId = item.ArticleId,
            Result = item.Result,
        }), page, http, cancellationToken);
        return TypedResults.Ok(items.As([.. items.Data.Select(JobItemRepresentation.Of)]));
    }
}
