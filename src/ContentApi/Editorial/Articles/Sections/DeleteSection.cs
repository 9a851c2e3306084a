using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.Sections;

internal static class DeleteSection
{
    public static Task<Results<NoContent, ProblemHttpResult>> Handle(
        string idOrSlug, Guid id, [AsParameters] DeleteRequest request, HttpContext http, ArticleEditing editing, CancellationToken cancellationToken) =>
        editing.RemoveAsync(http, idOrSlug, request, edit => edit.WithoutSection(id), cancellationToken);
}
