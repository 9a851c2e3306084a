using ContentApi.Published;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Delivery.ScenarioAnalyses;

/// <summary>How a scenario or a scenario analysis is wanted.</summary>
/// <param name="BodyFormat">How the body text stands in the JSON.</param>
internal sealed record BodyFormatQuery([property: FromQuery(Name = BodyFormatParameter.Name)] string? BodyFormat);

internal sealed class BodyFormatQueryValidator : AbstractValidator<BodyFormatQuery>
{
    public BodyFormatQueryValidator() => RuleFor(query => query.BodyFormat).IsBodyFormat();
}
