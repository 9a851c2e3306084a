using ContentApi.Access;
using ContentApi.Core.Revisions;
using ContentApi.Editorial.Articles;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Editorial.Revisions;

/// <summary>How to restore a revision.</summary>
/// <param name="Reason">Why; it stands in the new revision. Absent to say only which revision was restored.</param>
/// <param name="DryRun">Whether to report only, and write nothing.</param>
internal sealed record RestoreRevisionRequest([property: FromQuery(Name = "reason")] string? Reason, [property: FromQuery(Name = "dryRun")] string? DryRun);

internal sealed class RestoreRevisionValidator : AbstractValidator<RestoreRevisionRequest>
{
    public RestoreRevisionValidator()
    {
        RuleFor(request => request.Reason).MaximumLength(500).WithErrorCode("too-long").Must(reason => reason is null || (reason.Trim().Length > 0 && !reason.Any(char.IsControl)))
            .WithErrorCode("invalid-reason").WithMessage("A reason says something on one line.");
        RuleFor(request => request.DryRun).IsFlag();
    }
}

internal static class RestoreRevision
{
    public static Task<Results<Ok<WorkingCopyRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, string number, [AsParameters] RestoreRevisionRequest request, HttpContext http, WorkingCopyChange change, ArticleRevisions revisions, TranslationGroups groups, ArticleWriter writer, CancellationToken cancellationToken) =>
        change.RunAsync(http, idOrSlug, Flag.IsSet(request.DryRun), async copy =>
        {
            if (await revisions.FindAsync(copy, number, cancellationToken) is not { } revision)
                return Problem.NotFound("revision", number);
            var document = Restoration.Of(revision.Document, IsStale(revision.Document.Tldr, revision.BodyRevision), copy.Document, IsStale(copy.Document.Tldr, copy.BodyRevision), copy.Revision + 1);
            if (await groups.JoinAsync(copy, default, document.Locale, cancellationToken) is { } refusal)
                return refusal;
            var note = new RevisionNote(Caller.Of(http.User), request.Reason?.Trim() ?? $"restore of revision {revision.Number}") { DatesTldr = true };
            return await writer.ReviseAsync(copy, document, note, cancellationToken) ? null : throw new InvalidOperationException("An article's own slug is not another's.");
        }, cancellationToken);

    private static bool IsStale(Core.Articles.Tldr? tldr, int bodyRevision) => tldr?.ForRevision < bodyRevision;
}
