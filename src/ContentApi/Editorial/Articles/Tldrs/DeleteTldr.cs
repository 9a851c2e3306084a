using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.Tldrs;

internal static class DeleteTldr
{
    public static Task<Results<NoContent, ProblemHttpResult>> Handle(string idOrSlug, [AsParameters] DeleteRequest request, HttpContext http, ArticleEditing editing, CancellationToken cancellationToken) =>
        editing.RemoveAsync(http, idOrSlug, request, edit => edit.WithoutTldr(), cancellationToken);
}
