using System.Globalization;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Access.Partners;

/// <summary>Counts what is fetched with keys.</summary>
internal sealed class UsageCount(ContentDbContext database, TimeProvider time)
{
    /// <summary>Adds a request to the day's count.</summary>
    /// <param name="keyId">Id of the key; one that there is not any more counts nothing.</param>
    /// <param name="surface">From where it fetched.</param>
    /// <param name="items">How many items it was given.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task AddAsync(string keyId, FetchedFrom surface, int items, CancellationToken cancellationToken)
    {
        var day = time.GetUtcNow().UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        return database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO editorial.key_usage AS usage (key_id, day, surface, requests, items)
             SELECT id, {day}, {EnumName.Of(surface)}, 1, {items} FROM editorial.api_keys WHERE id = {keyId}
             ON CONFLICT (key_id, day, surface) DO UPDATE SET requests = usage.requests + 1, items = usage.items + excluded.items
             """, cancellationToken);
    }
}
