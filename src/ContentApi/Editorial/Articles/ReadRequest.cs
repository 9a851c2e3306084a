using ContentApi.Published;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Editorial.Articles;

/// <summary>How an article, or a part of one, is read.</summary>
/// <param name="BodyFormat">How body text is to stand in the JSON.</param>
internal sealed record ReadRequest([property: FromQuery(Name = "bodyFormat")] string? BodyFormat);

internal sealed class ReadRequestValidator : AbstractValidator<ReadRequest>
{
    public ReadRequestValidator() => RuleFor(request => request.BodyFormat).IsBodyFormat();
}
