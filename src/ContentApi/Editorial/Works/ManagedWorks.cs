using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ContentApi.Editorial.Works;

/// <summary>Tells of works what editors read.</summary>
internal sealed class ManagedWorks(ContentDbContext database)
{
    // Counting who cites a work takes longest: it is done for the candidates known longest, where there are very many.
    private const int MostCandidates = 20, MostCounted = 200;

    private const string SameAuthor = "work.names && other.names", SameYear = "coalesce(work.csl -> 'issued' -> 'date-parts' -> 0 -> 0 = other.csl -> 'issued' -> 'date-parts' -> 0 -> 0, false)";

    private const string Columns = $"""
        work.id, work.csl, {ArticleCount}, coalesce(shown.cited_by, 0),
        (SELECT count(DISTINCT article_id)::int FROM editorial.outdated_citing_articles WHERE work_id IN (SELECT id FROM editorial.works WHERE id = work.id OR merged_into_id = work.id)),
        ARRAY(SELECT id FROM editorial.works WHERE merged_into_id = work.id ORDER BY id), work.created_at, work.version
        """;

    /// <summary>How many working copies cite a work, by their index.</summary>
    public const string ArticleCount = "(SELECT count(*)::int FROM editorial.articles WHERE work_ids @> ARRAY[work.id])";

    /// <summary>Condition on a work that may be the same source as the work <c>other</c>: their titles begin alike, and an author or the year is the same.</summary>
    public const string IsLike = $"work.id <> other.id AND work.merged_into_id IS NULL AND work.title_start = other.title_start AND other.title_start <> '' AND ({SameAuthor} OR {SameYear})";

    /// <summary>The entity tag of a work.</summary>
    public static string EntityTagOf(KnownWork work) => VersionTag.Of(work.Id, work.Version);

    /// <summary>A work that stands; null if there is none.</summary>
    public async Task<WorkRepresentation?> ReadAsync(Guid id, CancellationToken cancellationToken) =>
        await ReadAsync("SELECT * FROM editorial.works WHERE id = $1 AND merged_into_id IS NULL", "work.id", [id], cancellationToken) is [var work] ? work : null;

    /// <summary>The works of a query, in its order.</summary>
    /// <param name="works">A query of works, with its parameters numbered.</param>
    /// <param name="order">The order once more, which joins may have undone.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public Task<IReadOnlyList<WorkRepresentation>> ReadAsync(string works, string order, object[] parameters, CancellationToken cancellationToken) =>
        QueryAsync($"SELECT {Columns} FROM ({works}) work LEFT JOIN published.works shown ON shown.id = work.id ORDER BY {order}", parameters, Read, cancellationToken);

    /// <summary>Works that may be the same source as one that stands, those that are cited most first.</summary>
    public Task<IReadOnlyList<WorkCandidate>> CandidatesAsync(WorkRepresentation work, CancellationToken cancellationToken) => QueryAsync(
        $"""
         SELECT work.id, work.csl, {ArticleCount} AS articles, work.same_author, work.same_year FROM (
             SELECT work.id, work.csl, {SameAuthor} AS same_author, {SameYear} AS same_year FROM editorial.works other JOIN editorial.works work ON {IsLike} WHERE other.id = $1 ORDER BY work.id LIMIT {MostCounted}
         ) work ORDER BY articles DESC, work.id LIMIT {MostCandidates}
         """, [work.Id], reader => new WorkCandidate
        {
            Id = reader.GetGuid(0),
            Csl = CslOf(reader, 1),
            ArticleCount = reader.GetInt32(2),
            Same = [.. HasSameTitle(work.Csl, CslOf(reader, 1)) ? ["title"] : Array.Empty<string>(), .. reader.GetBoolean(3) ? ["author"] : Array.Empty<string>(), .. reader.GetBoolean(4) ? ["year"] : Array.Empty<string>()],
        }, cancellationToken);

    /// <summary>The rows of a query.</summary>
    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object[] parameters, Func<NpgsqlDataReader, T> read, CancellationToken cancellationToken)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = DeliveryDatabase.Fill(new NpgsqlCommand(sql, (NpgsqlConnection)database.Database.GetDbConnection()), parameters);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var found = new List<T>();
            while (await reader.ReadAsync(cancellationToken))
                found.Add(read(reader));
            return found;
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    public static CslItem CslOf(NpgsqlDataReader reader, int ordinal) => JsonSerializer.Deserialize<CslItem>(reader.GetString(ordinal), ContentJson.Options)!;

    private static bool HasSameTitle(CslItem one, CslItem other) => CitedNames.Fold(one.Title ?? "") == CitedNames.Fold(other.Title ?? "");

    private static WorkRepresentation Read(NpgsqlDataReader reader) => new()
    {
        Id = reader.GetGuid(0),
        Csl = CslOf(reader, 1),
        ArticleCount = reader.GetInt32(2),
        PublishedArticleCount = reader.GetInt32(3),
        OutdatedArticleCount = reader.GetInt32(4),
        MergedIds = reader.GetFieldValue<Guid[]>(5),
        CreatedAt = reader.GetDateTime(6),
        EntityTag = VersionTag.Of(reader.GetGuid(0), reader.GetInt32(7)),
    };
}
