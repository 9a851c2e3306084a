using System.Text.Json.Serialization;
using ContentApi.Http.Paging;

namespace ContentApi.Published;

/// <summary>One page of what a search found, best first.</summary>
public sealed record SearchResults
{
    /// <summary>The hits, by score.</summary>
    public required IReadOnlyList<SearchHit> Data { get; init; }

    /// <summary>Where this page stands.</summary>
    [JsonPropertyName("page")]
    public required PageInfo Info { get; init; }

    /// <summary>How many hits there are. A query that more than 2,000 articles, scenarios and citations match is answered from the newest 2,000 of them and up to 500 older ones whose title matches, and these are counted.</summary>
    public required int Hits { get; init; }

    /// <summary>How the hits spread, with the first page; null on the pages after it.</summary>
    public required SearchFacets? Facets { get; init; }

    /// <summary>The query with words that do occur in the place of misspelt ones, when nothing was found; null otherwise, or when no word comes near.</summary>
    public required string? Suggestion { get; init; }
}

/// <summary>Something that a search found.</summary>
public sealed record SearchHit
{
    /// <summary>What it is.</summary>
    public required SearchHitType Type { get; init; }

    /// <summary>Id of the article, the scenario or the citation.</summary>
    public required Guid Id { get; init; }

    /// <summary>How well it matches: comparable within one query only.</summary>
    public required double Score { get; init; }

    /// <summary>Title of the article or the scenario; the reference as given, for a citation.</summary>
    public required string Title { get; init; }

    /// <summary>Where the words were found. Safe as HTML: <c>&lt;mark&gt;</c> is the only element, and everything else is escaped.</summary>
    public required IReadOnlyList<SearchHighlight> Highlights { get; init; }

    /// <summary>The article that it is, or is part of.</summary>
    public required ArticleReference Article { get; init; }
}

/// <summary>What a search can find.</summary>
public enum SearchHitType
{
    /// <summary>A whole article.</summary>
    Article,

    /// <summary>A scenario of an article.</summary>
    Scenario,

    /// <summary>An entry of an article's reference list.</summary>
    Citation,
}

/// <summary>A passage that words of the query were found in.</summary>
/// <param name="Field">Which text it is from.</param>
/// <param name="Text">The passage as HTML, with <c>&lt;mark&gt;</c> around each hit.</param>
public sealed record SearchHighlight(SearchField Field, string Text);

/// <summary>The texts that are searched, by how much a hit in them counts.</summary>
public enum SearchField
{
    /// <summary>Title of the article, or of the scenario that was found.</summary>
    Title,

    /// <summary>Subtitle, byline and TL;DR.</summary>
    Summary,

    /// <summary>Headings of sections, what-if questions, titles of scenarios.</summary>
    Headings,

    /// <summary>The text under the headings.</summary>
    Body,

    /// <summary>Entries of the reference list.</summary>
    Citations,
}

/// <summary>How the hits spread over what their articles name; each list is by count and has twenty values at most.</summary>
public sealed record SearchFacets
{
    /// <summary>By publication.</summary>
    public required IReadOnlyList<SearchFacet> Publication { get; init; }

    /// <summary>By topic.</summary>
    public required IReadOnlyList<SearchFacet> Topic { get; init; }

    /// <summary>By region.</summary>
    public required IReadOnlyList<SearchFacet> Region { get; init; }

    /// <summary>By actor.</summary>
    public required IReadOnlyList<SearchFacet> Actor { get; init; }

    /// <summary>By year of publication (UTC).</summary>
    public required IReadOnlyList<SearchFacet> Year { get; init; }
}

/// <summary>One value of a facet.</summary>
/// <param name="Slug">The value as a filter takes it; the year, for years.</param>
/// <param name="Name">The value as printed.</param>
/// <param name="Count">How many hits have it.</param>
public sealed record SearchFacet(string Slug, string Name, int Count);
