using System.Globalization;
using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Editorial.Articles;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Publishing;

/// <summary>When an article is to change before the public (RFC 3339); it replaces what was scheduled before.</summary>
/// <param name="PublishAt">When its current revision is to be published; null or absent to leave what is public as it is.</param>
/// <param name="UnpublishAt">When it is to be taken back; null or absent for never.</param>
internal sealed record ScheduleArticleRequest(string? PublishAt, string? UnpublishAt)
{
    public static DateTime? Read(string? time) => time is null ? null : PostgresTime.AtOrAfter(DateTimeOffset.Parse(time, CultureInfo.InvariantCulture));
}

internal sealed class ScheduleArticleValidator : AbstractValidator<ScheduleArticleRequest>
{
    public ScheduleArticleValidator(TimeProvider time)
    {
        RuleFor(request => request.PublishAt).NotNull().WithErrorCode("required").WithMessage("Say when to publish it, when to take it back, or both.").When(request => request.UnpublishAt is null);
        RuleFor(request => request.PublishAt).IsTime().DependentRules(() => RuleFor(request => request.PublishAt).Must(at => IsAhead(at, time)).WithErrorCode("in-the-past").WithMessage("'{PropertyValue}' has passed."));
        RuleFor(request => request.UnpublishAt).IsTime().DependentRules(() =>
        {
            RuleFor(request => request.UnpublishAt).Must(at => IsAhead(at, time)).WithErrorCode("in-the-past").WithMessage("'{PropertyValue}' has passed.");
            RuleFor(request => request.UnpublishAt).Must((request, at) => ScheduleArticleRequest.Read(at) > ScheduleArticleRequest.Read(request.PublishAt))
                .WithErrorCode("not-after-publication").WithMessage("'{PropertyValue}' is not after publishAt.")
                .When(request => request.UnpublishAt is not null && request.PublishAt is { } publishAt && Time.TryParse(publishAt, out _));
        });
    }

    private static bool IsAhead(string? at, TimeProvider time) => ScheduleArticleRequest.Read(at) is not { } moment || moment > time.GetUtcNow().UtcDateTime;
}

internal static class ScheduleArticle
{
    public static Task<Results<Ok<WorkingCopyRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, JsonBody<ScheduleArticleRequest> body, HttpContext http, WorkingCopyChange change, ArticleSchedule schedule, PublishingGates gates, CancellationToken cancellationToken) =>
        change.RunAsync(http, idOrSlug, dryRun: false, async copy =>
        {
            var request = body.Value!;
            if (WorkflowRefusal.Of(copy, WorkflowStep.Schedule) is { } refusal)
                return refusal;
            if (request.PublishAt is null && copy.PublishedRevision is null)
                return Problem.Of(ProblemType.Invalid, "Nothing is public that could be taken back.", new ProblemError { Pointer = "/publishAt", Code = "required", Detail = "Say when to publish it." });
            if (request.PublishAt is not null && GateRefusal.Of(await gates.StoppingAsync(copy.Document, copy.BodyRevision, cancellationToken)) is { } stopped)
                return stopped;
            await schedule.SetAsync(copy, ScheduleArticleRequest.Read(request.PublishAt), ScheduleArticleRequest.Read(request.UnpublishAt), cancellationToken);
            return null;
        }, cancellationToken);
}
