using ContentApi.Data;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Works;

/// <summary>
/// Has articles follow a merge or a split of a work that they cite: working copies and published articles, a few in a transaction. What is left to do is in the database, so
/// whoever comes next goes on with it. Readers see each article as it was or as it is, and wait for nothing. An article that cannot be brought up to date is set aside for a while.
/// </summary>
internal sealed class WorkReprojection(ContentDbContext database, PublishedArticles published, [FromKeyedServices(nameof(WorkReprojection))] SetAside setAside, TimeProvider time, ILogger<WorkReprojection> logger)
{
    // Whoever publishes waits for a transaction of this many at most.
    private const int BatchSize = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>Remembers all articles that cite a work, in the transaction that changes it.</summary>
    public Task EnqueueCitingAsync(Guid workId, CancellationToken cancellationToken) => database.Database.ExecuteSqlAsync(
        $"""
         INSERT INTO editorial.outdated_citing_articles (work_id, article_id)
         SELECT {workId}, id FROM editorial.articles WHERE work_ids @> ARRAY[{workId}]
         UNION SELECT {workId}, article_id FROM published.citations WHERE work_id = {workId}
         ON CONFLICT DO NOTHING
         """, cancellationToken);

    /// <summary>Remembers some articles that cite a work, in the transaction that changes it.</summary>
    public Task EnqueueAsync(Guid workId, Guid[] articles, CancellationToken cancellationToken) => database.Database.ExecuteSqlAsync(
        $"INSERT INTO editorial.outdated_citing_articles (work_id, article_id) SELECT {workId}, id FROM unnest({articles}) AS citing (id) ON CONFLICT DO NOTHING", cancellationToken);

    /// <summary>Works that articles have yet to follow, and that are not set aside.</summary>
    public Task<List<Guid>> OutdatedWorksAsync(CancellationToken cancellationToken)
    {
        var aside = setAside.Current;
        return database.KnownWorks.Where(work => work.IsOutdated && !aside.Contains(work.Id)
                && (!database.OutdatedCitingArticles.Any(article => article.WorkId == work.Id) || database.OutdatedCitingArticles.Any(article => article.WorkId == work.Id && !aside.Contains(article.ArticleId))))
            .OrderBy(work => work.Id).Select(work => work.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Has articles follow a work, for as long as the caller has patience; a work that they cannot follow is set aside, and does not keep others waiting.</summary>
    public async Task TryAsync(Guid workId, Func<bool> isPatient, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(workId, isPatient, cancellationToken);
            setAside.Remove(workId);
        }
        catch (Exception fault) when (IsLasting(fault, cancellationToken))
        {
            logger.LogError(fault, "The articles that cite the work {WorkId} could not be brought up to date, and will be tried again in {Time}.", workId, setAside.Add(workId));
        }
    }

    private async Task RunAsync(Guid workId, Func<bool> isPatient, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        if (await database.KnownWorks.AsNoTracking().FirstOrDefaultAsync(work => work.Id == workId, cancellationToken) is not { } work)
            return;
        await ShownWorks.RedirectAsync(database, cancellationToken);
        while (isPatient())
        {
            var aside = setAside.Current;
            var ids = await NextAsync(workId, aside, cancellationToken);
            if (ids.Count > 0)
            {
                await RunBatchAsync(workId, ids, cancellationToken);
                continue;
            }
            if (!await database.OutdatedCitingArticles.AnyAsync(article => article.WorkId == workId && !aside.Contains(article.ArticleId), cancellationToken))
                break;
            // Another instance has them in hand.
            await Task.Delay(Pause, cancellationToken);
        }
        await database.KnownWorks.Where(known => known.Id == workId && known.Version == work.Version && !database.OutdatedCitingArticles.Any(article => article.WorkId == known.Id))
            .ExecuteUpdateAsync(row => row.SetProperty(known => known.IsOutdated, false), cancellationToken);
    }

    /// <summary>Articles that nobody else has in hand.</summary>
    private Task<List<Guid>> NextAsync(Guid workId, Guid[] aside, CancellationToken cancellationToken) => database.Database.SqlQuery<Guid>(
        $"""SELECT article_id AS "Value" FROM editorial.outdated_citing_articles WHERE work_id = {workId} AND article_id <> ALL ({aside}) ORDER BY article_id LIMIT {BatchSize} FOR UPDATE SKIP LOCKED""").ToListAsync(cancellationToken);

    private async Task RunBatchAsync(Guid workId, List<Guid> ids, CancellationToken cancellationToken)
    {
        try
        {
            await UpdateAsync(workId, ids, cancellationToken);
        }
        catch (Exception fault) when (ids.Count > 1 && IsLasting(fault, cancellationToken))
        {
            // One of them is in the way of the others.
            foreach (var id in ids)
                await RunBatchAsync(workId, [id], cancellationToken);
        }
        catch (Exception fault) when (IsLasting(fault, cancellationToken))
        {
            logger.LogError(fault, "The article {ArticleId} could not be brought up to date with the work {WorkId}, and will be tried again in {Time}.", ids[0], workId, setAside.Add(ids[0]));
        }
    }

    private async Task UpdateAsync(Guid workId, List<Guid> next, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        // Held from first to last: whoever changes it again finds all of these articles done, or none.
        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM editorial.works WHERE id = {workId} FOR SHARE", cancellationToken);
        var ids = await database.Database.SqlQuery<Guid>(
            $"""SELECT article_id AS "Value" FROM editorial.outdated_citing_articles WHERE work_id = {workId} AND article_id = ANY ({next}) ORDER BY article_id FOR UPDATE SKIP LOCKED""").ToListAsync(cancellationToken);
        if (ids.Count == 0)
            return;
        // The articles' rows first, as everybody who writes or publishes one takes them.
        var copies = await database.WorkingCopies.FromSql($"SELECT * FROM editorial.articles WHERE id = ANY ({ids}) ORDER BY id FOR UPDATE").ToListAsync(cancellationToken);
        // No revision: nobody edited the article, and who edits it now loses nothing.
        foreach (var copy in copies)
            copy.Document = await HeldWorks.InAsync(database, copy.Document, make: null, cancellationToken);
        await database.SaveChangesAsync(cancellationToken);
        foreach (var article in await database.Articles.AsNoTracking().Where(article => ids.Contains(article.Id)).OrderBy(article => article.Id).ToListAsync(cancellationToken))
        {
            database.ChangeTracker.Clear();
            await published.RerenderAsync(Snapshot.Of(article), time.UtcNowInMicroseconds(), cancellationToken);
        }
        await database.OutdatedCitingArticles.Where(article => article.WorkId == workId && ids.Contains(article.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        ids.ForEach(setAside.Remove);
    }

    /// <summary>Whether trying again at once, or in another order, would not help.</summary>
    private static bool IsLasting(Exception fault, CancellationToken cancellationToken) => !cancellationToken.IsCancellationRequested && DatabaseFault.DetailOf(fault) is null;
}
