using ContentApi.Core.Articles;
using ContentApi.Core.Authoring;
using ContentApi.Http.Paging;
using ContentApi.Http.Validation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.ScenarioAnalyses;

internal static class ReplaceScenarioAnalyses
{
    public static Task<Results<Ok<Page<ScenarioAnalysis>>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] EditRequest request, JsonBody<ListInput<ScenarioAnalysisInput>> body, HttpContext http, ArticleEditing editing, CancellationToken cancellationToken) =>
        editing.RunAsync(http, idOrSlug, request, edit => edit.WithScenarioAnalyses(body.Value!.Data), article => PartPage.Of(article.ScenarioAnalyses), cancellationToken);
}
