using ContentApi.Http.Paging;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Delivery.Lists;

/// <summary>What every list of delivery can be asked, beside its filters.</summary>
internal record ListQuery : PageQuery
{
    /// <summary>Sort keys, joined by commas, each with a hyphen in front for descending order.</summary>
    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }

    /// <summary>Members that the items are to have, joined by commas; absent for all.</summary>
    [FromQuery(Name = "fields")]
    public string? Fields { get; init; }
}

/// <summary>What lists of articles, and of what articles have, are filtered by: ids or slugs of terms, languages, times of publication.</summary>
internal record ArticlePartsQuery : ListQuery
{
    [FromQuery(Name = "publication")]
    public string[]? Publication { get; init; }

    [FromQuery(Name = "topic")]
    public string[]? Topic { get; init; }

    [FromQuery(Name = "region")]
    public string[]? Region { get; init; }

    [FromQuery(Name = "actor")]
    public string[]? Actor { get; init; }

    [FromQuery(Name = "author")]
    public string[]? Author { get; init; }

    [FromQuery(Name = "locale")]
    public string[]? Locale { get; init; }

    [FromQuery(Name = "publishedFrom")]
    public string? PublishedFrom { get; init; }

    [FromQuery(Name = "publishedTo")]
    public string? PublishedTo { get; init; }

    [FromQuery(Name = "updatedSince")]
    public string? UpdatedSince { get; init; }
}
