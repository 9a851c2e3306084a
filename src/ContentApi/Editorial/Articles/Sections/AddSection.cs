using ContentApi.Core.Articles;
using ContentApi.Core.Authoring;
using ContentApi.Http.Validation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.Sections;

internal static class AddSection
{
    public static Task<Results<Created<Section>, Ok<Section>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] EditRequest request, JsonBody<SectionInput> body, HttpContext http, ArticleEditing editing, CancellationToken cancellationToken) =>
        editing.AddAsync(http, idOrSlug, request, edit => edit.WithNewSection(body.Value!), (article, id) => article.Sections.First(section => section.Id == id),
            (articleId, id) => $"/manage/v1/articles/{articleId}/sections/{id}", cancellationToken);
}
