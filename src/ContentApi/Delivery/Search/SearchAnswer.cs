using ContentApi.Core.Articles;
using ContentApi.Data.PublishedTables;
using ContentApi.Published;
using Npgsql;

namespace ContentApi.Delivery.Search;

/// <summary>The rows of a <see cref="SearchStatement"/>, by what they are.</summary>
internal sealed class SearchAnswer
{
    private readonly Dictionary<string, List<SearchFacet>> facets = [];

    public List<SearchHit> Hits { get; } = [];

    /// <summary>How many hits there are on all pages.</summary>
    public int Count { get; private set; }

    /// <summary>When the first of the articles that are shown is to change by itself.</summary>
    public NextTransition NextTransition { get; } = new();

    public void Add(NpgsqlDataReader row)
    {
        var kind = row.GetString(0);
        if (kind is SearchEntry.Article or SearchEntry.Scenario or SearchEntry.Citation)
        {
            Hits.Add(Hit(kind, row));
            NextTransition.Read(row, 15);
            return;
        }
        var count = (int)row.GetDouble(1);
        if (kind == "hits")
            Count = count;
        else if (facets.TryGetValue(kind, out var values))
            values.Add(new(row.GetString(11), row.GetString(13), count));
        else
            facets[kind] = [new(row.GetString(11), row.GetString(13), count)];
    }

    public SearchFacets Facets() => new()
    {
        Publication = Facet(EnumName.Of(TermKind.Publication)),
        Topic = Facet(EnumName.Of(TermKind.Topic)),
        Region = Facet(EnumName.Of(TermKind.Region)),
        Actor = Facet(EnumName.Of(TermKind.Actor)),
        Year = Facet("year"),
    };

    private List<SearchFacet> Facet(string kind) => [.. facets.GetValueOrDefault(kind, []).OrderByDescending(value => value.Count).ThenBy(value => value.Name, StringComparer.Ordinal)];

    private static SearchHit Hit(string kind, NpgsqlDataReader row)
    {
        var article = new ArticleReference { Id = row.GetGuid(10), Slug = row.GetString(11), Locale = row.GetString(12), Title = row.GetString(13), PublishedAt = row.GetDateTime(14) };
        return new()
        {
            Type = kind switch { SearchEntry.Article => SearchHitType.Article, SearchEntry.Scenario => SearchHitType.Scenario, _ => SearchHitType.Citation },
            Id = row.GetGuid(2),
            Score = row.GetDouble(1),
            Title = kind switch { SearchEntry.Article => article.Title, SearchEntry.Scenario => row.GetString(8), _ => row.GetString(9) },
            Highlights = [.. Highlights(kind, row)],
            Article = article,
        };
    }

    private static IEnumerable<SearchHighlight> Highlights(string kind, NpgsqlDataReader row)
    {
        foreach (var field in Enum.GetValues<SearchField>())
        {
            if (!row.IsDBNull(3 + (int)field) && row.GetString(3 + (int)field) is var passage && SearchMarks.IsIn(passage))
                yield return new(field == SearchField.Headings && kind == SearchEntry.Scenario ? SearchField.Title : field, SearchMarks.ToHtml(passage));
        }
    }
}
