namespace ContentApi.Core.Citations;

/// <summary>The reference list by what in-text citations call its entries.</summary>
internal sealed class CitationIndex
{
    private readonly Dictionary<string, List<CitedSource>> _byFirstName = [];
    private readonly List<CitedSource> _untitledByName = [];

    public CitationIndex(IReadOnlyList<Citation> citations)
    {
        foreach (var source in citations.Select(CitedSource.Of))
        {
            if (source.Names.Count == 0)
                _untitledByName.Add(source);
            else
                foreach (var spelling in source.Names[0].Spellings)
                    Add(spelling, source);
        }
    }

    /// <summary>Makes an acronym that the text has introduced another spelling of a source's author.</summary>
    public void Introduce(string acronym, Citation citation)
    {
        if (_byFirstName.Values.SelectMany(sources => sources).FirstOrDefault(source => source.Citation.Id == citation.Id) is { } known)
            Add(acronym, known);
    }

    /// <summary>Every reference that the authors and the year can mean; none of them preferred.</summary>
    public IReadOnlyList<Citation> Match(string authors, CitedYear year)
    {
        foreach (var reading in CitedAuthors.Readings(authors))
        {
            if (Match(reading, year) is { Count: > 0 } found)
                return found;
            if (reading.Names is [var only] && only.WithGivenName(authors) is { } inOrder && Match(new CitedAuthors([inOrder], reading.EtAl), year) is { Count: > 0 } byGiven)
                return byGiven;
        }
        return MatchTitle(authors, year);
    }

    private List<Citation> Match(CitedAuthors authors, CitedYear year)
    {
        var sources = authors.Names[0].Spellings
            .SelectMany(spelling => _byFirstName.GetValueOrDefault(spelling) ?? [])
            .Distinct()
            .Where(source => source.Agrees(authors) && year.IsYearOf(source.Citation.Csl))
            .ToList();
        return BySuffix(sources, year.Suffix);
    }

    // "2003" may mean 2003a or 2003b; "2003a" means the one, or one of several that the list does not tell apart.
    private static List<Citation> BySuffix(List<CitedSource> sources, string? suffix)
    {
        if (suffix is null)
            return [.. sources.Select(source => source.Citation)];
        var exact = sources.Where(source => string.Equals(source.Citation.Csl.YearSuffix, suffix, StringComparison.OrdinalIgnoreCase)).ToList();
        var unlettered = sources.Where(source => source.Citation.Csl.YearSuffix is null).ToList();
        return [.. (exact.Count > 0 ? exact : unlettered.Count > 1 ? unlettered : []).Select(source => source.Citation)];
    }

    // A source without an author is cited by its title or the first words of it (APA 7, section 8.14).
    private List<Citation> MatchTitle(string text, CitedYear year)
    {
        var title = NameFold.Of(text);
        return title.Length < 4 ? [] : BySuffix([.. _untitledByName.Where(source => source.Title.StartsWith(title, StringComparison.Ordinal) && year.IsYearOf(source.Citation.Csl))], year.Suffix);
    }

    private void Add(string spelling, CitedSource source)
    {
        if (!_byFirstName.TryGetValue(spelling, out var sources))
            _byFirstName[spelling] = sources = [];
        if (!sources.Contains(source))
            sources.Add(source);
    }
}
