using System.Text.Json;
using ContentApi.Access;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Editorial.Imports.Batches;
using ContentApi.Editorial.Vocabulary;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Exports;

/// <summary>Takes terms in that an export holds. A term that is there already, by its id or by what leads to it, stays as it is.</summary>
internal sealed class TermRestoration(ContentDbContext database, IValidator<TermRequest> validator)
{
    public async Task<LineResult> RunAsync(string json, BatchOptions options, CancellationToken cancellationToken)
    {
        if (!options.Scopes.Contains(Scopes.VocabularyWrite))
            return LineResult.Failed(ProblemType.Forbidden.Code, $"Terms need the scope {Scopes.VocabularyWrite}.");
        var line = JsonSerializer.Deserialize<TermLine>(json, LineJson.Options)!;
        var term = line.Term;
        if (Refuse(term) is { Count: > 0 } errors)
            return LineResult.Failed(errors);
        await VocabularyLock.TakeAsync(database, cancellationToken);
        var known = await KnownAsync(term, cancellationToken);
        if (known.Contains(term.Slug) || await database.VocabularyTerms.AnyAsync(other => other.Id == term.Id, cancellationToken))
            return LineResult.Skipped();
        // Where another id has the parent's slug, that is the parent.
        term.ParentId = line.Parent is null ? null : await database.VocabularyTerms.Where(other => other.Kind == term.Kind && other.Slug == line.Parent).Select(other => (Guid?)other.Id).FirstOrDefaultAsync(cancellationToken);
        if (line.Parent is not null && term.ParentId is null)
            return LineResult.Failed("unknown-value", $"There is no such term '{line.Parent}'.", "/parent");
        foreach (var alias in term.Aliases.Where(alias => known.Contains(alias.Slug)).ToList())
            term.Aliases.Remove(alias);
        (term.MergedIntoId, term.IsOutdated) = (null, false);
        database.Add(term);
        await database.SaveChangesAsync(cancellationToken);
        return LineResult.Imported();
    }

    /// <summary>Those of the slugs that lead to it which lead to another term here.</summary>
    private async Task<HashSet<string>> KnownAsync(VocabularyTerm term, CancellationToken cancellationToken)
    {
        var slugs = term.Aliases.Select(alias => alias.Slug).Append(term.Slug).ToList();
        return [.. await database.Set<TermAlias>().Where(alias => alias.Kind == term.Kind && slugs.Contains(alias.Slug)).Select(alias => alias.Slug)
            .Union(database.VocabularyTerms.Where(other => other.Kind == term.Kind && slugs.Contains(other.Slug)).Select(other => other.Slug)).ToListAsync(cancellationToken)];
    }

    private List<ProblemError> Refuse(VocabularyTerm term)
    {
        var request = new TermRequest(term.Name, term.Slug, [.. term.Aliases.Select(alias => alias.Name).OfType<string>()], term.Orcid, term.Code, Parent: null, term.FallbackLocales);
        var errors = validator.Validate(request).Errors.ConvertAll(failure => RequestValidation.OfMember(failure, "/term"));
        if (!term.Aliases.All(alias => alias.Kind == term.Kind && alias.TermId == term.Id && Core.Articles.Slug.IsValid(alias.Slug)))
            errors.Add(new() { Pointer = "/term/aliases", Code = "inconsistent", Detail = "An alias is none of the term's." });
        return errors;
    }
}
