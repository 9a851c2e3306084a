using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.Citations;

internal static class ListWorkingCitations
{
    public static Task<Results<Ok<Page<CitationRepresentation>>, FileContentHttpResult, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] ReadRequest request, HttpContext http, ArticleReading reading, CancellationToken cancellationToken) =>
        reading.ReadAsync(http, idOrSlug, request, article => PartPage.Of(article.Citations), cancellationToken);
}
