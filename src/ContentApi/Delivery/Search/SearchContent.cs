using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Delivery.Lists;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Delivery.Search;

/// <summary>What is searched for. Filters that are repeated are alternatives; different ones must all hold.</summary>
internal sealed record SearchQuery : PageQuery
{
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "type")]
    public string[]? Type { get; init; }

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

    /// <summary>Name of a format of the citations that are found, for clients that cannot set <c>Accept</c>.</summary>
    [FromQuery(Name = "format")]
    public string? Format { get; init; }

    /// <summary>Style of a bibliography.</summary>
    [FromQuery(Name = "style")]
    public string? Style { get; init; }

    /// <summary>Whether nothing but citations is looked for, and no more is asked of them than formats of references have room for.</summary>
    public bool IsForReferences => Count is null && Type is [_, ..] types && types.All(type => type == EnumName.Of(SearchHitType.Citation));
}

internal static class SearchContent
{
    private static readonly Keyset BestFirst = new(new SortColumn("score", SortType.Fraction, Descending: true), new SortColumn("id", SortType.Id, Descending: true));

    public static async Task<Results<Rendered<SearchResults>, ProblemHttpResult>> Handle([AsParameters] SearchQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var (format, problem) = ReferenceFormatChoice.Choose(http.Request, query.Format, query.Style, ReferenceFormats.For(jsonOnly: !query.IsForReferences));
        if (format is null)
            return problem!;
        var filters = new ListFilters(ListSource.PartsOf("published.search_entries") with { TermIds = "item.term_ids" });
        var words = SearchWords.Read(query.Q, filters.Refuse);
        filters.Enumerated<SearchHitType>("type", query.Type);
        filters.OfArticles(new ArticlePartsQuery
        {
            Publication = query.Publication,
            Topic = query.Topic,
            Region = query.Region,
            Actor = query.Actor,
            Author = query.Author,
            Locale = query.Locale,
            PublishedFrom = query.PublishedFrom,
            PublishedTo = query.PublishedTo,
        });
        // The index has both of these besides.
        foreach (var indexed in (string[]?[])[query.Type, query.Locale is { } locales ? [.. locales.Select(LocaleTag.Canonical)] : null])
        {
            if (indexed is { Length: > 0 })
                filters.Add(indexed, (_, values) => $"ARRAY[item.type, item.locale] && {values}");
        }
        await filters.FindTermsAsync(database, byTime: false, cancellationToken);
        if (PageRequest.Read(query, CursorBinding.Of("search", http.Request.Query), BestFirst, filters.Refuse) is not { } page || filters.Errors.Count > 0)
            return Problem.OfParameters(filters.Errors);

        var found = await FindAsync(words, filters, page, database, cancellationToken);
        var hits = page.Of(found.Hits, hit => [hit.Score, hit.Id], page.IsCounted ? found.Count : null, http);
        var body = format == ReferenceFormats.Json
            ? await JsonAsync(found, hits, page, words, database, cancellationToken)
            : ReferenceFormats.Write(format, await FoundReferences.ReadAsync(hits.Data, database, cancellationToken));
        return new Rendered<SearchResults>(body, EntityTag.OfBytes(body))
        {
            MediaType = format.MediaType + "; charset=utf-8",
            VariesByAccept = query.Format is null,
            NextTransitionAt = found.NextTransition.At,
            MadeOf = [SurrogateKey.Any],
        };
    }

    private static async Task<byte[]> JsonAsync(SearchAnswer found, Page<SearchHit> hits, PageRequest page, string words, DeliveryDatabase database, CancellationToken cancellationToken) =>
        JsonSerializer.SerializeToUtf8Bytes(new SearchResults
        {
            Data = hits.Data,
            Info = hits.Info,
            Hits = found.Count,
            Facets = page.After is null ? found.Facets() : null,
            Suggestion = found.Count == 0 ? await SpellingSuggestion.FindAsync(words, database, cancellationToken) : null,
        }, ContentJson.Options);

    private static async Task<SearchAnswer> FindAsync(string words, ListFilters filters, PageRequest page, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        await using var command = database.Command(SearchStatement.Sql(filters, page, BestFirst), [.. filters.Parameters, words, .. page.After ?? []]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var found = new SearchAnswer();
        while (await reader.ReadAsync(cancellationToken))
            found.Add(reader);
        return found;
    }
}
