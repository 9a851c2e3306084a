using ContentApi.Core.Rendering;
using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Negotiation;
using ContentApi.Http.OpenApi;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace ContentApi.Delivery.Lists;

/// <summary>A list of published rows: a page of it is read by filter, order and cursor, and sent as the bytes that its items are.</summary>
/// <typeparam name="T">What the items are.</typeparam>
/// <param name="Name">Name of the list, which its cursors are bound to.</param>
/// <param name="Source">Where its rows come from.</param>
/// <param name="Sort">What it can be sorted by.</param>
internal sealed record PublishedList<T>(string Name, ListSource Source, ListSort Sort)
{
    /// <summary>What an item is told by: its entity tag, by default.</summary>
    public string Columns { get; init; } = "item.entity_tag";

    /// <summary>The column after these, which need not be loaded for a caller who has it: the item's JSON, by default; null when there is none such.</summary>
    public string? Body { get; init; } = "item.body";

    /// <summary>Makes the item of the row's columns, which start at the given ordinal.</summary>
    public Func<NpgsqlDataReader, int, ListItem> Item { get; init; } = (reader, first) => new(reader.GetString(first), PublishedItem.BytesOrNull(reader, first + 1));

    /// <summary>How a page is written.</summary>
    public PageFormat Format { get; init; } = PageFormat.Json;

    /// <summary>Members that an item has, and so can be asked for.</summary>
    public IReadOnlyList<string> Fields { get; init; } = SparseFields.Of<T>();

    /// <summary>What callers may name, for the OpenAPI document.</summary>
    public ListParameters Parameters => new(Sort.Names, Fields);

    /// <summary>Filters of the list, to be filled by its handler.</summary>
    public ListFilters NewFilters() => new(Source);

    /// <summary>The same list, with the body text of its items in a format. The citation keys that it shows count for the entity tag.</summary>
    /// <param name="format">The format.</param>
    /// <param name="articleId">Column that names the article that a row belongs to.</param>
    public PublishedList<T> WithBodies(BodyFormat format, string articleId) => format == BodyFormat.Blocks ? this : this with
    {
        Columns = $"item.entity_tag, {format.CitationKeys(articleId)}",
        Item = (reader, first) =>
        {
            var keys = PublishedItem.TextOrNull(reader, first + 1);
            return new(reader.GetString(first) + keys, format.Apply(PublishedItem.BytesOrNull(reader, first + 2), keys));
        },
        Format = Format with { Way = format.Way() },
    };

    /// <summary>Answers with the page that is asked for.</summary>
    public async Task<Results<Rendered<Page<T>>, ProblemHttpResult>> PageAsync(ListQuery query, ListFilters filters, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var fields = SparseFields.Read("fields", query.Fields, Fields, filters.Refuse);
        await filters.FindTermsAsync(database, byTime: query.Sort is null || query.Sort.Split(',')[0].TrimStart('-') == "publishedAt", cancellationToken);
        var order = Sort.Read(query.Sort, filters.Source, out var unsorted);
        if (unsorted is not null)
            filters.Refuse(unsorted);
        if (PageRequest.Read(query, CursorBinding.Of(Name, http.Request.Query), order, filters.Refuse) is not { } page || filters.Errors.Count > 0)
            return Problem.OfParameters(filters.Errors);

        var total = page.IsCounted ? await CountAsync(filters, database, cancellationToken) : (long?)null;
        var way = EntityTag.Join(Format.Way, EntityTag.WayOf(fields));
        var known = Body is null ? [] : EntityTag.Known(http.Request, way);
        var read = new PageReading(filters, page) { Total = total };
        var rows = await ReadAsync(read, withBodies: known.Length == 0, database, cancellationToken);
        if (known.Length > 0 && !known.Contains(rows.ContentTag))
            rows = await ReadAsync(read, withBodies: true, database, cancellationToken);
        PageLink.Add(http, rows.Info.Next);
        return new Rendered<Page<T>>(rows.Bytes(fields, Format), rows.ContentTag)
        {
            MediaType = Format.MediaType + "; charset=utf-8",
            Selection = way,
            VariesByAccept = Format.VariesByAccept,
            NextTransitionAt = rows.NextTransitionAt,
            MadeOf = [.. rows.Articles.Union(filters.MadeOf)],
        };
    }

    private async Task<PageRows> ReadAsync(PageReading page, bool withBodies, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var columns = Body is null ? Columns : $"{Columns}, {(withBodies ? Body : "NULL::bytea")}";
        await using var command = database.Command(page.Sql(columns), page.Parameters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        return await PageRows.ReadAsync(reader, page, Item, cancellationToken);
    }

    private static async Task<long> CountAsync(ListFilters filters, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        await using var command = database.Command($"SELECT count(*) FROM {filters.Source.From} WHERE {filters.Condition}", [.. filters.Parameters]);
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }
}

/// <summary>An item of a list.</summary>
/// <param name="EntityTag">Tag of the item as it stands.</param>
/// <param name="Body">Its JSON; null when it was not loaded.</param>
internal readonly record struct ListItem(string EntityTag, ReadOnlyMemory<byte>? Body)
{
    /// <summary>An item that was made of its row, and is told by its bytes.</summary>
    public static ListItem Of(byte[] body) => new(Http.Conditional.EntityTag.OfBytes(body), body);
}
