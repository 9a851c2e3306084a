using ContentApi.Core.Articles;
using ContentApi.Core.Authoring;
using ContentApi.Http.Validation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.ScenarioAnalyses;

internal static class ReplaceScenarioAnalysis
{
    public static Task<Results<Ok<ScenarioAnalysis>, ProblemHttpResult>> Handle(
        string idOrSlug, Guid id, [AsParameters] EditRequest request, JsonBody<ScenarioAnalysisInput> body, HttpContext http, ArticleEditing editing, CancellationToken cancellationToken) =>
        editing.RunAsync(http, idOrSlug, request, edit => edit.WithScenarioAnalysis(id, body.Value!), article => article.ScenarioAnalyses.First(analysis => analysis.Id == id), cancellationToken);
}
