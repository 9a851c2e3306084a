using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.Citations;

internal static class DeleteCitation
{
    public static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string idOrSlug, Guid id, [AsParameters] DeleteRequest request, HttpContext http, ArticleEditing editing, CancellationToken cancellationToken) =>
        editing.RemoveAsync(http, idOrSlug, request, edit => edit.WithoutCitation(id), cancellationToken);
}
