using ContentApi.Http.Problems;
using MapsterMapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles;

internal static class GetWorkingCopy
{
    public static async Task<Results<Ok<WorkingCopyRepresentation>, ProblemHttpResult>> Handle(string idOrSlug, HttpContext http, WorkingCopies copies, IMapper mapper, CancellationToken cancellationToken)
    {
        if (await copies.FindAsync(idOrSlug, cancellationToken) is not { } copy)
            return Problem.NotFound("article", idOrSlug);
        http.Response.Headers.ETag = copy.EntityTag;
        return TypedResults.Ok(mapper.Map<WorkingCopyRepresentation>(await copies.SnapshotAsync(copy, cancellationToken)));
    }
}
