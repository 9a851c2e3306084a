using ContentApi.Core.Articles;
using ContentApi.Core.Authoring;
using ContentApi.Http.Validation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.Sections;

internal static class ReplaceSection
{
    public static Task<Results<Ok<Section>, ProblemHttpResult>> Handle(
        string idOrSlug, Guid id, [AsParameters] EditRequest request, JsonBody<SectionInput> body, HttpContext http, ArticleEditing editing, CancellationToken cancellationToken) =>
        editing.RunAsync(http, idOrSlug, request, edit => edit.WithSection(id, body.Value!), article => article.Sections.First(section => section.Id == id), cancellationToken);
}
