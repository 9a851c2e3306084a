using ContentApi.Core.Authoring;
using ContentApi.Http.Validation;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.Citations;

internal static class ReplaceCitation
{
    public static Task<Results<Ok<CitationRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, Guid id, [AsParameters] EditRequest request, JsonBody<CitationInput> body, HttpContext http, ArticleEditing editing, CancellationToken cancellationToken) =>
        editing.RunAsync(http, idOrSlug, request, edit => edit.WithCitation(id, body.Value!), article => article.Citations.First(citation => citation.Id == id), cancellationToken);
}
