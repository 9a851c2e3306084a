using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.Citations;

internal static class GetWorkingCitation
{
    public static Task<Results<Ok<CitationRepresentation>, FileContentHttpResult, ProblemHttpResult>> Handle(
        string idOrSlug, Guid id, [AsParameters] ReadRequest request, HttpContext http, ArticleReading reading, CancellationToken cancellationToken) =>
        reading.ReadAsync(http, idOrSlug, request, article => article.Citations.FirstOrDefault(citation => citation.Id == id), cancellationToken);
}
