using ContentApi.Http.Problems;
using MapsterMapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Works;

internal static class GetManagedWork
{
    public static async Task<Results<Ok<WorkDetails>, ProblemHttpResult>> Handle(Guid id, HttpContext http, ManagedWorks works, IMapper mapper, CancellationToken cancellationToken)
    {
        if (await works.ReadAsync(id, cancellationToken) is not { } work)
            return Problem.NotFound("work", id.ToString());
        http.Response.Headers.ETag = work.EntityTag;
        return TypedResults.Ok(mapper.Map<WorkDetails>(new WorkWithCandidates(work, await works.CandidatesAsync(work, cancellationToken))));
    }
}

/// <summary>A work with those that may be the same.</summary>
internal sealed record WorkWithCandidates(WorkRepresentation Work, IReadOnlyList<WorkCandidate> Candidates);
