using System.Globalization;
using System.Text;
using ContentApi.Http.Conditional;
using ContentApi.Http.Negotiation;
using ContentApi.Http.Paging;
using Npgsql;

namespace ContentApi.Delivery.Lists;

/// <summary>A page that is to be read: which rows, in which order, from which place on.</summary>
internal sealed record PageReading(ListFilters Filters, PageRequest Request)
{
    /// <summary>How many items the whole list has; null when nobody asked.</summary>
    public long? Total { get; init; }

    public Keyset Order => Request.Order;

    public object[] Parameters => [.. Filters.Parameters, .. Request.After ?? []];

    public string Sql(string columns)
    {
        if (Filters.Steps is not { } steps || Order.Columns[0] is not { Descending: true } first || first.Sql != Filters.Source.PublishedAt)
            return Sql(columns, Filters.Source);
        // Newest first, and a filter that need not look at the rest: step by step, until the page is full.
        var to = Request.After is null ? Filters.PublishedTo : $"least({Filters.PublishedTo ?? "NULL"}, ${Filters.Parameters.Count + 1})";
        return $"WITH {steps(Filters.PublishedFrom, to)} SELECT page.* FROM steps CROSS JOIN LATERAL ({Sql(columns, Filters.Source with { InStep = true })}) page LIMIT {Request.Rows}";
    }

    private string Sql(string columns, ListSource source)
    {
        var after = Request.After is null ? "" : $" AND {Order.After(Filters.Parameters.Count + 1)}";
        return $"SELECT {string.Join(", ", Order.Columns.Select(column => column.Sql))}, {source.ArticleId ?? "NULL::uuid"}, {source.NextTransitionAt}, {columns} FROM {source.From} "
            + $"WHERE {Filters.ConditionOn(source)}{after} ORDER BY {Order.OrderBy} LIMIT {Request.Rows}";
    }
}

/// <summary>The rows of a page.</summary>
/// <param name="Items">The items, in order.</param>
/// <param name="Articles">Ids of the articles that they are part of.</param>
/// <param name="Info">Where the page stands.</param>
internal sealed record PageRows(IReadOnlyList<ListItem> Items, IReadOnlyList<Guid> Articles, PageInfo Info)
{
    /// <summary>When the first of these articles is to change by itself; null when none is.</summary>
    public DateTime? NextTransitionAt { get; init; }

    /// <summary>Entity tag of the page, made of those of its items.</summary>
    public string ContentTag { get; } = TagOf(Items, Info);

    /// <summary>The page in a format, its items with just the fields that are given, if any; null when the items were not loaded.</summary>
    public ReadOnlyMemory<byte>? Bytes(IReadOnlyList<string> fields, PageFormat format)
    {
        var bodies = new ReadOnlyMemory<byte>[Items.Count];
        for (var i = 0; i < bodies.Length; i++)
        {
            if (SparseFields.Select(Items[i].Body, fields) is not { } body)
                return null;
            bodies[i] = body;
        }
        return format.Write(bodies, Info);
    }

    public static async Task<PageRows> ReadAsync(NpgsqlDataReader reader, PageReading page, Func<NpgsqlDataReader, int, ListItem> item, CancellationToken cancellationToken)
    {
        var (keys, limit) = (page.Order.Columns.Count, page.Request.Limit);
        var (items, articles) = (new List<ListItem>(limit), new List<Guid>(limit));
        (string? next, IReadOnlyList<string>? last) = (null, null);
        var transition = new NextTransition();
        while (await reader.ReadAsync(cancellationToken))
        {
            if (items.Count == limit)
            {
                next = Cursor.Format(page.Request.List, last!);
                break;
            }
            items.Add(item(reader, keys + 2));
            transition.Read(reader, keys + 1);
            if (!reader.IsDBNull(keys))
                articles.Add(reader.GetGuid(keys));
            if (items.Count == limit)
                last = page.Order.Values(reader, 0);
        }
        return new(items, articles, new(limit, next) { Total = page.Total }) { NextTransitionAt = transition.At };
    }

    private static string TagOf(IReadOnlyList<ListItem> items, PageInfo page)
    {
        var said = new StringBuilder(32 * items.Count + 200);
        foreach (var item in items)
            said.Append(item.EntityTag);
        said.Append(CultureInfo.InvariantCulture, $" {page.Limit} {page.Next} {page.Total}");
        return EntityTag.OfBytes(Encoding.UTF8.GetBytes(said.ToString()));
    }
}
