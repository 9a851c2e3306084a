using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Data.PublishedTables;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>
/// What leads to a term: its slug, the slugs of its name and its aliases, and what it was called before. No two terms of a kind have the same; but what
/// a term was once called gives way to a term that is called so now.
/// </summary>
internal sealed class TermKeys(ContentDbContext database)
{
    /// <summary>Gives the term its slug, name and aliases; the problem when another term has one of them.</summary>
    public async Task<ProblemHttpResult?> ClaimAsync(VocabularyTerm term, TermRequest request, CancellationToken cancellationToken)
    {
        var name = request.Name!.Trim();
        var wanted = new WantedKeys(request.Slug ?? (term.Slug.Length > 0 ? term.Slug : TermName.SlugOf(name)), TermName.SlugOf(name), [.. (request.Aliases ?? []).Select(alias => alias!.Trim())]);
        if (await RefuseAsync(term, wanted, cancellationToken) is { Count: > 0 } taken)
            return Problem.Of(ProblemType.TermTaken, $"Another {EnumName.Of(term.Kind)} is called so.", taken);
        Apply(term, name, wanted);
        return null;
    }

    private async Task<IReadOnlyList<ProblemError>> RefuseAsync(VocabularyTerm term, WantedKeys wanted, CancellationToken cancellationToken)
    {
        var slugs = wanted.All;
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
        if (await database.Set<PublishedTerm>().AnyAsync(shown => shown.Kind == term.Kind && shown.Slug == wanted.Slug && shown.Id != term.Id, cancellationToken))
            taken.TryAdd(wanted.Slug, "A term of that slug is still being merged; try again when it has been.");
        if (taken.Count == 0)
            await GiveWayAsync(term, others, slugs, cancellationToken);
        return [.. wanted.Pointers.Where(key => taken.ContainsKey(key.Slug)).Select(key => new ProblemError { Pointer = key.Pointer, Code = "taken", Detail = taken[key.Slug] })];
    }

    private async Task GiveWayAsync(VocabularyTerm term, List<VocabularyTerm> others, IReadOnlyCollection<string> slugs, CancellationToken cancellationToken)
    {
        if (others.Count == 0)
            return;
        var ids = others.ConvertAll(other => other.Id);
        await database.Set<TermAlias>().Where(alias => alias.Kind == term.Kind && alias.TermId != term.Id && slugs.Contains(alias.Slug)).ExecuteDeleteAsync(cancellationToken);
        await database.VocabularyTerms.Where(other => ids.Contains(other.Id)).ExecuteUpdateAsync(row => row.SetProperty(other => other.IsOutdated, true), cancellationToken);
    }

    private static void Apply(VocabularyTerm term, string name, WantedKeys wanted)
    {
        // What led to it leads to it still, but for an alias that is taken from it.
        HashSet<string> kept = [term.Slug, TermName.SlugOf(term.Name), wanted.NameSlug, .. term.Aliases.Where(alias => alias.Name is null).Select(alias => alias.Slug)];
        (term.Slug, term.Name) = (wanted.Slug, name);
        kept.ExceptWith([wanted.Slug, ""]);
        foreach (var alias in term.Aliases.ToList())
        {
            alias.Name = wanted.AliasOf(alias);
            if (alias.Name is null && !kept.Contains(alias.Slug))
                term.Aliases.Remove(alias);
        }
        foreach (var slug in kept.Union(wanted.Aliases.Select(TermName.SlugOf)).Except(term.Aliases.Select(alias => alias.Slug)).ToList())
            term.Aliases.Add(new() { Kind = term.Kind, Slug = slug, TermId = term.Id, Name = wanted.Aliases.FirstOrDefault(alias => TermName.SlugOf(alias) == slug) });
    }

    /// <summary>What is to lead to a term and be shown.</summary>
    private sealed record WantedKeys(string Slug, string NameSlug, IReadOnlyList<string> Aliases)
    {
        public IEnumerable<(string Slug, string Pointer)> Pointers => Aliases.Select((alias, i) => (TermName.SlugOf(alias), $"/aliases/{i}")).Prepend((NameSlug, "/name")).Append((Slug, "/slug")).DistinctBy(key => key.Item1);

        public IReadOnlyList<string> All => [.. Pointers.Select(key => key.Slug)];

        /// <summary>The name that an alias is to show: one of its slug, or the same as before under another slug; null for none.</summary>
        public string? AliasOf(TermAlias alias) => Aliases.FirstOrDefault(wanted => TermName.SlugOf(wanted) == alias.Slug) ?? Aliases.FirstOrDefault(wanted => wanted == alias.Name);
    }
}
