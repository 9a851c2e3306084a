using ContentApi.Editorial.Articles;
using ContentApi.Http.Problems;
using ContentApi.Published;
using MapsterMapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Revisions;

internal static class GetRevision
{
    public static async Task<Results<Ok<RevisionRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, string number, WorkingCopies copies, ArticleRevisions revisions, IMapper mapper, CancellationToken cancellationToken)
    {
        if (await copies.FindAsync(idOrSlug, cancellationToken) is not { } copy)
            return Problem.NotFound("article", idOrSlug);
        if (await revisions.FindAsync(copy, number, cancellationToken) is not { } revision)
            return Problem.NotFound("revision", number);
        var (summary, article) = await revisions.ShowAsync(copy, revision, cancellationToken);
        return TypedResults.Ok(new RevisionRepresentation(summary, mapper.Map<Snapshot, ArticleRepresentation>(article)));
    }
}
