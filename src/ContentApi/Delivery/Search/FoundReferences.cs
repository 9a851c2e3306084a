using ContentApi.Data;
using ContentApi.Published;

namespace ContentApi.Delivery.Search;

/// <summary>The citations that a search found, as CSL-JSON items.</summary>
internal static class FoundReferences
{
    private static readonly string Sql = $"""
        SELECT {ReferenceFormats.Csl("citation")}
        FROM unnest($1::uuid[]) WITH ORDINALITY AS hit (id, place) JOIN published.citations citation ON citation.id = hit.id
        ORDER BY hit.place
        """;

    /// <summary>Reads the items in the order of the hits.</summary>
    public static async Task<IReadOnlyList<ReadOnlyMemory<byte>>> ReadAsync(IReadOnlyList<SearchHit> hits, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        await using var command = database.Command(Sql, [hits.Select(hit => hit.Id).ToArray()]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<ReadOnlyMemory<byte>>();
        while (await reader.ReadAsync(cancellationToken))
            items.Add(reader.GetFieldValue<byte[]>(0));
        return items;
    }
}
