using ContentApi.Core.Articles;
using ContentApi.Core.Authoring;
using ContentApi.Http.Validation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.ScenarioAnalyses;

internal static class AddScenarioAnalysis
{
    public static Task<Results<Created<ScenarioAnalysis>, Ok<ScenarioAnalysis>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] EditRequest request, JsonBody<ScenarioAnalysisInput> body, HttpContext http, ArticleEditing editing, CancellationToken cancellationToken) =>
        editing.AddAsync(http, idOrSlug, request, edit => edit.WithNewScenarioAnalysis(body.Value!), (article, id) => article.ScenarioAnalyses.First(analysis => analysis.Id == id),
            (articleId, id) => $"/manage/v1/articles/{articleId}/scenario-analyses/{id}", cancellationToken);
}
