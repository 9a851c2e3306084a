using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using ContentApi.Published;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Delivery.Articles;

/// <summary>Which TL;DR is wanted.</summary>
/// <param name="Locale">Language that selects among the article's translations.</param>
internal sealed record GetArticleTldrQuery([property: FromQuery(Name = LocaleParameter.Name)] string? Locale);

internal sealed class GetArticleTldrQueryValidator : AbstractValidator<GetArticleTldrQuery>
{
    public GetArticleTldrQueryValidator() => RuleFor(query => query.Locale).IsLanguageRange();
}

internal static class GetArticleTldr
{
    private static readonly ArticleParts Tldrs = new("published.tldrs", "/tldr", Order: "part.id");

    public static async Task<Results<Rendered<TldrCard>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] GetArticleTldrQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        if (await Tldrs.ReadAsync(idOrSlug, query.Locale, PartColumns.Stored, http, database, cancellationToken) is not { } article)
            return await ArticleLookup.MissingAsync<TldrCard>(database, http, idOrSlug, cancellationToken);
        return article.Bodies switch
        {
            null => article.Article.Answer<TldrCard>(body: null, article.EntityTag),
            [var body, ..] => article.Article.Answer<TldrCard>(body, article.EntityTag),
            _ => Problem.Of(ProblemType.NotFound, $"The article '{article.Article.Slug}' has no TL;DR."),
        };
    }
}
