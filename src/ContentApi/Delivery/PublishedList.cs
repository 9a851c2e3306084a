using System.Buffers;
using System.Text.Json;
using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Npgsql;

namespace ContentApi.Delivery;

/// <summary>A list of published rows, whose items are JSON already: a page is their bytes, put together.</summary>
/// <typeparam name="T">What the items are, for the OpenAPI document.</typeparam>
/// <param name="Name">Name of the list, which its cursors are bound to.</param>
/// <param name="From">FROM and WHERE, in SQL, with filters as parameters from $1.</param>
/// <param name="Order">What it is sorted by.</param>
internal sealed record PublishedList<T>(string Name, string From, Keyset Order)
{
    /// <summary>Columns that hold the item; one bytea column unless <see cref="Item"/> says otherwise.</summary>
    public string Columns { get; init; } = "body";

    /// <summary>Makes the item's JSON of the row's columns, which start at the given ordinal.</summary>
    public Func<NpgsqlDataReader, int, byte[]> Item { get; init; } = (reader, first) => reader.GetFieldValue<byte[]>(first);

    /// <summary>Answers with the page that is asked for.</summary>
    public async Task<Results<Rendered<Page<T>>, ProblemHttpResult>> PageAsync(PageQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken, params object[] filters)
    {
        var list = filters.Length == 0 ? Name : $"{Name}?{string.Join('&', filters)}";
        if (PageRequest.Read(query, list, Order, out var errors) is not { } page)
            return Problem.Of(ProblemType.MalformedRequest, "A query parameter has a value that is not allowed.", errors);
        var after = page.After is null ? "" : $"AND {Order.After(filters.Length + 1)}";
        var sql = $"SELECT {string.Join(", ", Order.Columns.Select(column => column.Sql))}, {Columns} FROM {From} {after} ORDER BY {Order.OrderBy} LIMIT {page.Limit + 1}";
        await using var command = database.Command(sql, [.. filters, .. page.After ?? []]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var (items, next, last) = (new List<byte[]>(page.Limit), (string?)null, (IReadOnlyList<string>?)null);
        while (await reader.ReadAsync(cancellationToken))
        {
            if (items.Count == page.Limit)
            {
                next = Cursor.Format(list, last!);
                break;
            }
            items.Add(Item(reader, Order.Columns.Count));
            last = Order.Values(reader, 0);
        }
        PageLink.Add(http, next);
        return Write(items, page.Limit, next);
    }

    /// <summary>Answers with all rows at once: for lists that are part of one article.</summary>
    public async Task<Rendered<Page<T>>> WholeAsync(DeliveryDatabase database, CancellationToken cancellationToken, params object[] filters)
    {
        await using var command = database.Command($"SELECT {Columns} FROM {From} ORDER BY {Order.OrderBy}", filters);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<byte[]>();
        while (await reader.ReadAsync(cancellationToken))
            items.Add(Item(reader, 0));
        return Write(items, items.Count, next: null);
    }

    private static Rendered<Page<T>> Write(List<byte[]> items, int limit, string? next)
    {
        var buffer = new ArrayBufferWriter<byte>(items.Sum(item => item.Length + 1) + 200);
        buffer.Write("{\"data\":["u8);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                buffer.Write(","u8);
            buffer.Write(items[i]);
        }
        buffer.Write("],\"page\":"u8);
        buffer.Write(JsonSerializer.SerializeToUtf8Bytes(new PageInfo(limit, next), Core.Articles.ContentJson.Options));
        buffer.Write("}"u8);
        return new(buffer.WrittenMemory, EntityTag.OfBytes(buffer.WrittenSpan));
    }
}
