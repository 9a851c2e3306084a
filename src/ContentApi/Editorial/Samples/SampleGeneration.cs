using ContentApi.Access;
using ContentApi.Access.Audit;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Data.PublishedTables;
using ContentApi.Editorial.Vocabulary;
using ContentApi.Published;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ContentApi.Editorial.Samples;

/// <summary>Fills the database with generated articles, published, in one transaction: with the rows that imports and publications of the same documents would write.</summary>
internal sealed class SampleGeneration(ContentDatabase database, ArticleRenderer renderer, AuditTrail audit, TimeProvider time)
{
    private const int BatchSize = 1_000;
    private const int ManyArticles = 20_000;

    /// <summary>Writes so many articles, telling after each batch how many those were. What an earlier run wrote stays, and its numbering is continued.</summary>
    public async Task RunAsync(int count, int seed, Action<int> written, CancellationToken cancellationToken)
    {
        await using var context = database.CreateOwnerContext();
        context.Database.SetCommandTimeout(TimeSpan.Zero);
        await using (var transaction = await context.Database.BeginTransactionAsync(cancellationToken))
        {
            await WriteAsync(context, count, seed, written, cancellationToken);
            await audit.AddAsync(context, new("sample", Caller.Program, Target: null), cancellationToken);
            await transaction.CommitAsync(cancellationToken);
        }
        await context.Database.ExecuteSqlAsync($"VACUUM (ANALYZE, SKIP_LOCKED)", cancellationToken);
    }

    private async Task WriteAsync(ContentDbContext context, int count, int seed, Action<int> written, CancellationToken cancellationToken)
    {
        await ChangeLog.TakeTurnAsync(context, cancellationToken);
        var connection = (NpgsqlConnection)context.Database.GetDbConnection();
        var batches = await PrepareAsync(context, seed, cancellationToken);
        var setAside = count < ManyArticles ? null : await SetAsideIndexes.DropAsync(connection, cancellationToken);
        var shared = new HashSet<Guid>();
        // The next batch is made while this one is written.
        var next = batches.MakeAsync(Math.Min(BatchSize, count), cancellationToken);
        for (var left = count; left > 0; left -= BatchSize)
        {
            var batch = await next;
            if (left > BatchSize)
                next = batches.MakeAsync(Math.Min(BatchSize, left - BatchSize), cancellationToken);
            await SharedRows.ShowAsync(context, batch.Terms, batch.Works, cancellationToken);
            await Task.Run(() => batch.Write(connection), cancellationToken);
            shared.UnionWith([.. batch.Terms, .. batch.Works]);
            written(batch.Articles);
        }
        if (setAside is not null)
            await setAside.CreateAsync(cancellationToken);
        await SearchEntries.LearnAllWordsAsync(context, cancellationToken);
        await SharedRows.RecountAllAsync(context, shared, cancellationToken);
        await ChangeLog.AnnounceAsync(context, batches.LastChange, cancellationToken);
    }

    private async Task<SampleBatches> PrepareAsync(ContentDbContext context, int seed, CancellationToken cancellationToken)
    {
        var now = time.UtcNowInMicroseconds();
        var names = SampleNames.Read();
        var vocabulary = new SampleVocabulary(names);
        var known = await VocabularyMatch.KnownAsync(context, vocabulary.All, () => Guid.CreateVersion7(time.GetUtcNow()), now, cancellationToken);
        vocabulary.Resolve((kind, term) => known.Terms[(kind, term.Id, term.Slug)]);
        var knownWorks = await context.KnownWorks.AsNoTracking().Where(work => work.MatchKey != null).ToDictionaryAsync(work => work.MatchKey!, work => work.MergedIntoId ?? work.Id, cancellationToken);
        var works = new SampleWorks(names, SampleLanguage.Read("en"), knownWorks);
        var firstNumber = 1 + await context.Revisions.CountAsync(revision => revision.Reason == SampleBatches.Reason, cancellationToken);
        var firstChange = 1 + (await context.Set<Change>().MaxAsync(change => (long?)change.Number, cancellationToken) ?? 0);
        var rows = new RowCopies(context.Model, typeof(KnownWork), typeof(WorkingCopy), typeof(Revision), typeof(ClaimedSlug), typeof(PublishedArticle), typeof(Change));
        return new(new SampleWriter(seed, vocabulary, works.Some), renderer, rows, now, firstNumber, firstChange);
    }
}
