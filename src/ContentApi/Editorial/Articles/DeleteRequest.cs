using ContentApi.Editorial.Articles.Input;
using ContentApi.Http.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Editorial.Articles;

/// <summary>How a part of an article is removed.</summary>
/// <param name="DryRun">Whether to report only, and write nothing.</param>
/// <param name="Reason">Why, for the list of revisions.</param>
internal sealed record DeleteRequest([property: FromQuery(Name = "dryRun")] string? DryRun, [property: FromQuery(Name = "reason")] string? Reason)
{
    public EditRequest Edit => new(BodyFormat: null, DryRun, Reason);
}

internal sealed class DeleteRequestValidator : AbstractValidator<DeleteRequest>
{
    public DeleteRequestValidator()
    {
        RuleFor(request => request.DryRun).IsFlag();
        RuleFor(request => request.Reason).IsReason();
    }
}
