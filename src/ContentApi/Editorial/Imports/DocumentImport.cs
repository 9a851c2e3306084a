using ContentApi.Core.Articles;
using ContentApi.Core.Importing;
using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Editorial.Articles;
using ContentApi.Editorial.Publishing;
using ContentApi.Editorial.Vocabulary;
using ContentApi.Editorial.Works;
using MapsterMapper;

namespace ContentApi.Editorial.Imports;

/// <summary>Takes one document in: the way of the endpoint, of the command line and of the samples.</summary>
internal sealed class DocumentImport(ContentDbContext database, WorkingCopies copies, Publisher publisher, IMapper mapper, TimeProvider time)
{
    /// <summary>Parses the document and writes it as a new article with its first revision, all or nothing. A dry run does the same and takes it back. Where the caller has a transaction open, the caller ends it.</summary>
    public async Task<ImportResult> RunAsync(ReadOnlyMemory<byte> body, DocumentFormat format, ImportOptions options, ImportMode mode, CancellationToken cancellationToken)
    {
        var outcome = DocumentImporter.Import(body, format, options, NewId);
        if (outcome is ImportOutcome.Rejected rejection)
            return new DocumentRejected(rejection);
        var parsed = (ImportOutcome.Imported)outcome;
        await using var transaction = database.Database.CurrentTransaction is null ? await database.Database.BeginTransactionAsync(cancellationToken) : null;
        var now = time.UtcNowInMicroseconds();
        var article = await VocabularyMatch.MatchAsync(database, parsed.Article, NewId, now, cancellationToken);
        article = await WorkMatch.MatchAsync(database, article, NewId, now, cancellationToken);
        if (options.Slug is not null && !await SlugClaim.TryAsync(database, options.Slug, article.Id, cancellationToken))
            return new DocumentSlugTaken();
        if (options.Slug is null)
            article = article with { Slug = await SlugClaim.FirstFreeAsync(database, article.Slug, article.Id, cancellationToken) };
        var copy = await WriteAsync(article, parsed.PublishedAt?.UtcDateTime, mode.KeyId, now, cancellationToken);
        if (mode.Publish)
            await publisher.PublishAsync(copy, cancellationToken);
        // At once: the change log's numbers wait for this commit.
        if (!mode.DryRun && transaction is not null)
            await transaction.CommitAsync(cancellationToken);
        return new DocumentImported(mapper.Map<WorkingCopyRepresentation>(await copies.SnapshotAsync(copy, cancellationToken)), parsed.Report, copy.EntityTag);
    }

    private async Task<WorkingCopy> WriteAsync(Article article, DateTime? publishedAt, string? keyId, DateTime now, CancellationToken cancellationToken)
    {
        var copy = new WorkingCopy
        {
            Id = article.Id,
            Slug = article.Slug,
            Locale = article.Locale,
            Title = article.Title,
            TranslationGroupId = NewId(),
            Status = ArticleStatus.Draft,
            Revision = 1,
            BodyRevision = 1,
            Version = 1,
            PublishedAt = publishedAt,
            CreatedAt = now,
            UpdatedAt = now,
            Words = ReadingTime.Words(article),
            Document = article,
        };
        database.WorkingCopies.Add(copy);
        database.Revisions.Add(new() { ArticleId = article.Id, Number = 1, CreatedAt = now, KeyId = keyId, Reason = "import", Document = article });
        await database.SaveChangesAsync(cancellationToken);
        return copy;
    }

    private Guid NewId() => Guid.CreateVersion7(time.GetUtcNow());
}

/// <summary>How a document is taken in.</summary>
/// <param name="Publish">Whether to publish it at once.</param>
/// <param name="DryRun">Whether to write nothing.</param>
/// <param name="KeyId">The key that asked for it; null for the command line and the program itself.</param>
internal sealed record ImportMode(bool Publish, bool DryRun, string? KeyId);

/// <summary>What became of a document.</summary>
internal abstract record ImportResult;

/// <summary>It is an article now, or, in a dry run, would be.</summary>
internal sealed record DocumentImported(WorkingCopyRepresentation Article, ImportReport Report, string EntityTag) : ImportResult;

/// <summary>It cannot be used; nothing was written.</summary>
internal sealed record DocumentRejected(ImportOutcome.Rejected Rejection) : ImportResult;

/// <summary>Another article has the slug that was asked for; nothing was written.</summary>
internal sealed record DocumentSlugTaken : ImportResult;
