using System.Buffers.Text;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using ContentApi.Core.Articles;

namespace ContentApi.Syndication.Sync;

/// <summary>How far a partner has come, with what is followed: handed out as a token at the end of a run, as a cursor within one. Nothing of it is kept here.</summary>
/// <param name="Filter">What is followed.</param>
/// <param name="Since">Up to where the partner has everything: the end of the last run, or the beginning of the first one.</param>
/// <param name="GivenAt">When the last run of a partner under an embargo began, or the first one: what was first published early enough before then it has. Unspecified without an embargo.</param>
/// <param name="Issued">The day on which it was handed out, in UTC. No more than the day, so that a token of the same place is the same.</param>
/// <param name="Cursor">Where in a run it stands; null between two runs.</param>
internal sealed record SyncToken(SyncFilter Filter, LogPlace Since, DateTime GivenAt, DateOnly Issued, SyncCursor? Cursor)
{
    private const string Version = "1", Between = "t", Initial = "i", Delta = "d";

    // A cursor and a token have to fit into the first line of a request, of which the server takes 8 KiB.
    private const int MaximumLength = 3000;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Tells what the key was given that it was handed out to; empty for callers that are no partners.</summary>
    public string Partner { get; init; } = Filter.Partner.Fingerprint;

    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes<string[]>(
        [
            Version, Cursor switch { null => Between, { Place.Key: Guid } => Initial, _ => Delta },
            Text(Since.Number), Text(Since.At.Ticks), Text(Issued.DayNumber),
            string.Join(',', Filter.Types.Select(EnumName.Of)), string.Join(',', Filter.Locales), string.Join(',', Filter.Publications), string.Join(',', Filter.PublicationIds.Select(id => id.ToString("N"))),
            Partner, Text(GivenAt.Ticks),
            .. Cursor is { } cursor ? (string[])[cursor.Place.Key is Guid id ? id.ToString("N") : Text((long)cursor.Place.Key), Text(cursor.At.Ticks), Text(cursor.Place.Rank), cursor.Place.Id.ToString("N"), Text(cursor.GivenAt.Ticks)] : [],
        ], Relaxed));

    /// <summary>What a text says that was handed out; null when it is none.</summary>
    public static SyncToken? Parse(string text)
    {
        if (text.Length is 0 or > MaximumLength || !Base64Url.IsValid(text))
            return null;
        try
        {
            return JsonSerializer.Deserialize<string?[]>(Base64Url.DecodeFromChars(text)) is [Version, { } kind, { } number, { } at, { } issued, { } types, { } locales, { } publications, { } ids, { } partner, { } given, .. var cursor]
                && !cursor.Contains(null) ? Read(kind, (number, at, given, issued), new(types, locales, publications, ids), partner, [.. cursor.OfType<string>()]) : null;
        }
        catch (Exception error) when (error is JsonException or FormatException or OverflowException or ArgumentException)
        {
            return null;
        }
    }

    private static SyncToken? Read(string kind, (string Number, string At, string Given, string Issued) since, FilterText filter, string partner, string[] cursor) =>
        (cursor.Length == 0) != (kind == Between) || kind is not (Between or Initial or Delta) || filter.Read() is not { } followed ? null
            : new(followed, new(Number(since.Number), Time(since.At)), Time(since.Given), DateOnly.FromDayNumber((int)Number(since.Issued)), cursor switch
            {
                [] => null,
                [var key, var at, var rank, var id, var given] => new(new(kind == Initial ? Guid.ParseExact(key, "N") : Number(key), (int)Number(rank), Guid.ParseExact(id, "N")), Time(at), Time(given)),
                _ => throw new FormatException(),
            })
            { Partner = partner };

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    private static long Number(string text) => checked((long)ulong.Parse(text, NumberStyles.None, CultureInfo.InvariantCulture));

    private static DateTime Time(string ticks) => new(Number(ticks), DateTimeKind.Utc);

    /// <summary>The filter as the text has it.</summary>
    private sealed record FilterText(string Types, string Locales, string Publications, string Ids)
    {
        private static readonly IReadOnlyDictionary<string, SyncType> Known = Enum.GetValues<SyncType>().ToDictionary(EnumName.Of);

        public SyncFilter? Read()
        {
            var types = Types.Split(',');
            return !types.All(Known.ContainsKey) || (Locales + Publications).Contains('\0', StringComparison.Ordinal) ? null : new()
            {
                Types = [.. types.Select(type => Known[type])],
                Locales = Split(Locales),
                Publications = Split(Publications),
                PublicationIds = [.. Split(Ids).Select(id => Guid.ParseExact(id, "N"))],
            };
        }

        private static string[] Split(string text) => text.Split(',', StringSplitOptions.RemoveEmptyEntries);
    }
}

/// <summary>Where in a run a cursor stands.</summary>
/// <param name="Place">The last item that was given.</param>
/// <param name="At">When the change was made that this item came of; while everything is given, there is none.</param>
/// <param name="GivenAt">When its run began; unspecified without an embargo.</param>
internal sealed record SyncCursor(ItemPlace Place, DateTime At, DateTime GivenAt);
