namespace ContentApi.Core.Citations;

/// <summary>The reference list by what in-text citations call its entries.</summary>
internal sealed class CitationIndex
{
    // The year of a source that has none ("n.d.", "in press").
    private const int Undated = 0;

    private readonly Dictionary<(string Name, int Year), List<CitedSource>> _byFirstName = [];
    private readonly Dictionary<int, List<CitedSource>> _byYear = [];
    private readonly Dictionary<Guid, CitedSource> _byCitation = [];
    private readonly List<CitedSource> _ofSeveral = [];
    private readonly HashSet<int> _years = [];
    private readonly HashSet<(string Acronym, Guid Citation)> _introduced = [];

    public CitationIndex(IReadOnlyList<Citation> citations)
    {
        foreach (var source in citations.Select(CitedSource.Of))
        {
            _byCitation[source.Citation.Id] = source;
            _years.UnionWith(Years(source));
            if (source.Names.Count > 1)
                _ofSeveral.Add(source);
            if (source.Names.Count == 0)
                AddByTitle(source);
            else
                foreach (var spelling in source.Names[0].Spellings)
                    Add(spelling, source);
        }
    }

    /// <summary>Makes an acronym that the text has introduced another spelling of a source's author.</summary>
    public void Introduce(string acronym, Citation citation)
    {
        if (_byCitation[citation.Id] is { Names.Count: > 0 } source && _introduced.Add((acronym, citation.Id)))
            Add(acronym, source.AlsoCalled(acronym));
    }

    /// <summary>Every reference that the authors and the year can mean; none of them preferred.</summary>
    public IReadOnlyList<Citation> Match(string authors, CitedYear year)
    {
        if (!KnownYears(year).Any(_years.Contains))
            return [];
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
            .SelectMany(spelling => KnownYears(year).SelectMany(known => _byFirstName.GetValueOrDefault((spelling, known)) ?? []))
            .DistinctBy(source => source.Citation.Id)
            .Where(source => source.Agrees(authors) && year.IsYearOf(source))
            .ToList();
        return Narrowed(sources, year);
    }

    /// <summary>
    /// Every reference that the authors can mean by a slip: one letter of one of several names, or without the organisations that end the list. To be asked when
    /// nothing matches.
    /// </summary>
    public IReadOnlyList<Citation> MatchNearly(string authors, CitedYear year)
    {
        if (year.Kind != CitedYearKind.Year || !KnownYears(year).Any(_years.Contains))
            return [];
        foreach (var reading in CitedAuthors.Readings(authors).Where(reading => reading.Names.Count > 1))
        {
            if (Narrowed([.. _ofSeveral.Where(source => year.IsYearOf(source) && source.NearlyAgrees(reading))], year) is { Count: > 0 } found)
                return found;
        }
        return [];
    }

    // Of sources without a date that is known, "n.d." means those that say so.
    private static List<Citation> Narrowed(List<CitedSource> sources, CitedYear year) =>
        BySuffix(year.Kind == CitedYearKind.NoDate && sources.Exists(source => source.SaysNoDate) ? sources.FindAll(source => source.SaysNoDate) : sources, year.Suffix);

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
        var candidates = KnownYears(year).SelectMany(known => _byYear.GetValueOrDefault(known) ?? []).Distinct().ToList();
        if (candidates.Count == 0 || NameFold.Of(text) is not { Length: >= 4 } title)
            return [];
        return Narrowed([.. candidates.Where(source => source.Title.StartsWith(title, StringComparison.Ordinal) && year.IsYearOf(source))], year);
    }

    private void AddByTitle(CitedSource source)
    {
        foreach (var year in Years(source))
        {
            if (!_byYear.TryGetValue(year, out var sources))
                _byYear[year] = sources = [];
            sources.Add(source);
        }
    }

    private void Add(string spelling, CitedSource source)
    {
        foreach (var year in Years(source))
        {
            if (!_byFirstName.TryGetValue((spelling, year), out var sources))
                _byFirstName[(spelling, year)] = sources = [];
            if (sources.Count == 0 || sources[^1].Citation.Id != source.Citation.Id)
                sources.Add(source);
        }
    }

    private static IEnumerable<int> Years(CitedSource source) => source.Citation.Csl.Issued is null || source.Years.Count == 0 ? [Undated, .. source.Years] : source.Years;

    private static IEnumerable<int> KnownYears(CitedYear year) => new[] { year.Year ?? Undated, year.OtherYear ?? year.Year ?? Undated }.Distinct();
}
