using ContentApi.Core.Articles;
using ContentApi.Http.Paging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.ScenarioAnalyses;

internal static class ListWorkingScenarioAnalyses
{
    public static Task<Results<Ok<Page<ScenarioAnalysis>>, FileContentHttpResult, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] ReadRequest request, HttpContext http, ArticleReading reading, CancellationToken cancellationToken) =>
        reading.ReadAsync(http, idOrSlug, request, article => PartPage.Of(article.ScenarioAnalyses), cancellationToken);
}
