using System.Buffers;
using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Http.Paging;
using Npgsql;

namespace ContentApi.Syndication.Sync;

/// <summary>A page as it was read: its bytes, and where to go on.</summary>
internal sealed record SyncReading
{
    private const int CheckedAt = 0, LogNumber = 1, LogAt = 2, WindowIsFull = 3, WindowEnd = 4, Fits = 5, Key = 6, Rank = 7, Id = 8, IsShown = 9, Revision = 10, At = 11, Cause = 12, Reason = 13, Body = 14;

    /// <summary>The page as JSON.</summary>
    public required ReadOnlyMemory<byte> Json { get; init; }

    /// <summary>How many items it has.</summary>
    public required int Count { get; init; }

    /// <summary>Cursor of the next page; null on the last.</summary>
    public required SyncToken? Next { get; init; }

    /// <summary>Reads the page after a place.</summary>
    /// <param name="filter">What is followed.</param>
    /// <param name="from">The token or cursor; null to begin.</param>
    /// <param name="limit">How many items at most.</param>
    /// <param name="now">The time: of its run, the first page's counts.</param>
    /// <param name="database">What is public.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>Null when the log is not the one that the token is of.</returns>
    public static async Task<SyncReading?> ReadAsync(SyncFilter filter, SyncToken? from, int limit, DateTime now, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var givesEverything = from is null or { Cursor.Place.Key: Guid };
        var (today, givenAt) = (DateOnly.FromDateTime(now), filter.Partner.HasEmbargo ? from?.Cursor?.GivenAt ?? now : default);
        var after = from is null ? ItemPlace.Beginning : from.Cursor?.Place ?? (filter.Partner.HasEmbargo ? ItemPlace.BeforeChanges : ItemPlace.EndOf(from.Since.Number));
        var stood = from is { Cursor: { At: var at, Place.Key: long and > 0 and var number } } ? new LogPlace(number, at) : from?.Since;
        await using var command = givesEverything
            ? SyncStatement.Everything(database, filter, from?.Since, after, limit, givenAt)
            : SyncStatement.Changes(database, filter, from!, stood!.Value, after, limit, givenAt);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        if (stood is { Number: > 0 } place && (reader.IsDBNull(CheckedAt) || reader.GetDateTime(CheckedAt) != place.At))
            return null;

        var end = reader.IsDBNull(LogNumber) ? default : new LogPlace(reader.GetInt64(LogNumber), reader.GetDateTime(LogAt));
        // Of what is given as a whole, everything is as it was when that began, or later: from there on, changes are to be told.
        var since = from?.Since ?? end;
        SyncCursor? next = reader.GetBoolean(WindowIsFull) ? new(ItemPlace.EndOf(reader.GetValue(WindowEnd)), givesEverything ? default : end.At, givenAt) : null;
        var buffer = new ArrayBufferWriter<byte>(4096);
        await using var json = new Utf8JsonWriter(buffer, new() { Encoder = ContentJson.Options.Encoder });
        json.WriteStartObject();
        json.WriteStartArray("data");
        SyncCursor? last = null;
        var count = 0;
        if (!reader.IsDBNull(Key))
        {
            do
            {
                if (!reader.GetBoolean(Fits))
                {
                    next = last;
                    break;
                }
                WriteItem(json, reader);
                count++;
                last = new(new(reader.GetValue(Key), reader.GetInt32(Rank), reader.GetGuid(Id)), givesEverything ? default : reader.GetDateTime(At), givenAt);
            }
            while (await reader.ReadAsync(cancellationToken));
        }
        json.WriteEndArray();
        var cursor = next is null ? null : new SyncToken(filter, since, from?.GivenAt ?? givenAt, today, next);
        json.WritePropertyName("page");
        JsonSerializer.Serialize(json, new PageInfo(limit, cursor?.ToString()), ContentJson.Options);
        json.WriteString("nextSyncToken", cursor is null ? new SyncToken(filter, givesEverything ? since : end, givenAt, today, Cursor: null).ToString() : null);
        json.WriteEndObject();
        await json.FlushAsync(cancellationToken);
        return new() { Json = buffer.WrittenMemory, Count = count, Next = cursor };
    }

    /// <summary>Writes the item that the reader stands on; what is stored of it goes in as it is.</summary>
    private static void WriteItem(Utf8JsonWriter json, NpgsqlDataReader reader)
    {
        var isShown = reader.GetBoolean(IsShown);
        json.WriteStartObject();
        json.WriteString("type", EnumName.Of(reader.GetInt32(Rank) == 0 ? SyncType.Article : SyncType.Scenario));
        json.WriteString("op", isShown ? "upsert" : "delete");
        json.WriteString("id", reader.GetGuid(Id));
        json.WriteNumber("revision", reader.GetInt32(Revision));
        if (!isShown)
        {
            json.WriteString("cause", reader.GetString(Cause));
            json.WriteString("reason", reader.IsDBNull(Reason) ? null : reader.GetString(Reason));
        }
        json.WriteString("at", reader.GetDateTime(At));
        if (isShown)
        {
            json.WritePropertyName("resource");
            json.WriteRawValue(reader.GetFieldValue<byte[]>(Body), skipInputValidation: true);
        }
        json.WriteEndObject();
    }
}
