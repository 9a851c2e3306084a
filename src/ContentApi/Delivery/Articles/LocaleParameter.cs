using ContentApi.Core.Articles;
using ContentApi.Http.Conditional;
using FluentValidation;

namespace ContentApi.Delivery.Articles;

/// <summary>The query parameter <c>locale</c> of an article and its parts: which of the article's translations is wanted.</summary>
internal static class LocaleParameter
{
    public const string Name = "locale";

    public static IRuleBuilderOptions<T, string?> IsLanguageRange<T>(this IRuleBuilder<T, string?> rule) => rule.Must(value => value is null || LanguageRange.IsValid(value))
        .WithErrorCode("invalid-locale").WithMessage("'{PropertyValue}' is not a language tag (BCP 47), such as en or pt-BR.");

    /// <summary>The article as the answer to a request; where that asks for a locale, the answer names the article that it is, and is made of the publication whose fallback languages count as well.</summary>
    public static ServedArticle Chosen(HttpContext http, string? locale, ServedArticle article, Guid? publicationId, string part = "")
    {
        if (locale is null)
            return article;
        ContentLocation.Add(http, ArticleLookup.Path(article.Slug) + part, chosenBy: Name);
        return article with { ChosenBy = publicationId is { } id ? [article.TranslationGroupId, id] : [article.TranslationGroupId] };
    }
}
