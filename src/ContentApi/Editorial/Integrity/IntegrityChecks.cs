using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Editorial.Publishing;
using ContentApi.Editorial.Works;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Integrity;

/// <summary>Keeps what was found in each working copy, for reports over all of them: whoever asks for one has those checked first that have changed since.</summary>
internal sealed class IntegrityChecks(ContentDbContext database, ManagedWorks works, PublishingGates gates, ILogger<IntegrityChecks> logger)
{
    private const int BatchSize = 50;

    /// <summary>Number of the advisory lock of whoever checks, any that nothing else in the database takes.</summary>
    private const long Turn = 0x636F6E74_63686B73;

    private const string Outdated = """
        FROM editorial.articles article LEFT JOIN editorial.article_checks known ON known.article_id = article.id
        WHERE (known.article_id IS NULL OR known.version <> article.version OR known.checks <> $1)
        """;

    // Enough for some thousand articles; an answer that comes before all are checked says so.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5), Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Has an article checked anew, of which an estimate or a resolution is written down in the caller's transaction.</summary>
    public static Task OutdateAsync(ContentDbContext database, Guid articleId, CancellationToken cancellationToken) => database.Database.ExecuteSqlAsync(
        $"""
         INSERT INTO editorial.article_checks AS known (article_id, version, checks, forecasts, findings) VALUES ({articleId}, 0, 0, 1, '[]')
         ON CONFLICT (article_id) DO UPDATE SET checks = 0, forecasts = known.forecasts + 1
         """, cancellationToken);

    /// <summary>Checks working copies that changed since they were checked, for a few seconds; returns how many are left.</summary>
    public async Task<int> RunAsync(CancellationToken cancellationToken)
    {
        var started = Stopwatch.GetTimestamp();
        int left;
        while ((left = await CountAsync(cancellationToken)) > 0 && Stopwatch.GetElapsedTime(started) < Patience)
        {
            // Somebody else checks them, or writes them.
            if (await RunBatchAsync(cancellationToken) == 0)
                await Task.Delay(Pause, cancellationToken);
        }
        return left;
    }

    private async Task<int> CountAsync(CancellationToken cancellationToken) => (await works.QueryAsync($"SELECT count(*)::int {Outdated}", [gates.Checks], reader => reader.GetInt32(0), cancellationToken))[0];

    /// <summary>Checks some; returns how many were written down.</summary>
    private async Task<int> RunBatchAsync(CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        if (!(await works.QueryAsync("SELECT pg_try_advisory_xact_lock($1)", [Turn], reader => reader.GetBoolean(0), cancellationToken))[0])
            return 0;
        var copies = await works.QueryAsync(
            $"SELECT article.id, article.version, article.body_revision, coalesce(known.forecasts, 0), article.document, known.version IS DISTINCT FROM article.version {Outdated} ORDER BY article.id DESC LIMIT {BatchSize}", [gates.Checks],
            reader => new OutdatedCopy(reader.GetGuid(0), reader.GetInt32(1), reader.GetInt32(2), reader.GetInt32(3), reader.GetString(4), reader.GetBoolean(5)), cancellationToken);
        var made = new List<CheckedDocument>();
        foreach (var copy in copies)
            made.Add(await FindAsync(copy, cancellationToken));
        var compared = made.SelectMany((check, place) => check.ComparedWith.Select(other => (copies[place].Id, Other: other))).ToList();
        // What is being written or deleted is passed over, and what was said of it meanwhile counts: it is checked again.
        var written = await database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO editorial.article_checks AS known (article_id, version, checks, forecasts, findings, compared_with)
             SELECT article.id, made.version, {gates.Checks}, made.forecasts, made.findings::jsonb,
                 ARRAY(SELECT other FROM unnest({compared.Select(pair => pair.Id).ToArray()}, {compared.Select(pair => pair.Other).ToArray()}) AS compared (id, other) WHERE compared.id = article.id)
             FROM unnest({copies.Select(copy => copy.Id).ToArray()}, {copies.Select(copy => copy.Version).ToArray()}, {copies.Select(copy => copy.Forecasts).ToArray()}, {made.Select(check => JsonSerializer.Serialize(check.Findings, ContentJson.Options)).ToArray()}) AS made (id, version, forecasts, findings)
             JOIN editorial.articles article ON article.id = made.id FOR KEY SHARE OF article SKIP LOCKED
             ON CONFLICT (article_id) DO UPDATE SET version = excluded.version, checks = excluded.checks, findings = excluded.findings, compared_with = excluded.compared_with WHERE known.forecasts = excluded.forecasts
             """, cancellationToken);
        var changed = copies.Where(copy => copy.HasChanged).Select(copy => copy.Id).ToArray();
        await database.Database.ExecuteSqlAsync($"UPDATE editorial.article_checks SET checks = 0 WHERE compared_with && {changed} AND article_id <> ALL ({changed})", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return written;
    }

    private async Task<CheckedDocument> FindAsync(OutdatedCopy copy, CancellationToken cancellationToken)
    {
        try
        {
            return await gates.FindAllAsync(JsonSerializer.Deserialize<Article>(copy.Document, ContentJson.Options)!, copy.BodyRevision, cancellationToken);
        }
        catch (Exception fault) when (fault is not (DbException or OperationCanceledException))
        {
            logger.LogError(fault, "The article {ArticleId} could not be checked in version {Version}.", copy.Id, copy.Version);
            return new([new(FindingCode.NotChecked, FindingSeverity.Warning, null, "The article could not be checked: the log of the server tells why.")], []);
        }
    }

    private sealed record OutdatedCopy(Guid Id, int Version, int BodyRevision, int Forecasts, string Document, bool HasChanged);
}
