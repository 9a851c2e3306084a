using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>Finds terms of the vocabulary, and tells of them what editors read.</summary>
internal sealed class ManagedTerms(ContentDbContext database)
{
    private const string Columns = $"""
        term.id, term.slug, term.name, ARRAY(SELECT DISTINCT name COLLATE "C" FROM editorial.term_aliases WHERE term_id = term.id AND name IS NOT NULL ORDER BY 1),
        term.orcid, term.code, parent.id, parent.slug, parent.name, term.fallback_locales, {ArticleCount}, coalesce(shown.article_count, 0),
        (SELECT count(DISTINCT article_id)::int FROM editorial.outdated_articles WHERE term_id IN (SELECT id FROM editorial.terms WHERE id = term.id OR merged_into_id = term.id)), term.created_at, term.version
        """;

    /// <summary>How many working copies name a term, by their index.</summary>
    public const string ArticleCount = "(SELECT count(*)::int FROM editorial.articles WHERE term_ids @> ARRAY[term.id])";

    /// <summary>The term by its id or its slug, with its aliases; null if there is none of the kind.</summary>
    public Task<VocabularyTerm?> FindAsync(TermKind kind, string idOrSlug, CancellationToken cancellationToken) => Guid.TryParseExact(idOrSlug, "D", out var id)
        ? Terms(kind).FirstOrDefaultAsync(term => term.Id == id, cancellationToken)
        : Terms(kind).FirstOrDefaultAsync(term => term.Slug == idOrSlug, cancellationToken);

    /// <summary>The term that something in a body means, by its id or by whatever leads to it, in any spelling, as in documents.</summary>
    public async Task<VocabularyTerm?> ResolveAsync(TermKind kind, string named, CancellationToken cancellationToken)
    {
        if (!Term.IsName(named))
            return null;
        if (Guid.TryParseExact(named, "D", out _))
            return await FindAsync(kind, named, cancellationToken);
        var slug = TermName.SlugOf(named);
        return await Terms(kind).FirstOrDefaultAsync(term => term.Slug == slug || term.Aliases.Any(alias => alias.Slug == slug), cancellationToken);
    }

    /// <summary>What editors read of a term; null if there is none.</summary>
    public async Task<TermRepresentation?> ReadAsync(Guid id, CancellationToken cancellationToken) =>
        (await ReadAsync("SELECT * FROM editorial.terms WHERE id = $1", "1", [id], cancellationToken)) is [var term] ? term : null;

    /// <summary>The same by id or slug, or by what it was called before: not for changing it, since who uses a former name may mean what it was then.</summary>
    public async Task<TermRepresentation?> ReadAsync(TermKind kind, string idOrSlug, CancellationToken cancellationToken)
    {
        const string bySlug = "(slug = $2 OR id = (SELECT term_id FROM editorial.term_aliases alias WHERE alias.kind = $1 AND alias.slug = $2))";
        var (condition, value) = Guid.TryParseExact(idOrSlug, "D", out var id) ? ("id = $2", (object)id) : (bySlug, idOrSlug);
        return await ReadAsync($"SELECT * FROM editorial.terms WHERE kind = $1 AND merged_into_id IS NULL AND {condition}", "1", [EnumName.Of(kind), value], cancellationToken) is [var term] ? term : null;
    }

    /// <summary>The terms of a query, in its order.</summary>
    /// <param name="terms">A query of terms, with its parameters numbered.</param>
    /// <param name="order">The order once more, which joins may have undone.</param>
    /// <param name="parameters">Its parameters.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<TermRepresentation>> ReadAsync(string terms, string order, object[] parameters, CancellationToken cancellationToken)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = Command(
                $"""
                 SELECT {Columns} FROM ({terms}) term LEFT JOIN editorial.terms parent ON parent.id = term.parent_id LEFT JOIN published.terms shown ON shown.id = term.id
                 ORDER BY {order}
                 """, parameters);
            await using var reader = await command.ExecuteReaderAsync(cancellationToken);
            var found = new List<TermRepresentation>();
            while (await reader.ReadAsync(cancellationToken))
                found.Add(Read(reader));
            return found;
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    /// <summary>How many terms meet a condition.</summary>
    public async Task<long> CountAsync(string condition, object[] parameters, CancellationToken cancellationToken)
    {
        await database.Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await using var command = Command($"SELECT count(*) FROM editorial.terms term WHERE {condition}", parameters);
            return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
        }
        finally
        {
            await database.Database.CloseConnectionAsync();
        }
    }

    private NpgsqlCommand Command(string sql, object[] parameters) => DeliveryDatabase.Fill(new NpgsqlCommand(sql, (NpgsqlConnection)database.Database.GetDbConnection()), parameters);

    private IQueryable<VocabularyTerm> Terms(TermKind kind) => database.VocabularyTerms.Include(term => term.Aliases).Where(term => term.Kind == kind && term.MergedIntoId == null);

    private static TermRepresentation Read(NpgsqlDataReader reader) => new()
    {
        Id = reader.GetGuid(0),
        Slug = reader.GetString(1),
        Name = reader.GetString(2),
        Aliases = reader.GetFieldValue<string[]>(3),
        Orcid = TextOrNull(reader, 4),
        Code = TextOrNull(reader, 5),
        Parent = reader.IsDBNull(6) ? null : new() { Id = reader.GetGuid(6), Slug = reader.GetString(7), Name = reader.GetString(8) },
        FallbackLocales = reader.GetFieldValue<string[]>(9),
        ArticleCount = reader.GetInt32(10),
        PublishedArticleCount = reader.GetInt32(11),
        OutdatedArticleCount = reader.GetInt32(12),
        CreatedAt = reader.GetDateTime(13),
        EntityTag = VersionTag.Of(reader.GetGuid(0), reader.GetInt32(14)),
    };

    private static string? TextOrNull(NpgsqlDataReader reader, int ordinal) => reader.IsDBNull(ordinal) ? null : reader.GetString(ordinal);
}
