using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using ContentApi.Published;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Editorial.Preview;

/// <summary>How the scenario analyses are wanted.</summary>
internal sealed record PreviewArticleScenarioAnalysesQuery : PreviewQuery
{
    /// <summary>How the body text stands in the JSON.</summary>
    [FromQuery(Name = BodyFormatParameter.Name)]
    public string? BodyFormat { get; init; }
}

internal sealed class PreviewArticleScenarioAnalysesQueryValidator : AbstractValidator<PreviewArticleScenarioAnalysesQuery>
{
    public PreviewArticleScenarioAnalysesQueryValidator()
    {
        Include(new PreviewQueryValidator());
        RuleFor(query => query.BodyFormat).IsBodyFormat();
    }
}

internal static class PreviewArticleScenarioAnalyses
{
    public static async Task<Results<Previewed<Page<ScenarioAnalysisItem>>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] PreviewArticleScenarioAnalysesQuery query, HttpContext http, PreviewArticles articles, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(idOrSlug, query.Locale, http.User, cancellationToken) is not { } article)
            return Problem.NotFound("article", idOrSlug);
        var page = PageBytes.Write([.. article.ScenarioAnalyses.Select(analysis => (ReadOnlyMemory<byte>)analysis.Body)], new(article.ScenarioAnalyses.Count, Next: null));
        return new Previewed<Page<ScenarioAnalysisItem>>(PreviewArticle.InFormat(BodyFormatParameter.Read(query.BodyFormat), page, article), article.Locale);
    }
}
