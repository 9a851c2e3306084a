using ContentApi.Access.Audit;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Editorial.Articles;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using ContentApi.Published;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Corrections;

/// <summary>A correction to tell the readers of.</summary>
/// <param name="What">What was corrected, at most 2,000 characters.</param>
/// <param name="Why">Why, at most 2,000 characters; null or absent to say nothing.</param>
internal sealed record CorrectArticleRequest(string? What, string? Why);

internal sealed class CorrectArticleValidator : AbstractValidator<CorrectArticleRequest>
{
    private const int MaximumLength = 2_000;

    public CorrectArticleValidator()
    {
        RuleFor(request => request.What).NotNull().WithErrorCode("required").WithMessage("Say what was corrected.");
        IsText(RuleFor(request => request.What));
        IsText(RuleFor(request => request.Why));
    }

    private static void IsText(IRuleBuilder<CorrectArticleRequest, string?> rule) => rule.MaximumLength(MaximumLength).WithErrorCode("too-long")
        .Must(text => text is null || text.Trim().Length > 0).WithErrorCode("empty").WithMessage("It says something, or is absent.")
        .Must(text => text is null || !text.Any(unit => char.IsControl(unit) && unit is not ('\n' or '\r' or '\t'))).WithErrorCode("control-character").WithMessage("It holds no control character but line breaks.");
}

internal static class CorrectArticle
{
    public static async Task<Results<Created<CorrectionItem>, ProblemHttpResult>> Handle(
        string idOrSlug, JsonBody<CorrectArticleRequest> body, WorkingCopies copies, CorrectionLedger ledger, ContentDbContext database, AuditTrail audit, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (await copies.FindAsync(idOrSlug, cancellationToken) is not { } copy)
            return Problem.NotFound("article", idOrSlug);
        if (await ledger.AddAsync(copy.Id, body.Value!.What!.Trim(), body.Value.Why?.Trim(), cancellationToken) is not { } correction)
            return Problem.Of(ProblemType.NotPublished, $"The article is {EnumName.Of(copy.Status)}: it has no readers to tell.");
        var location = $"/manage/v1/articles/{copy.Id}/corrections/{correction.Id}";
        audit.Made(location);
        await transaction.CommitAsync(cancellationToken);
        return TypedResults.Created(location, correction);
    }
}
