using ContentApi.Core.Articles;
using ContentApi.Core.Vocabulary;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>Makes terms what a request says, under the <see cref="VocabularyLock"/>.</summary>
internal sealed class TermWriter(ContentDbContext database, TermKeys keys, TopicTree tree, Reprojection reprojection)
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
        if (Misplaced(term.Kind, request) is { Count: > 0 } misplaced)
            return Problem.Of(ProblemType.Invalid, $"The body says what {EnumName.Of(term.Kind)}s do not have.", misplaced);
        if (await keys.ClaimAsync(term, request, cancellationToken) is { } taken)
            return taken;
        if (await tree.MoveAsync(term, request.Parent, cancellationToken) is { } refusal)
            return refusal;
        string[] locales = [.. (request.FallbackLocales ?? []).Select(tag => LocaleTag.Canonical(tag!)).Distinct()];
        if (!term.FallbackLocales.SequenceEqual(locales))
            term.FallbackLocales = locales;
        term.Orcid = request.Orcid is { } orcid ? OrcidId.Parse(orcid) : null;
        term.Code = request.Code is { } code ? RegionCode.Parse(code) : null;
        return null;
    }

    /// <summary>What the request says that terms of the kind do not have.</summary>
    public static List<ProblemError> Misplaced(TermKind kind, TermRequest request)
    {
        var errors = new List<ProblemError>();
        Allow("orcid", request.Orcid is null, TermKind.Author);
        Allow("code", request.Code is null, TermKind.Region);
        Allow("parent", request.Parent is null, TermKind.Topic);
        Allow("fallbackLocales", request.FallbackLocales is not { Count: > 0 }, TermKind.Publication);
        return errors;

        void Allow(string member, bool isEmpty, TermKind having)
        {
            if (!isEmpty && kind != having)
                errors.Add(new() { Pointer = "/" + member, Code = "not-of-this-kind", Detail = $"Only {EnumName.Of(having)}s have it; leave it out or empty." });
        }
    }
}
