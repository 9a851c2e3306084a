using System.Text.RegularExpressions;
using ContentApi.Data;

namespace ContentApi.Delivery.Search;

/// <summary>What a query that found nothing may have meant.</summary>
internal static partial class SpellingSuggestion
{
    /// <summary>How many words are looked at, from the first: each costs a search by trigrams.</summary>
    private const int MaximumWords = 5;

    /// <summary>The words most like a misspelt one, of which many may be of articles that are no longer public.</summary>
    private const int MaximumCandidates = 50;

    /// <summary>Where the extension is: someone may have made it before the migration, in another schema than that puts it in.</summary>
    private const string TrigramSchema = "SELECT extnamespace::regnamespace::text FROM pg_extension WHERE extname = 'pg_trgm'";

    public static async Task<string?> FindAsync(string query, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var words = Word().Matches(query).Where(word => !word.Value.Equals("or", StringComparison.OrdinalIgnoreCase)).Take(MaximumWords).ToList();
        if (words.Count == 0)
            return null;
        await using var schema = database.Command(TrigramSchema);
        var trigrams = (string)(await schema.ExecuteScalarAsync(cancellationToken))!;
        var nearest = new Dictionary<int, string>();
        await using var command = database.Command(Nearest(trigrams), (object)words.ConvertAll(word => word.Value).ToArray());
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        while (await reader.ReadAsync(cancellationToken))
            nearest[words[reader.GetInt32(0) - 1].Index] = reader.GetString(1);
        return nearest.Count == 0 ? null : Word().Replace(query, word => nearest.GetValueOrDefault(word.Index, word.Value));
    }

    /// <summary>
    /// Each given word ($1) that occurs nowhere, with the word nearest to it that does. Words are remembered longer than articles are public,
    /// so what is suggested is looked up among what is.
    /// </summary>
    private static string Nearest(string trigrams) => $"""
        WITH RECURSIVE {SearchMatch.Languages},
        {SearchSteps.All},
        given AS MATERIALIZED (
            SELECT place, (tsvector_to_array(to_tsvector('published.simple', word)))[1] AS word FROM unnest($1::text[]) WITH ORDINALITY AS given (word, place)
        )
        SELECT given.place::int, near.word
        FROM given CROSS JOIN LATERAL (
            SELECT candidate.word
            FROM (
                SELECT word, {trigrams}.similarity(word, given.word) AS likeness FROM published.search_words WHERE word OPERATOR({trigrams}.%) given.word
                ORDER BY likeness DESC, word LIMIT {MaximumCandidates}
            ) candidate
            WHERE {Occurs("candidate.word")} LIMIT 1
        ) near
        WHERE NOT {Occurs("given.word")}
        """;

    private static string Occurs(string word) => $"""
        EXISTS (SELECT 1 FROM steps CROSS JOIN used CROSS JOIN LATERAL (
            SELECT 1 FROM published.search_entries item
            WHERE {SearchSteps.Holds("used.language")} AND (item.words || item.cited) @@ plainto_tsquery(used.configuration, {word}) LIMIT 1
        ) found)
        """;

    /// <summary>A word that may be misspelt: not one that is excluded.</summary>
    [GeneratedRegex(@"(?<![-\p{L}\p{N}])\p{L}[\p{L}\p{M}\p{N}]*", RegexOptions.CultureInvariant)]
    private static partial Regex Word();
}
