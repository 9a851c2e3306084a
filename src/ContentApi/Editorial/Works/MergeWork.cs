using ContentApi.Data;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Works;

/// <summary>Which work another one is the same as.</summary>
/// <param name="Into">Id of the work that stays.</param>
public sealed record MergeWorkRequest(Guid? Into);

internal sealed class MergeWorkValidator : AbstractValidator<MergeWorkRequest>
{
    public MergeWorkValidator() => RuleFor(request => request.Into).NotNull().WithErrorCode("required").WithMessage("Give the id of the work that stays.");
}

/// <summary>Makes two works one. What was recognised as the one is recognised as the other from then on, in articles that are imported later too.</summary>
internal static class MergeWork
{
    public static async Task<Results<Ok<WorkRepresentation>, ProblemHttpResult>> Handle(
        Guid id, JsonBody<MergeWorkRequest> body, HttpContext http, ContentDbContext database, WorkChange change, WorkReprojection reprojection, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var named = body.Value!.Into!.Value;
        // What was merged before leads on.
        var standing = await database.KnownWorks.Where(work => work.Id == named).Select(work => (Guid?)(work.MergedIntoId ?? work.Id)).FirstOrDefaultAsync(cancellationToken);
        var (merged, into, refusal) = await change.TakeAsync(http, id, standing ?? named, cancellationToken);
        if (merged is null)
            return refusal!;
        if (into is null)
            return Refuse("unknown-work", $"There is no work '{named}'.");
        if (into.Id == merged.Id)
            return Refuse("same-work", "A work cannot be merged into itself.");
        await database.Database.ExecuteSqlAsync($"UPDATE editorial.works SET merged_into_id = {into.Id} WHERE merged_into_id = {merged.Id}", cancellationToken);
        (merged.MergedIntoId, merged.IsOutdated) = (into.Id, true);
        merged.Version++;
        into.Version++;
        await database.SaveChangesAsync(cancellationToken);
        await reprojection.EnqueueCitingAsync(merged.Id, cancellationToken);
        return TypedResults.Ok(await change.CommitAsync(http, transaction, shown: into.Id, changed: merged.Id, cancellationToken));
    }

    private static ProblemHttpResult Refuse(string code, string detail) => Problem.Of(ProblemType.Invalid, "The works cannot be merged.", new ProblemError { Pointer = "/into", Code = code, Detail = detail });
}
