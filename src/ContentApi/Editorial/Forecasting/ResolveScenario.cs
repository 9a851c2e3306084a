using System.Globalization;
using ContentApi.Access;
using ContentApi.Access.Audit;
using ContentApi.Core.Authoring;
using ContentApi.Core.Forecasting;
using ContentApi.Core.Rendering;
using ContentApi.Data;
using ContentApi.Editorial.Articles.Input;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Forecasting;

/// <summary>What became of a scenario.</summary>
/// <param name="Outcome">Whether it occurred; <c>void</c> when that cannot be told or the question lost its meaning, and nobody is to be scored.</param>
/// <param name="ResolvedOn">The day on which it was decided (2026-03-04), in UTC, not in the future; absent for today.</param>
/// <param name="Evidence">What shows it.</param>
internal sealed record ResolveScenarioRequest(ResolutionOutcome? Outcome, string? ResolvedOn, IReadOnlyList<EvidenceRequest>? Evidence);

/// <summary>Something that shows what became of a scenario: a citation of its article, or a page.</summary>
/// <param name="CitationId">Id of a citation of the scenario's article; absent for a page.</param>
/// <param name="Url">http or https URL of a page; absent for a citation.</param>
/// <param name="Note">What is to be found there; null or absent to say nothing.</param>
internal sealed record EvidenceRequest(Guid? CitationId, string? Url, string? Note);

internal sealed class ResolveScenarioValidator : AbstractValidator<ResolveScenarioRequest>
{
    private const int MostEvidence = 50;

    public ResolveScenarioValidator(TimeProvider time)
    {
        RuleFor(request => request.Outcome).NotNull().WithErrorCode("required").WithMessage("Say what became of it.");
        RuleFor(request => request.ResolvedOn).Must(day => day is null || ReadDay(day) is not null).WithErrorCode("invalid-date").WithMessage("'{PropertyValue}' is not a date such as 2026-03-04.")
            .Must(day => day is null || ReadDay(day) is not { } read || read <= DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)).WithErrorCode("in-the-future").WithMessage("It cannot have been decided in the future.");
        RuleFor(request => request.Evidence).HasAtMost(MostEvidence);
        RuleForEach(request => request.Evidence).ChildRules(evidence =>
        {
            evidence.RuleFor(item => item).Must(item => item.CitationId is null != item.Url is null).WithErrorCode("required").WithMessage("It is a citation or a page: give citationId or url.").OverridePropertyName("");
            evidence.RuleFor(item => item.Url).IsAtMost(InputLimits.Line).Must(url => url is null || SafeUrl.IsWeb(url)).WithErrorCode("invalid-address").WithMessage("It is an http or https URL.");
            evidence.RuleFor(item => item.Note).IsLine();
        });
    }

    internal static DateOnly? ReadDay(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var read) ? read : null;
}

internal static class ResolveScenario
{
    public static async Task<Results<Ok<ResolutionRepresentation>, ProblemHttpResult>> Handle(
        string id, JsonBody<ResolveScenarioRequest> body, HttpContext http, ScenarioLookup scenarios, ResolutionLedger ledger, ContentDbContext database, AuditTrail audit, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await scenarios.TakeAsync(id, cancellationToken) is not { } copy)
            return Problem.NotFound("scenario", id);
        if (IfMatch.Refuse(http.Request, (await ledger.ReadAsync(Guid.Parse(id), cancellationToken)).EntityTag) is { } stale)
            return stale;
        var errors = await ledger.RefuseAsync(copy, body.Value!.Evidence ?? [], cancellationToken);
        if (errors.Count > 0)
            return Problem.OfMembers(errors);
        await ledger.AddAsync(copy, Guid.Parse(id), body.Value, Caller.Of(http.User), cancellationToken);
        audit.Made(http.Request.Path);
        var written = await ledger.ReadAsync(Guid.Parse(id), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        http.Response.Headers.ETag = written.EntityTag;
        return TypedResults.Ok(written);
    }
}
