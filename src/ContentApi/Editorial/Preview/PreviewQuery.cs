using ContentApi.Core.Articles;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Editorial.Preview;

/// <summary>What every preview can be asked.</summary>
internal record PreviewQuery
{
    /// <summary>Language that selects among the article's translations.</summary>
    [FromQuery(Name = "locale")]
    public string? Locale { get; init; }

    /// <summary>A preview token, for who has no key; it is read before the operation.</summary>
    [FromQuery(Name = PreviewTokenAuthentication.TokenParameter)]
    public string? Token { get; init; }
}

internal sealed class PreviewQueryValidator : AbstractValidator<PreviewQuery>
{
    public PreviewQueryValidator() => RuleFor(query => query.Locale).Must(locale => locale is null || LanguageRange.IsValid(locale))
        .WithErrorCode("invalid-locale").WithMessage("'{PropertyValue}' is not a language tag (BCP 47), such as en or pt-BR.");
}
