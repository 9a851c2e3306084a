using System.Data;
using System.Text.Json;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Data.PublishedTables;
using ContentApi.Editorial.Exports.Lines;
using ContentApi.Editorial.Imports.Batches;
using MapsterMapper;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Exports;

/// <summary>
/// Writes everything that editors made, one JSON text a line: vocabulary, works, then articles with all that is their own, each before what was estimated and resolved of its scenarios. It is all of one moment, however long
/// it takes, and no more than one article's history is in memory at a time.
/// </summary>
internal sealed class ContentExport(ContentDbContext database, ForecastLines forecasts, IMapper mapper, TimeProvider time)
{
    private const int PageSize = 50;

    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>Writes the lines, telling after each article.</summary>
    public async Task WriteAsync(Stream output, Action written, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancellationToken);
        await WriteLineAsync(new ExportStart(time.UtcNowInMicroseconds()));
        var lines = 0;
        await foreach (var term in TermsAsync().WithCancellation(cancellationToken))
            await CountAsync(term);
        await foreach (var work in WorksAsync(merged: false).Concat(WorksAsync(merged: true)).WithCancellation(cancellationToken))
            await CountAsync(work);
        await foreach (var article in PagesAsync<WorkingCopy>((copies, after) => copies.Where(copy => copy.Id > after).OrderBy(copy => copy.Id), copy => copy.Id).WithCancellation(cancellationToken))
        {
            await CountAsync(await ArticleAsync(article, cancellationToken));
            var (estimates, resolutions) = await forecasts.OfAsync(article.Id, cancellationToken);
            foreach (var estimate in estimates)
                await CountAsync(estimate);
            foreach (var resolution in resolutions)
                await CountAsync(resolution);
            written();
        }
        await WriteLineAsync(new ExportEnd(lines));

        Task CountAsync<T>(T line)
        {
            lines++;
            return WriteLineAsync(line);
        }

        async Task WriteLineAsync<T>(T line)
        {
            await JsonSerializer.SerializeAsync(output, line, LineJson.Options, cancellationToken);
            await output.WriteAsync(LineEnd, cancellationToken);
        }
    }

    public Task<int> CountArticlesAsync(CancellationToken cancellationToken) => database.WorkingCopies.CountAsync(cancellationToken);

    /// <summary>Every term that stands, a topic behind the one that it is part of. What was merged into another is that one's alias.</summary>
    private async IAsyncEnumerable<TermLine> TermsAsync()
    {
        var terms = await database.VocabularyTerms.AsNoTracking().Where(term => term.MergedIntoId == null).Include(term => term.Aliases.OrderBy(alias => alias.Slug)).OrderBy(term => term.Id).ToDictionaryAsync(term => term.Id);
        foreach (var term in terms.Values.OrderBy(Depth))
            yield return mapper.Map<TermLine>(term) with { Parent = term.ParentId is { } parent ? terms[parent].Slug : null };

        int Depth(VocabularyTerm term) => term.ParentId is { } parent ? Depth(terms[parent]) + 1 : 0;
    }

    /// <summary>Works with the citations that editors gave them. One that was merged stands behind all that stand: it is what recognises the work that it was merged into.</summary>
    private async IAsyncEnumerable<WorkLine> WorksAsync(bool merged)
    {
        // What editors decided is little.
        var assignments = (await database.WorkAssignments.AsNoTracking().OrderBy(given => given.CitationId).ToListAsync()).ToLookup(given => given.WorkId, mapper.Map<AssignmentLine>);
        var into = await database.KnownWorks.Where(work => database.KnownWorks.Any(other => other.MergedIntoId == work.Id)).Select(work => new MergedWorkLine { Id = work.Id, Key = work.MatchKey }).ToDictionaryAsync(work => work.Id);
        await foreach (var work in PagesAsync<KnownWork>((works, after) => works.Where(work => work.Id > after && work.MergedIntoId != null == merged).OrderBy(work => work.Id), work => work.Id))
            yield return mapper.Map<WorkLine>(work) with { MergedInto = work.MergedIntoId is { } id ? into[id] : null, Assignments = [.. assignments[work.Id]] };
    }

    private async IAsyncEnumerable<T> PagesAsync<T>(Func<IQueryable<T>, Guid, IQueryable<T>> after, Func<T, Guid> idOf)
        where T : class
    {
        for (var last = Guid.Empty; ;)
        {
            var page = await after(database.Set<T>().AsNoTracking(), last).Take(PageSize).ToListAsync();
            foreach (var row in page)
                yield return row;
            if (page.Count < PageSize)
                yield break;
            last = idOf(page[^1]);
        }
    }

    private async Task<ArticleLine> ArticleAsync(WorkingCopy copy, CancellationToken cancellationToken)
    {
        var revisions = await database.Revisions.AsNoTracking().Where(revision => revision.ArticleId == copy.Id).OrderBy(revision => revision.Number).ToListAsync(cancellationToken);
        var corrections = await database.Set<Correction>().AsNoTracking().Where(correction => correction.ArticleId == copy.Id).OrderBy(correction => correction.At).ThenBy(correction => correction.Id).ToListAsync(cancellationToken);
        var tombstone = await database.Tombstones.AsNoTracking().FirstOrDefaultAsync(left => left.ArticleId == copy.Id, cancellationToken);
        return mapper.Map<ArticleLine>(copy) with
        {
            Revisions = [.. revisions.Select(mapper.Map<RevisionLine>)],
            Slugs = await database.ClaimedSlugs.Where(claim => claim.ArticleId == copy.Id).Select(claim => claim.Slug).Order().ToListAsync(cancellationToken),
            FormerSlugs = await database.Set<FormerSlug>().Where(former => former.ArticleId == copy.Id).Select(former => former.Slug).Order().ToListAsync(cancellationToken),
            Published = await PublishedAsync(copy.Id, cancellationToken),
            Tombstone = tombstone is null ? null : mapper.Map<TombstoneLine>(tombstone),
            Corrections = [.. corrections.Select(mapper.Map<CorrectionLine>)],
        };
    }

    /// <summary>What the public sees, without what is made of it.</summary>
    private Task<PublishedLine?> PublishedAsync(Guid articleId, CancellationToken cancellationToken) => database.Articles.Where(article => article.Id == articleId).Select(article => new PublishedLine
    {
        Revision = article.Revision,
        BodyRevision = article.BodyRevision,
        TranslationGroupId = article.TranslationGroupId,
        PublishedAt = article.PublishedAt,
        UpdatedAt = article.UpdatedAt,
        Document = article.Document,
    }).FirstOrDefaultAsync(cancellationToken);
}
