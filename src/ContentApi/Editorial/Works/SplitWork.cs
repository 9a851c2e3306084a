using ContentApi.Access.Audit;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Works;

/// <summary>Which citations of a work mean another source.</summary>
/// <param name="Citations">Ids of the citations; at least one of the work's stays with it.</param>
public sealed record SplitWorkRequest(IReadOnlyList<Guid>? Citations);

internal sealed class SplitWorkValidator : AbstractValidator<SplitWorkRequest>
{
    private const int Most = 1000;

    public SplitWorkValidator() => RuleFor(request => request.Citations).NotEmpty().WithErrorCode("required").WithMessage("Give the ids of the citations that mean another work.")
        .Must(citations => citations is not { Count: > Most }).WithErrorCode("too-many").WithMessage($"At most {Most} citations are split off at a time.");
}

/// <summary>Makes a work of its own of some citations of a work. It stays so when their articles are written, published or imported again.</summary>
internal static class SplitWork
{
    public static async Task<Results<Created<WorkRepresentation>, ProblemHttpResult>> Handle(
        Guid id, JsonBody<SplitWorkRequest> body, HttpContext http, ContentDbContext database, WorkChange change, WorkCitations citations, WorkAssignments assignments, WorkReprojection reprojection,
        AuditTrail audit, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var (work, _, refusal) = await change.TakeAsync(http, id, null, cancellationToken);
        if (work is null)
            return refusal!;
        if (await citations.OfAsync(work.Id, cancellationToken) is not { } cited)
            return Problem.Of(ProblemType.Invalid, "The work cannot be split.", new ProblemError { Pointer = "/citations", Code = "too-many", Detail = $"More than {WorkCitations.Most} citations refer to it." });
        var named = body.Value!.Citations!.ToHashSet();
        var (leaving, staying) = (cited.Where(citation => named.Contains(citation.Cited.CitationId)).ToList(), cited.Where(citation => !named.Contains(citation.Cited.CitationId)).ToList());
        if (Refuse(body.Value.Citations!, leaving, staying) is { Count: > 0 } errors)
            return Problem.Of(ProblemType.Invalid, "The work cannot be split so.", errors);
        var made = new KnownWork { Id = Guid.CreateVersion7(time.GetUtcNow()), Csl = leaving[0].Cited.Csl, CreatedAt = time.UtcNowInMicroseconds() };
        database.Add(made);
        await assignments.MoveAsync(work, made, leaving, staying, cancellationToken);
        await reprojection.EnqueueAsync(work.Id, [.. leaving.Select(citation => citation.ArticleId).Distinct()], cancellationToken);
        var location = $"/manage/v1/works/{made.Id}";
        audit.Made(location);
        return TypedResults.Created(location, await change.CommitAsync(http, transaction, shown: made.Id, changed: work.Id, cancellationToken));
    }

    private static List<ProblemError> Refuse(IReadOnlyList<Guid> named, List<CitationPlace> leaving, List<CitationPlace> staying)
    {
        var known = leaving.Select(citation => citation.Cited.CitationId).ToHashSet();
        var errors = named.Select((citation, place) => (citation, place)).Where(entry => !known.Contains(entry.citation))
            .Select(entry => new ProblemError { Pointer = $"/citations/{entry.place}", Code = "unknown-citation", Detail = $"The work has no citation '{entry.citation}'." }).ToList();
        if (errors.Count == 0 && staying.Count == 0)
            errors.Add(new() { Pointer = "/citations", Code = "nothing-left", Detail = "These are all of its citations: one at least stays with the work." });
        return errors;
    }
}
