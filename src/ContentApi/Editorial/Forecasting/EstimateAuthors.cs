using ContentApi.Core.Articles;
using ContentApi.Core.Forecasting;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Forecasting;

/// <summary>Estimates as editors read them, with their authors as the vocabulary has them now.</summary>
internal sealed class EstimateAuthors(ContentDbContext database)
{
    public async Task<IReadOnlyList<EstimateRepresentation>> ShowAsync(IReadOnlyList<Estimate> estimates, CancellationToken cancellationToken)
    {
        var authors = await OfAsync(estimates, cancellationToken);
        return [.. estimates.Select(estimate => Show(estimate, estimate.AuthorId is { } id ? authors[id] : null))];
    }

    private async Task<IReadOnlyDictionary<Guid, Term>> OfAsync(IReadOnlyList<Estimate> estimates, CancellationToken cancellationToken)
    {
        var ids = estimates.Select(estimate => estimate.AuthorId).OfType<Guid>().Distinct().ToList();
        return await database.VocabularyTerms.Where(named => ids.Contains(named.Id))
            .Select(named => new { named.Id, Term = database.VocabularyTerms.Where(term => term.Id == (named.MergedIntoId ?? named.Id)).Select(term => new Term { Id = term.Id, Slug = term.Slug, Name = term.Name }).First() })
            .ToDictionaryAsync(named => named.Id, named => named.Term, cancellationToken);
    }

    public static EstimateRepresentation Show(Estimate estimate, Term? author)
    {
        var range = new ProbabilityRange(estimate.Low, estimate.High).Written;
        return new()
        {
            Id = estimate.Id,
            Low = range.Low,
            High = range.High,
            Probability = range.Midpoint,
            Term = VerbalScale.TermOf(range),
            Rationale = estimate.Rationale,
            Author = author,
            AsOf = estimate.AsOf,
            ScenarioId = estimate.ScenarioId,
            ArticleId = estimate.ArticleId,
            RecordedAt = estimate.RecordedAt,
            KeyId = estimate.KeyId,
            Subject = estimate.Subject,
        };
    }
}
