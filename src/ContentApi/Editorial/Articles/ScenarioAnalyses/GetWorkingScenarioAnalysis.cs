using ContentApi.Core.Articles;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.ScenarioAnalyses;

internal static class GetWorkingScenarioAnalysis
{
    public static Task<Results<Ok<ScenarioAnalysis>, FileContentHttpResult, ProblemHttpResult>> Handle(
        string idOrSlug, Guid id, [AsParameters] ReadRequest request, HttpContext http, ArticleReading reading, CancellationToken cancellationToken) =>
        reading.ReadAsync(http, idOrSlug, request, article => article.ScenarioAnalyses.FirstOrDefault(analysis => analysis.Id == id), cancellationToken);
}
