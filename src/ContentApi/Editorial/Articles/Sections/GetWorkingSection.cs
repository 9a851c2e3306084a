using ContentApi.Core.Articles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.Sections;

internal static class GetWorkingSection
{
    public static Task<Results<Ok<Section>, FileContentHttpResult, ProblemHttpResult>> Handle(
        string idOrSlug, Guid id, [AsParameters] ReadRequest request, HttpContext http, ArticleReading reading, CancellationToken cancellationToken) =>
        reading.ReadAsync(http, idOrSlug, request, article => article.Sections.FirstOrDefault(section => section.Id == id), cancellationToken);
}
