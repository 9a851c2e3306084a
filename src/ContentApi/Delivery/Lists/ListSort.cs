using ContentApi.Http.Paging;
using ContentApi.Http.Problems;

namespace ContentApi.Delivery.Lists;

/// <summary>What a list can be sorted by.</summary>
/// <param name="Keys">The keys that callers may name; the first, descending if it says so, is the order of a list that is asked for none.</param>
/// <param name="Ties">Columns that make every order total.</param>
internal sealed record ListSort(IReadOnlyList<SortKey> Keys, params IReadOnlyList<TieBreaker> Ties)
{
    private static readonly SortKey PublishedAt = new("publishedAt", SortType.Time, source => source.PublishedAt, Descends: true);

    /// <summary>Articles, newest first.</summary>
    public static readonly ListSort OfArticles = new(
        [PublishedAt, new("updatedAt", SortType.Time, _ => "item.updated_at"), new("title", SortType.Text, _ => "item.sort_title")],
        new TieBreaker(SortType.Id, source => source.ArticleId!));

    /// <summary>What an article has one of: the newest article's first.</summary>
    public static readonly ListSort OfSingleParts = new([PublishedAt], new TieBreaker(SortType.Id, source => source.ArticleId!));

    /// <summary>Parts of articles: the newest article's first, within an article as printed.</summary>
    public static readonly ListSort OfParts = new([PublishedAt], PartTies);

    /// <summary>Parts of articles that carry a year: those without one count as of the year 0.</summary>
    public static readonly ListSort OfDatedParts = new([PublishedAt, new("year", SortType.Number, _ => "item.sort_year")], PartTies);

    /// <summary>Scenarios: those that nobody has estimated count as below all others.</summary>
    public static readonly ListSort OfScenarios = new([PublishedAt, new("probability", SortType.Fraction, _ => "item.sort_probability")], PartTies);

    private static TieBreaker[] PartTies => [new(SortType.Id, source => source.ArticleId!), new(SortType.Number, _ => "item.ordinal", Ascends: true)];

    /// <summary>The keys as they may be given, for people.</summary>
    public IReadOnlyList<string> Names => [.. Keys.SelectMany(key => new[] { key.Name, "-" + key.Name })];

    /// <summary>The order that is asked for; null with the error when a key is unknown or given twice.</summary>
    public Keyset? Read(string? sort, ListSource source, out ProblemError? error)
    {
        error = null;
        var asked = sort is null ? [Keys[0].Descends ? "-" + Keys[0].Name : Keys[0].Name] : sort.Split(',');
        var columns = new List<SortColumn>();
        foreach (var name in asked)
        {
            var descending = name.StartsWith('-');
            if (Keys.FirstOrDefault(key => key.Name == (descending ? name[1..] : name)) is not { } key)
                error = new() { Parameter = "sort", Code = "unknown-value", Detail = $"'{name}' is unknown; there are {string.Join(", ", Names)}, joined by commas." };
            else if (columns.Any(column => column.Sql == key.Sql(source)))
                error = new() { Parameter = "sort", Code = "repeated-value", Detail = $"'{key.Name}' is given twice." };
            else
                columns.Add(new(key.Sql(source), key.Type, descending));
        }
        if (error is not null)
            return null;
        var ties = Ties.Select(tie => new SortColumn(tie.Sql(source), tie.Type, !tie.Ascends && columns[^1].Descending));
        return new([.. columns, .. ties.Where(tie => columns.TrueForAll(column => column.Sql != tie.Sql))]);
    }
}

/// <summary>Something that a list can be sorted by.</summary>
/// <param name="Name">Name of the key, that of the member that it sorts by.</param>
/// <param name="Type">What the column holds.</param>
/// <param name="Sql">The column.</param>
/// <param name="Descends">Whether a list that is sorted by this unasked starts with the greatest.</param>
internal sealed record SortKey(string Name, SortType Type, Func<ListSource, string> Sql, bool Descends = false);

/// <summary>A column that decides between rows that the keys find equal.</summary>
/// <param name="Type">What the column holds.</param>
/// <param name="Sql">The column.</param>
/// <param name="Ascends">Whether it always ascends; it goes the way of the last key otherwise.</param>
internal sealed record TieBreaker(SortType Type, Func<ListSource, string> Sql, bool Ascends = false);
