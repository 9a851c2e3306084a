using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>Which term another one is to become.</summary>
/// <param name="Into">The term that stays, of the same kind: its id, or its slug, its name or an alias in any spelling.</param>
public sealed record MergeTermRequest(string? Into);

internal sealed class MergeTermValidator : AbstractValidator<MergeTermRequest>
{
    public MergeTermValidator() => RuleFor(request => request.Into).NotEmpty().WithErrorCode("required").WithMessage("Give the id, the slug or a name of the term that stays.");
}

internal static class MergeTerm
{
    public static async Task<Results<Ok<TermRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, JsonBody<MergeTermRequest> body, HttpContext http, ContentDbContext database, TermChange change, ManagedTerms terms, TopicTree tree, Reprojection reprojection, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var (merged, refusal) = await change.FindAsync(http, idOrSlug, cancellationToken);
        if (merged is null)
            return refusal!;
        if (await terms.ResolveAsync(merged.Kind, body.Value!.Into!, cancellationToken) is not { } into)
            return Refuse("unknown-term", $"There is no {EnumName.Of(merged.Kind)} '{body.Value.Into}'.");
        if (into.Id == merged.Id)
            return Refuse("same-term", "A term cannot be merged into itself.");
        var below = await database.VocabularyTerms.Where(topic => topic.ParentId == merged.Id).Select(topic => topic.Id).ToListAsync(cancellationToken);
        await VocabularyLock.TakeTermsAsync(database, [.. below.Append(merged.Id).Append(into.Id).Distinct()], cancellationToken);
        await reprojection.EnqueueAsync(merged.Id, withTopicsBelow: true, cancellationToken);
        await tree.JoinAsync(merged, into, cancellationToken);
        await JoinAsync(database, merged, into, cancellationToken);
        return await change.CommitAsync(http, transaction, shown: into.Id, changed: merged.Id, cancellationToken);
    }

    /// <summary>Whatever led to the one leads to the other; what the other does not have it takes over.</summary>
    private static async Task JoinAsync(ContentDbContext database, VocabularyTerm merged, VocabularyTerm into, CancellationToken cancellationToken)
    {
        await database.Database.ExecuteSqlAsync(
            $"""
             UPDATE editorial.term_aliases SET term_id = {into.Id} WHERE term_id = {merged.Id};
             INSERT INTO editorial.term_aliases (kind, slug, name, term_id) VALUES ({EnumName.Of(merged.Kind)}, {merged.Slug}, {merged.Name}, {into.Id})
             ON CONFLICT (kind, slug) DO UPDATE SET name = excluded.name;
             UPDATE editorial.terms SET merged_into_id = {into.Id} WHERE merged_into_id = {merged.Id}
             """, cancellationToken);
        // The row stays until no article names it.
        merged.Slug = merged.Id.ToString();
        merged.MergedIntoId = into.Id;
        merged.ParentId = null;
        (into.Orcid, merged.Orcid) = (into.Orcid ?? merged.Orcid, null);
        (into.Code, merged.Code) = (into.Code ?? merged.Code, null);
        if (into.FallbackLocales.Length == 0)
            into.FallbackLocales = merged.FallbackLocales;
        foreach (var term in (VocabularyTerm[])[merged, into])
        {
            term.IsOutdated = true;
            term.Version++;
        }
        await database.SaveChangesAsync(cancellationToken);
    }

    private static ProblemHttpResult Refuse(string code, string detail) => Problem.Of(ProblemType.Invalid, "The terms cannot be merged.", new ProblemError { Pointer = "/into", Code = code, Detail = detail });
}
