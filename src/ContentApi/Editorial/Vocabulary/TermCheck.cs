using ContentApi.Core.Articles;
using ContentApi.Core.Vocabulary;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Data.PublishedTables;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>What speaks against a term being what a request says. Changes nothing.</summary>
internal sealed class TermCheck(ContentDbContext database)
{
    private const int MostAliases = 100;

    /// <summary>The problem; null when there is none.</summary>
    public async Task<ProblemHttpResult?> RefuseAsync(VocabularyTerm term, TermRequest request, TermKeys keys, CancellationToken cancellationToken)
    {
        if (Misplaced(term.Kind, request) is { Count: > 0 } misplaced)
            return Problem.Of(ProblemType.Invalid, $"The body says what {EnumName.Of(term.Kind)}s do not have.", misplaced);
        if (keys.Aliases.Count > MostAliases && keys.Aliases.Except(term.Aliases.Select(alias => alias.Name)).Any())
            return Problem.OfMembers([new() { Pointer = "/aliases", Code = "too-many", Detail = $"There can be {MostAliases} at most, unless merging brought them." }]);
        if (await TakenNamesAsync(term, keys, cancellationToken) is { Count: > 0 } names)
            return Problem.Of(ProblemType.TermTaken, $"Another {EnumName.Of(term.Kind)} is called so.", names);
        return await TakenIdentifierAsync(term, request, cancellationToken) is { } identifier ? Problem.Of(ProblemType.TermTaken, $"Another {EnumName.Of(term.Kind)} has it.", identifier) : null;
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

    /// <summary>The keys that another term is called by; what it was once called gives way.</summary>
    private async Task<IReadOnlyList<ProblemError>> TakenNamesAsync(VocabularyTerm term, TermKeys keys, CancellationToken cancellationToken)
    {
        var slugs = keys.Slugs;
        var others = await database.VocabularyTerms.AsNoTracking().Include(other => other.Aliases)
            .Where(other => other.Kind == term.Kind && other.Id != term.Id && (slugs.Contains(other.Slug) || other.Aliases.Any(alias => slugs.Contains(alias.Slug)))).ToListAsync(cancellationToken);
        var taken = new Dictionary<string, string>();
        foreach (var other in others)
        {
            var called = other.Aliases.Where(alias => alias.Name is not null).Select(alias => alias.Slug).Append(other.Slug).Append(TermName.SlugOf(other.Name)).ToHashSet();
            foreach (var slug in slugs.Where(called.Contains))
                taken[slug] = $"It leads to '{other.Name}' ({other.Slug}) already; merge the two, or tell them apart.";
        }
        // Its articles are moving to the term that it was merged into; until they have, the public knows it by its slug.
        if (await database.Set<PublishedTerm>().AnyAsync(shown => shown.Kind == term.Kind && shown.Slug == keys.Slug && shown.Id != term.Id, cancellationToken))
            taken.TryAdd(keys.Slug, "A term of that slug is still being merged; try again when it has been.");
        return [.. keys.Pointers.Where(key => taken.ContainsKey(key.Slug)).Select(key => new ProblemError { Pointer = key.Pointer, Code = "taken", Detail = taken[key.Slug] })];
    }

    /// <summary>The ORCID iD or the code when another term has it.</summary>
    private async Task<ProblemError?> TakenIdentifierAsync(VocabularyTerm term, TermRequest request, CancellationToken cancellationToken)
    {
        var (orcid, code) = (OrcidId.Parse(request.Orcid ?? ""), RegionCode.Parse(request.Code ?? ""));
        var other = orcid is null && code is null ? null : await database.VocabularyTerms.AsNoTracking()
            .FirstOrDefaultAsync(other => other.Kind == term.Kind && other.Id != term.Id && (other.Orcid == orcid && orcid != null || other.Code == code && code != null), cancellationToken);
        return other is null ? null : new() { Pointer = orcid is not null ? "/orcid" : "/code", Code = "taken", Detail = $"It is that of '{other.Name}' ({other.Slug}) already; merge the two if they are one." };
    }
}
