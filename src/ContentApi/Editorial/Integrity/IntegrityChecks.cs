using System.Diagnostics;
using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;
using ContentApi.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Integrity;

/// <summary>Keeps what was found in each working copy, for reports over all of them: whoever asks for one has those checked first that have changed since.</summary>
internal sealed class IntegrityChecks(ContentDbContext database)
{
    private const int BatchSize = 50;

    // Enough for some thousand articles; an answer that comes before all are checked says so.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    private static readonly string Outdated = $"""
        FROM editorial.articles article LEFT JOIN editorial.article_checks known ON known.article_id = article.id
        WHERE known.article_id IS NULL OR known.version <> article.version OR known.checks <> {ArticleChecks.Version}
        """;

    /// <summary>Checks working copies that changed since they were checked, for a few seconds; returns how many are left.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        var batch = $"SELECT article.* {Outdated} ORDER BY article.id DESC LIMIT {BatchSize}";
        while (Stopwatch.GetElapsedTime(started) < Patience)
        {
            var copies = await database.WorkingCopies.FromSqlRaw(batch).AsNoTracking().ToListAsync(cancellationToken);
            foreach (var copy in copies)
            {
                var findings = JsonSerializer.Serialize(ArticleChecks.Find(copy.Document, copy.BodyRevision), ContentJson.Options);
                // One that was deleted meanwhile is none any more.
                await database.Database.ExecuteSqlAsync(
                    $"""
                     INSERT INTO editorial.article_checks (article_id, version, checks, findings) SELECT id, {copy.Version}, {ArticleChecks.Version}, {findings}::jsonb FROM editorial.articles WHERE id = {copy.Id} FOR KEY SHARE
                     ON CONFLICT (article_id) DO UPDATE SET version = excluded.version, checks = excluded.checks, findings = excluded.findings
                     """, cancellationToken);
            }
            if (copies.Count < BatchSize)
                return 0;
        }
        var count = $"SELECT count(*)::int AS \"Value\" {Outdated}";
        return await database.Database.SqlQueryRaw<int>(count).SingleAsync(cancellationToken);
    }
}
