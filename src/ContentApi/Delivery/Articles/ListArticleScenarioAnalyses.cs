using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Delivery.Articles;

/// <summary>How an article's scenario analyses are wanted.</summary>
/// <param name="BodyFormat">How the body text stands in the JSON.</param>
/// <param name="Locale">Language that selects among the article's translations.</param>
internal sealed record ListArticleScenarioAnalysesQuery(
    [property: FromQuery(Name = BodyFormatParameter.Name)] string? BodyFormat,
    [property: FromQuery(Name = LocaleParameter.Name)] string? Locale);

internal sealed class ListArticleScenarioAnalysesQueryValidator : AbstractValidator<ListArticleScenarioAnalysesQuery>
{
    public ListArticleScenarioAnalysesQueryValidator()
    {
        RuleFor(query => query.BodyFormat).IsBodyFormat();
        RuleFor(query => query.Locale).IsLanguageRange();
    }
}

internal static class ListArticleScenarioAnalyses
{
    private static readonly ArticleParts Analyses = new("published.scenario_analyses", "/scenario-analyses");

    public static async Task<Results<Rendered<Page<ScenarioAnalysisItem>>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] ListArticleScenarioAnalysesQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var format = BodyFormatParameter.Read(query.BodyFormat);
        if (await Analyses.ReadAsync(idOrSlug, query.Locale, PartColumns.In(format), http, database, cancellationToken) is not { } article)
            return await ArticleLookup.MissingAsync<Page<ScenarioAnalysisItem>>(database, http, idOrSlug, cancellationToken);
        return article.Article.Answer<Page<ScenarioAnalysisItem>>(format.Apply(article.Page, article.CitationKeys), article.EntityTag, format.Way());
    }
}
