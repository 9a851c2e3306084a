using ContentApi.Core.Authoring;
using ContentApi.Http.Validation;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.Citations;

internal static class AddCitation
{
    public static Task<Results<Created<CitationRepresentation>, Ok<CitationRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] EditRequest request, JsonBody<CitationInput> body, HttpContext http, ArticleEditing editing, CancellationToken cancellationToken) =>
        editing.AddAsync(http, idOrSlug, request, edit => edit.WithNewCitation(body.Value!), (article, id) => article.Citations.First(citation => citation.Id == id),
            (articleId, id) => $"/manage/v1/articles/{articleId}/citations/{id}", cancellationToken);
}
