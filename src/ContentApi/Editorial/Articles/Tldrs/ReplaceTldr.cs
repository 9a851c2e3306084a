using ContentApi.Core.Authoring;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Validation;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.Tldrs;

/// <summary>Writes the TL;DR. Whoever sends it says that it fits the body as it is now: one that was stale is not any more, even if its text is the same.</summary>
internal static class ReplaceTldr
{
    public static async Task<Results<Ok<TldrRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] EditRequest request, JsonBody<TldrInput> body, HttpContext http, WorkingCopyChange change, ArticleEditing editing, CancellationToken cancellationToken)
    {
        var outcome = await change.RunAsync(http, idOrSlug, request.IsDryRun, copy =>
            editing.ReviseAsync(http, copy, request, edit => edit.WithTldr(body.Value!, IsStale(copy) ? copy.Revision + 1 : null), cancellationToken), cancellationToken);
        return outcome.Result is Ok<WorkingCopyRepresentation> { Value.Tldr: { } tldr } ? TypedResults.Ok(tldr) : (ProblemHttpResult)outcome.Result;
    }

    private static bool IsStale(WorkingCopy copy) => copy.Document.Tldr?.ForRevision < copy.BodyRevision;
}
