using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>
/// Brings up to date what shows a term, after it changed: first the public's copy of the term, then working copies and published articles, a few in a transaction. What
/// is left to do is in the database, so whoever comes next goes on with it. Readers see each article as it was or as it is, and wait for nothing. An article that cannot be
/// brought up to date is set aside for a while.
/// </summary>
internal sealed class Reprojection(ContentDbContext database, PublishedArticles published, [FromKeyedServices(nameof(Reprojection))] SetAside setAside, TimeProvider time, ILogger<Reprojection> logger)
{
    // Whoever publishes waits for a transaction of this many at most.
    private const int BatchSize = 20;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);

    /// <summary>
    /// Remembers the articles that name a term, or whose public estimates do, in the transaction that changes it; with those, where it is a topic, that are public and
    /// name one below it.
    /// </summary>
    public Task EnqueueAsync(Guid termId, bool withTopicsBelow, CancellationToken cancellationToken) => database.Database.ExecuteSqlAsync(
        $"""
         INSERT INTO editorial.outdated_articles (term_id, article_id)
         SELECT {termId}, id FROM editorial.articles WHERE term_ids @> ARRAY[{termId}]
         UNION SELECT {termId}, article_id FROM published.estimates WHERE author_id = {termId}
         UNION SELECT {termId}, article_id FROM published.article_terms WHERE term_id = {termId} AND ({withTopicsBelow} OR NOT is_broader)
         ON CONFLICT DO NOTHING
         """, cancellationToken);

    /// <summary>Terms of which something is to be brought up to date, and not set aside.</summary>
    public Task<List<Guid>> OutdatedTermsAsync(CancellationToken cancellationToken)
    {
        var aside = setAside.Current;
        return database.VocabularyTerms.Where(term => term.IsOutdated && !aside.Contains(term.Id)
                && (!database.OutdatedArticles.Any(article => article.TermId == term.Id) || database.OutdatedArticles.Any(article => article.TermId == term.Id && !aside.Contains(article.ArticleId))))
            .OrderBy(term => term.Id).Select(term => term.Id).ToListAsync(cancellationToken);
    }

    /// <summary>Brings up to date what shows a term, for as long as the caller has patience; a term that cannot be is set aside, and does not keep others waiting.</summary>
    public async Task TryAsync(Guid termId, Func<bool> isPatient, CancellationToken cancellationToken)
    {
        try
        {
            await RunAsync(termId, isPatient, cancellationToken);
            setAside.Remove(termId);
        }
        catch (Exception fault) when (IsLasting(fault, cancellationToken))
        {
            logger.LogError(fault, "What shows the term {TermId} could not be brought up to date, and will be tried again in {Time}.", termId, setAside.Add(termId));
        }
    }

    private async Task RunAsync(Guid termId, Func<bool> isPatient, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        if (await database.VocabularyTerms.AsNoTracking().FirstOrDefaultAsync(term => term.Id == termId, cancellationToken) is not { } term)
            return;
        await ShownTerms.RenewAsync(database, term.MergedIntoId ?? term.Id, time.UtcNowInMicroseconds(), cancellationToken);
        while (isPatient())
        {
            var aside = setAside.Current;
            var ids = await NextAsync(termId, aside, cancellationToken);
            if (ids.Count > 0)
            {
                await RunBatchAsync(termId, ids, cancellationToken);
                continue;
            }
            if (!await database.OutdatedArticles.AnyAsync(article => article.TermId == termId && !aside.Contains(article.ArticleId), cancellationToken))
                break;
            // Another instance has them in hand.
            await Task.Delay(Pause, cancellationToken);
        }
        await FinishAsync(termId, term.Version, cancellationToken);
    }

    /// <summary>Articles that nobody else has in hand.</summary>
    private Task<List<Guid>> NextAsync(Guid termId, Guid[] aside, CancellationToken cancellationToken) => database.Database.SqlQuery<Guid>(
        $"""SELECT article_id AS "Value" FROM editorial.outdated_articles WHERE term_id = {termId} AND article_id <> ALL ({aside}) ORDER BY article_id LIMIT {BatchSize} FOR UPDATE SKIP LOCKED""").ToListAsync(cancellationToken);

    private async Task RunBatchAsync(Guid termId, List<Guid> ids, CancellationToken cancellationToken)
    {
        try
        {
            await UpdateAsync(termId, ids, cancellationToken);
        }
        catch (Exception fault) when (ids.Count > 1 && IsLasting(fault, cancellationToken))
        {
            // One of them is in the way of the others.
            foreach (var id in ids)
                await RunBatchAsync(termId, [id], cancellationToken);
        }
        catch (Exception fault) when (IsLasting(fault, cancellationToken))
        {
            logger.LogError(fault, "The article {ArticleId} could not be brought up to date with the term {TermId}, and will be tried again in {Time}.", ids[0], termId, setAside.Add(ids[0]));
        }
    }

    private async Task UpdateAsync(Guid termId, List<Guid> next, CancellationToken cancellationToken)
    {
        database.ChangeTracker.Clear();
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        // Held from first to last: whoever changes it again finds all of these articles done, or none.
        await database.Database.ExecuteSqlAsync($"SELECT 1 FROM editorial.terms WHERE id = {termId} FOR SHARE", cancellationToken);
        var ids = await database.Database.SqlQuery<Guid>(
            $"""SELECT article_id AS "Value" FROM editorial.outdated_articles WHERE term_id = {termId} AND article_id = ANY ({next}) ORDER BY article_id FOR UPDATE SKIP LOCKED""").ToListAsync(cancellationToken);
        if (ids.Count == 0)
            return;
        // The articles' rows first, as everybody who writes or publishes one takes them.
        var copies = await database.WorkingCopies.FromSql($"SELECT * FROM editorial.articles WHERE id = ANY ({ids}) ORDER BY id FOR UPDATE").ToListAsync(cancellationToken);
        var terms = await HeldTerms.TakeAsync(database, copies.SelectMany(copy => ArticleTerms.Of(copy.Document)), make: null, cancellationToken);
        // No revision: nobody edited the article, and who edits it now loses nothing.
        foreach (var copy in copies)
            copy.Document = terms.In(copy.Document);
        await database.SaveChangesAsync(cancellationToken);
        foreach (var article in await database.Articles.AsNoTracking().Where(article => ids.Contains(article.Id)).OrderBy(article => article.Id).ToListAsync(cancellationToken))
        {
            database.ChangeTracker.Clear();
            await published.RerenderAsync(Snapshot.Of(article), time.UtcNowInMicroseconds(), cancellationToken);
        }
        await database.OutdatedArticles.Where(article => article.TermId == termId && ids.Contains(article.ArticleId)).ExecuteDeleteAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        ids.ForEach(setAside.Remove);
    }

    /// <summary>Whether trying again at once, or in another order, would not help.</summary>
    private static bool IsLasting(Exception fault, CancellationToken cancellationToken) => !cancellationToken.IsCancellationRequested && DatabaseFault.DetailOf(fault) is null;

    /// <summary>When no article is left: a term that was merged goes, any other is up to date, unless it changed again meanwhile.</summary>
    private async Task FinishAsync(Guid termId, int version, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var done = database.VocabularyTerms.Where(term => term.Id == termId && term.Version == version && !database.OutdatedArticles.Any(article => article.TermId == term.Id));
        // What the public had of a term that was merged goes, and leaves its slug to others.
        await database.Set<Data.PublishedTables.PublishedTerm>().Where(shown => shown.Id == termId && shown.ArticleCount == 0 && done.Any(term => term.MergedIntoId != null)).ExecuteDeleteAsync(cancellationToken);
        // Estimates are not written anew: the row of an author who made some stays, and leads to the other.
        if (await done.Where(term => term.MergedIntoId != null && !database.Estimates.Any(estimate => estimate.AuthorId == term.Id)).ExecuteDeleteAsync(cancellationToken) == 0)
            await done.ExecuteUpdateAsync(row => row.SetProperty(term => term.IsOutdated, false), cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }
}
