using ContentApi.Core.Articles;
using ContentApi.Core.Forecasting;
using ContentApi.Core.Rendering;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Data.PublishedTables;
using ContentApi.Editorial.Articles;
using ContentApi.Editorial.Exports.Lines;
using ContentApi.Editorial.Imports.Batches;
using ContentApi.Published;
using ContentApi.Published.Forecasts;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Exports;

/// <summary>Takes estimates and resolutions in that an export holds. One that is on record already stays as it is.</summary>
internal sealed class ForecastRestoration(ContentDbContext database, WorkingCopies copies, ShownForecasts shown, IValidator<EstimateLine> estimates, IValidator<ResolutionLine> resolutions)
{
    public async Task<LineResult> EstimateAsync(string json, CancellationToken cancellationToken)
    {
        var (line, refusal) = LineReading.Read<EstimateLine>(json);
        if (line is null)
            return refusal!;
        if (estimates.Validate(line) is { IsValid: false } invalid)
            return LineResult.Failed(invalid);
        if (await database.Estimates.AsNoTracking().FirstOrDefaultAsync(estimate => estimate.Id == line.Id, cancellationToken) is { } known)
            return Known(line.ArticleId, (known.ArticleId, known.ScenarioId, known.Low, known.High, known.Rationale, known.AsOf, known.RecordedAt, known.KeyId, known.Subject)
                == (line.ArticleId, line.ScenarioId, line.Low, line.High, line.Rationale, line.AsOf, line.RecordedAt, line.KeyId, line.Subject) && await IsOfAsync(known.AuthorId, line.Author, cancellationToken));
        if (await copies.TakeAsync(line.ArticleId.ToString(), cancellationToken) is not { } copy)
            return NoArticle(line.ArticleId);
        Term? author = null;
        if (line.Author is { } named)
        {
            var held = await HeldTerms.TakeAsync(database, [(TermKind.Author, named)], make: null, cancellationToken);
            if (!held.Terms.TryGetValue(HeldTerms.Key((TermKind.Author, named)), out author))
                return LineResult.Failed("unknown-value", "The estimate names an author who is not here: the line stands before it.", "/author");
        }
        database.Add(new Estimate
        {
            Id = line.Id,
            ScenarioId = line.ScenarioId,
            ArticleId = line.ArticleId,
            Low = line.Low,
            High = line.High,
            Rationale = line.Rationale,
            AuthorId = author?.Id,
            AsOf = line.AsOf,
            RecordedAt = line.RecordedAt,
            KeyId = line.KeyId,
            Subject = line.Subject,
        });
        return await WrittenAsync(copy, line.ScenarioId, ChangeOperation.Estimate, cancellationToken);
    }

    public async Task<LineResult> ResolutionAsync(string json, CancellationToken cancellationToken)
    {
        var (line, refusal) = LineReading.Read<ResolutionLine>(json);
        if (line is null)
            return refusal!;
        if (resolutions.Validate(line) is { IsValid: false } invalid)
            return LineResult.Failed(invalid);
        if (await database.Resolutions.AsNoTracking().FirstOrDefaultAsync(entry => entry.Id == line.Id, cancellationToken) is { } known)
            return Known(line.ArticleId, (known.ArticleId, known.ScenarioId, known.Outcome, known.ResolvedOn, known.RecordedAt, known.KeyId, known.Subject)
                == (line.ArticleId, line.ScenarioId, line.Outcome, line.ResolvedOn, line.RecordedAt, line.KeyId, line.Subject) && ContentJson.AreEqual(known.Evidence, EvidenceOf(line)));
        if (await copies.TakeAsync(line.ArticleId.ToString(), cancellationToken) is not { } copy)
            return NoArticle(line.ArticleId);
        database.Add(new Resolution
        {
            Id = line.Id,
            ScenarioId = line.ScenarioId,
            ArticleId = line.ArticleId,
            Outcome = line.Outcome,
            ResolvedOn = line.ResolvedOn,
            Evidence = EvidenceOf(line),
            RecordedAt = line.RecordedAt,
            KeyId = line.KeyId,
            Subject = line.Subject,
        });
        return await WrittenAsync(copy, line.ScenarioId, ChangeOperation.Resolve, cancellationToken);
    }

    private async Task<LineResult> WrittenAsync(WorkingCopy copy, Guid scenarioId, ChangeOperation operation, CancellationToken cancellationToken)
    {
        await database.SaveChangesAsync(cancellationToken);
        await shown.RenewAsync(copy.Id, scenarioId, operation, cancellationToken);
        return LineResult.Imported(copy.Id, copy.Slug);
    }

    /// <summary>Whether an author is who a line names, under whatever id, and whomever either was merged into.</summary>
    private async Task<bool> IsOfAsync(Guid? authorId, Term? named, CancellationToken cancellationToken)
    {
        if (authorId is not { } id || named is null)
            return authorId is null && named is null;
        var (known, asked) = (ForecastRecord.Named(id), (TermKind.Author, named));
        var found = await HeldTerms.FindAsync(database, [known, asked], cancellationToken);
        return found.TryGetValue(HeldTerms.Key(asked), out var author) && author == found[HeldTerms.Key(known)];
    }

    private static Evidence[] EvidenceOf(ResolutionLine line) => [.. line.Evidence.Select(evidence => new Evidence(evidence.CitationId, evidence.Url, evidence.Note))];

    private static LineResult Known(Guid articleId, bool isSame) =>
        isSame ? LineResult.Skipped(articleId) : LineResult.Failed("differs", "It is on record here and says something else. What is on record is never changed.", "/id");

    private static LineResult NoArticle(Guid articleId) => LineResult.Failed("unknown-value", $"The article {articleId} is not here: its line stands before it.", "/articleId");
}

/// <summary>What is true of every estimate that was ever written here.</summary>
internal sealed class EstimateLineValidator : AbstractValidator<EstimateLine>
{
    public EstimateLineValidator(TimeProvider time)
    {
        RuleFor(line => line.Low).Must(ProbabilityRange.IsProbability).WithErrorCode("out-of-range").WithMessage("It is a probability: 0 to 1, with four decimals at most.");
        RuleFor(line => line.High).Must((line, high) => ProbabilityRange.IsProbability(high) && high >= line.Low).WithErrorCode("out-of-range").WithMessage("It is a probability, and not below the lower end.");
        RuleFor(line => line.RecordedAt).HasPassed(time);
        RuleFor(line => line.AsOf).Must((line, at) => at <= line.RecordedAt).WithErrorCode("inconsistent").WithMessage("It is after recordedAt.");
    }
}

/// <summary>What is true of every resolution that was ever written here.</summary>
internal sealed class ResolutionLineValidator : AbstractValidator<ResolutionLine>
{
    public ResolutionLineValidator(TimeProvider time)
    {
        RuleFor(line => line.RecordedAt).HasPassed(time);
        RuleFor(line => line.ResolvedOn).Must((line, day) => day is null == line.Outcome is null && (day is null || day <= DateOnly.FromDateTime(line.RecordedAt))).WithErrorCode("inconsistent").WithMessage("It stands with outcome, and is not after recordedAt.");
        RuleForEach(line => line.Evidence).Must(item => item.CitationId is null != item.Url is null && (item.Url is null || SafeUrl.IsWeb(item.Url))).WithErrorCode("inconsistent").WithMessage("It is a citation or a page.");
    }
}
