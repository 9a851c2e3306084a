using ContentApi.Data.EditorialTables;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>What is to lead to a term: its slug, the slugs of its name and its aliases. What it was called before leads to it as well, until another term is called so.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Aliases">Other names of it.</param>
internal sealed record TermKeys(string Name, string Slug, IReadOnlyList<string> Aliases)
{
    /// <summary>What a request says of it; a term keeps its slug, and a new one gets that of its name, unless it says another.</summary>
    public static TermKeys Of(VocabularyTerm term, TermRequest request)
    {
        var name = request.Name!.Trim();
        return new(name, request.Slug ?? (term.Slug.Length > 0 ? term.Slug : TermName.SlugOf(name)), [.. (request.Aliases ?? []).Select(alias => alias!.Trim())]);
    }

    /// <summary>Each slug, with the member of the request that says it.</summary>
    public IEnumerable<(string Slug, string Pointer)> Pointers =>
        Aliases.Select((alias, i) => (TermName.SlugOf(alias), $"/aliases/{i}")).Prepend((TermName.SlugOf(Name), "/name")).Append((Slug, "/slug")).DistinctBy(key => key.Item1);

    public IReadOnlyList<string> Slugs => [.. Pointers.Select(key => key.Slug)];

    /// <summary>Gives them to the term. What led to it leads to it still, but for an alias that is taken from it.</summary>
    public void ApplyTo(VocabularyTerm term)
    {
        HashSet<string> kept = [term.Slug, TermName.SlugOf(term.Name), TermName.SlugOf(Name), .. term.Aliases.Where(alias => alias.Name is null).Select(alias => alias.Slug)];
        (term.Slug, term.Name) = (Slug, Name);
        kept.ExceptWith([Slug, ""]);
        foreach (var alias in term.Aliases.ToList())
        {
            alias.Name = AliasOf(alias);
            if (alias.Name is null && !kept.Contains(alias.Slug))
                term.Aliases.Remove(alias);
        }
        foreach (var slug in kept.Union(Aliases.Select(TermName.SlugOf)).Except(term.Aliases.Select(alias => alias.Slug)).ToList())
            term.Aliases.Add(new() { Kind = term.Kind, Slug = slug, TermId = term.Id, Name = Aliases.FirstOrDefault(alias => TermName.SlugOf(alias) == slug) });
    }

    /// <summary>The name that an alias is to show: one of its slug, or the same as before under another slug; null for none.</summary>
    private string? AliasOf(TermAlias alias) => Aliases.FirstOrDefault(wanted => TermName.SlugOf(wanted) == alias.Slug) ?? Aliases.FirstOrDefault(wanted => wanted == alias.Name);
}
