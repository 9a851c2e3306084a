using ContentApi.Access;
using ContentApi.Access.Audit;
using ContentApi.Core.Authoring;
using ContentApi.Core.Forecasting;
using ContentApi.Data;
using ContentApi.Editorial.Articles.Input;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Editorial.Forecasting;

/// <summary>How likely a scenario is held to be: a range, or a word that stands for one.</summary>
/// <param name="Low">The lower end, 0 to 1, with four decimals at most; absent with <c>term</c>.</param>
/// <param name="High">The upper end, not below the lower one; absent for a range that is one point, and with <c>term</c>.</param>
/// <param name="Term">A word of ICD 203, from either column of its table (<c>likely</c>, <c>probable</c>); absent with <c>low</c>.</param>
/// <param name="Rationale">Why, at most 2,000 characters; null or absent to say nothing.</param>
/// <param name="Author">Whose estimate it is: id, slug, name or alias of an author of the vocabulary; null or absent for nobody in particular.</param>
/// <param name="AsOf">When it was held (RFC 3339), not in the future; absent for now.</param>
internal sealed record EstimateScenarioRequest(decimal? Low, decimal? High, string? Term, string? Rationale, string? Author, string? AsOf)
{
    /// <summary>The range that is meant, of a request that the validator let pass.</summary>
    public ProbabilityRange Range => (Term is { } term ? VerbalScale.RangeOf(VerbalScale.Find(term)!.Value) : new(Low!.Value, High ?? Low.Value)).Written;
}

internal sealed class EstimateScenarioValidator : AbstractValidator<EstimateScenarioRequest>
{
    private const int MostCharacters = 2_000;

    public EstimateScenarioValidator(TimeProvider time)
    {
        RuleFor(request => request.Low).NotNull().WithErrorCode("required").WithMessage("Give low and high, or a term.").When(request => request.Term is null);
        RuleFor(request => request.Low).Must(IsProbability).WithErrorCode("out-of-range").WithMessage("It is a probability: 0 to 1, with four decimals at most.");
        RuleFor(request => request.High).Must(IsProbability).WithErrorCode("out-of-range").WithMessage("It is a probability: 0 to 1, with four decimals at most.")
            .Must((request, high) => high is null || request.Low is null || high >= request.Low).WithErrorCode("out-of-range").WithMessage("It is below the lower end.");
        RuleFor(request => request.Term).Must((request, term) => term is null || (request.Low is null && request.High is null)).WithErrorCode("not-both").WithMessage("Give low and high, or a term, not both.")
            .Must(term => term is null || VerbalScale.Find(term) is not null).WithErrorCode("unknown-value").WithMessage($"'{{PropertyValue}}' is not one of {string.Join(", ", VerbalScale.Names)}.");
        RuleFor(request => request.Rationale).IsAtMost(MostCharacters).Must(text => text is null || text.Trim().Length > 0).WithErrorCode("empty").WithMessage("It says something, or is absent.")
            .Must(text => text is null || !text.Any(unit => char.IsControl(unit) && unit is not ('\n' or '\r' or '\t'))).WithErrorCode("control-character").WithMessage("It holds no control character but line breaks.");
        RuleFor(request => request.Author).IsAtMost(InputLimits.Line);
        RuleFor(request => request.AsOf).IsTime().DependentRules(() => RuleFor(request => request.AsOf)
            .Must(text => text is null || Time.Of(text) <= time.GetUtcNow()).WithErrorCode("in-the-future").WithMessage("An estimate cannot have been held in the future."));
    }

    private static bool IsProbability(decimal? value) => value is null || ProbabilityRange.IsProbability(value.Value);
}

/// <summary>How to estimate.</summary>
/// <param name="DryRun">Whether to report only, and write nothing.</param>
internal sealed record EstimateScenarioQuery([property: FromQuery(Name = "dryRun")] string? DryRun);

internal sealed class EstimateScenarioQueryValidator : AbstractValidator<EstimateScenarioQuery>
{
    public EstimateScenarioQueryValidator() => RuleFor(query => query.DryRun).IsFlag();
}

internal static class EstimateScenario
{
    public static async Task<Results<Created<RecordedEstimate>, Ok<RecordedEstimate>, ProblemHttpResult>> Handle(
        string id, [AsParameters] EstimateScenarioQuery query, JsonBody<EstimateScenarioRequest> body, HttpContext http, ScenarioLookup scenarios, EstimateLedger ledger, ContentDbContext database, AuditTrail audit, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await scenarios.TakeAsync(id, cancellationToken) is not { } copy)
            return Problem.NotFound("scenario", id);
        var (recorded, refusal) = await ledger.AddAsync(copy, Guid.Parse(id), body.Value!, Caller.Of(http.User), cancellationToken);
        if (recorded is null)
            return refusal!;
        if (Flag.IsSet(query.DryRun))
            return TypedResults.Ok(recorded);
        var location = $"/manage/v1/scenarios/{id}/estimates/{recorded.Id}";
        audit.Made(location);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.Created(location, recorded);
    }
}
