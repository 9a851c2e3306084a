using ContentApi.Core.Articles;
using ContentApi.Core.Rendering;
using ContentApi.Editorial.Articles.Input;
using ContentApi.Http.Validation;
using ContentApi.Published;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Editorial.Articles;

/// <summary>How an article is written.</summary>
/// <param name="BodyFormat">What body text in one string is written in.</param>
/// <param name="DryRun">Whether to report only, and write nothing.</param>
/// <param name="Reason">Why, for the list of revisions.</param>
internal sealed record EditRequest(
    [property: FromQuery(Name = "bodyFormat")] string? BodyFormat,
    [property: FromQuery(Name = "dryRun")] string? DryRun,
    [property: FromQuery(Name = "reason")] string? Reason)
{
    public BodyFormat Format => BodyFormatParameter.Read(BodyFormat);

    public bool IsDryRun => Flag.IsSet(DryRun);
}

internal sealed class EditRequestValidator : AbstractValidator<EditRequest>
{
    private static readonly string[] Formats = [.. new[] { BodyFormat.Blocks, BodyFormat.Html, BodyFormat.Markdown, BodyFormat.Text }.Select(EnumName.Of)];

    public EditRequestValidator()
    {
        RuleFor(request => request.BodyFormat).IsOneOf("unknown-value", Formats);
        RuleFor(request => request.DryRun).IsFlag();
        RuleFor(request => request.Reason).IsReason();
    }
}
