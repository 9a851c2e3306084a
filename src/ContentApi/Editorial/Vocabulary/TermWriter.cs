using ContentApi.Core.Articles;
using ContentApi.Core.Vocabulary;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>Makes terms what a request says, under the <see cref="VocabularyLock"/>.</summary>
internal sealed class TermWriter(ContentDbContext database, TermCheck check, TopicTree tree, Reprojection reprojection)
{
    /// <summary>Writes a new term; a problem when it cannot be what is asked for.</summary>
    public async Task<ProblemHttpResult?> CreateAsync(VocabularyTerm term, TermRequest request, CancellationToken cancellationToken)
    {
        if (await ApplyAsync(term, request, cancellationToken) is { } refusal)
            return refusal;
        database.VocabularyTerms.Add(term);
        await database.SaveChangesAsync(cancellationToken);
        return null;
    }

    /// <summary>Writes a term that exists, which is locked; one that stays as it is is not written. A problem when it cannot be what is asked for.</summary>
    public async Task<ProblemHttpResult?> ReplaceAsync(VocabularyTerm term, TermRequest request, CancellationToken cancellationToken)
    {
        var (slug, name, parent) = (term.Slug, term.Name, term.ParentId);
        if (await ApplyAsync(term, request, cancellationToken) is { } refusal)
            return refusal;
        if (!database.ChangeTracker.HasChanges())
            return null;
        term.Version++;
        term.IsOutdated = true;
        await database.SaveChangesAsync(cancellationToken);
        if ((term.Slug, term.Name) != (slug, name))
            await reprojection.EnqueueAsync(term.Id, withTopicsBelow: false, cancellationToken);
        if (term.ParentId != parent)
            await reprojection.EnqueueAsync(term.Id, withTopicsBelow: true, cancellationToken);
        return null;
    }

    private async Task<ProblemHttpResult?> ApplyAsync(VocabularyTerm term, TermRequest request, CancellationToken cancellationToken)
    {
        var keys = TermKeys.Of(term, request);
        if (await check.RefuseAsync(term, request, keys, cancellationToken) is { } refusal)
            return refusal;
        var (parentId, misplaced) = await tree.ParentAsync(term, request.Parent, cancellationToken);
        if (misplaced is not null)
            return misplaced;
        await TakeFromOthersAsync(term, keys.Slugs, cancellationToken);
        keys.ApplyTo(term);
        term.ParentId = parentId;
        string[] locales = [.. (request.FallbackLocales ?? []).Select(tag => LocaleTag.Canonical(tag!)).Distinct()];
        if (!term.FallbackLocales.SequenceEqual(locales))
            term.FallbackLocales = locales;
        term.Orcid = request.Orcid is { } orcid ? OrcidId.Parse(orcid) : null;
        term.Code = request.Code is { } code ? RegionCode.Parse(code) : null;
        return null;
    }

    /// <summary>Another term that was once called so is not found by it any more.</summary>
    private async Task TakeFromOthersAsync(VocabularyTerm term, IReadOnlyList<string> slugs, CancellationToken cancellationToken)
    {
        var former = database.Set<TermAlias>().Where(alias => alias.Kind == term.Kind && alias.TermId != term.Id && slugs.Contains(alias.Slug));
        if (await database.VocabularyTerms.Where(other => former.Any(alias => alias.TermId == other.Id)).ExecuteUpdateAsync(row => row.SetProperty(other => other.IsOutdated, true), cancellationToken) > 0)
            await former.ExecuteDeleteAsync(cancellationToken);
    }
}
