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
        var (items, next, last) = (new List<ReadOnlyMemory<byte>>(page.Limit), (string?)null, (IReadOnlyList<string>?)null);
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
        var body = PageBytes.Write(items, page.Limit, next);
        return new Rendered<Page<T>>(body, EntityTag.OfBytes(body.Span)) { MadeOf = [SurrogateKey.Any] };
    }
}
