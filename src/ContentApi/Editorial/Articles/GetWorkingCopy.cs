using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles;

internal static class GetWorkingCopy
{
    public static Task<Results<Ok<WorkingCopyRepresentation>, FileContentHttpResult, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] ReadRequest request, HttpContext http, ArticleReading reading, CancellationToken cancellationToken) =>
        reading.ReadAsync(http, idOrSlug, request, article => article, cancellationToken);
}
