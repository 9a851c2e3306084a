using ContentApi.Data;
using ContentApi.Http.Caching;
using Npgsql;

namespace ContentApi.Published;

/// <summary>Reads the change log on from where the cache stands, and has it evict what changed. Any number of callers may do so at the same time.</summary>
internal sealed class ChangeFollower(DeliveryDatabase database, ResponseCache cache, ILogger<ChangeFollower> logger)
{
    /// <summary>Brings the cache up to what was committed before the call.</summary>
    public async Task CatchUpAsync(CancellationToken cancellationToken)
    {
        ChangeReading? reading = ChangeReading.From(cache.Position);
        while (reading is not null)
        {
            await using var command = database.Command(reading.Sql, reading.Parameters);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            reading = await reading.ApplyAsync(reader, cache, cancellationToken);
        }
    }

    /// <summary>The same on the caller's connection and thread.</summary>
    public void CatchUp(NpgsqlConnection connection)
    {
        ChangeReading? reading = ChangeReading.From(cache.Position);
        while (reading is not null)
        {
            using var command = DeliveryDatabase.Fill(new NpgsqlCommand(reading.Sql, connection), reading.Parameters);
            using var reader = command.ExecuteReader();
            reading = reading.Apply(reader, cache);
        }
    }

    /// <summary>Brings the cache up to date after a write; when that fails, for whatever reason, the write is done all the same, and the cache trusts nothing until it has been.</summary>
    public async Task CatchUpAfterWriteAsync()
    {
        if (!cache.IsOn)
            return;
        try
        {
            await CatchUpAsync(CancellationToken.None);
        }
        catch (Exception fault)
        {
            cache.Freshness.Doubt();
            logger.LogWarning("The change log could not be read after a write: {Reason}", fault.Message);
        }
    }
}
