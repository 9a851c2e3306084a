using ContentApi.Core.Authoring;
using ContentApi.Http.Validation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles;

internal static class ReplaceArticle
{
    public static Task<Results<Ok<WorkingCopyRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] EditRequest request, JsonBody<ArticleInput> body, HttpContext http, WorkingCopyChange change, ArticleEditing editing, CancellationToken cancellationToken) =>
        change.RunAsync(http, idOrSlug, request.IsDryRun, copy => editing.ReplaceAsync(http, copy, request, body.Value!, cancellationToken), cancellationToken);
}
