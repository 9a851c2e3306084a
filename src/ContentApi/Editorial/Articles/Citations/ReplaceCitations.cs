using ContentApi.Core.Authoring;
using ContentApi.Http.Paging;
using ContentApi.Http.Validation;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.Citations;

internal static class ReplaceCitations
{
    public static Task<Results<Ok<Page<CitationRepresentation>>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] EditRequest request, JsonBody<ListInput<CitationInput>> body, HttpContext http, ArticleEditing editing, CancellationToken cancellationToken) =>
        editing.RunAsync(http, idOrSlug, request, edit => edit.WithCitations(body.Value!.Data), article => PartPage.Of(article.Citations), cancellationToken);
}
