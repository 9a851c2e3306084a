using ContentApi.Access;
using ContentApi.Core.Importing;
using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Editorial.Articles;
using ContentApi.Editorial.Publishing;
using MapsterMapper;

namespace ContentApi.Editorial.Imports;

/// <summary>Takes one document in: the way of the endpoint, of the command line and of the samples.</summary>
internal sealed class DocumentImport(ContentDbContext database, ArticleWriter writer, WorkingCopies copies, Publisher publisher, PublishingGates gates, IMapper mapper)
{
    /// <summary>Parses the document and writes it as a new article with its first revision, all or nothing. A dry run does the same and takes it back. Where the caller has a transaction open, the caller ends it.</summary>
    public async Task<ImportResult> RunAsync(ReadOnlyMemory<byte> body, DocumentFormat format, ImportOptions options, ImportMode mode, CancellationToken cancellationToken)
    {
        var outcome = DocumentImporter.Import(body, format, options, writer.NewId);
        if (outcome is ImportOutcome.Rejected rejection)
            return new DocumentRejected(rejection);
        var parsed = (ImportOutcome.Imported)outcome;
        if (mode.ArticleId is { } id)
            parsed = parsed with { Article = parsed.Article with { Id = id } };
        await using var transaction = database.Database.CurrentTransaction is null ? await database.Database.BeginTransactionAsync(cancellationToken) : null;
        if (await writer.CreateAsync(parsed.Article, new(options.Slug is not null, parsed.PublishedAt?.UtcDateTime), new(mode.Caller, "import"), cancellationToken) is not { } copy)
            return new DocumentSlugTaken();
        if (mode.Publish && await publisher.PublishAsync(copy, cancellationToken) is { Count: > 0 } stopping)
            return new DocumentNotPublishable(stopping);
        // At once: the change log's numbers wait for this commit.
        if (!mode.DryRun && transaction is not null)
            await transaction.CommitAsync(cancellationToken);
        return new DocumentImported(mapper.Map<WorkingCopyRepresentation>(await copies.SnapshotAsync(copy, cancellationToken)), parsed.Report with { Findings = await gates.FindAsync(parsed.Report.Findings, copy.Document, cancellationToken) }, copy.EntityTag);
    }
}

/// <summary>How a document is taken in.</summary>
/// <param name="Publish">Whether to publish it at once.</param>
/// <param name="DryRun">Whether to write nothing.</param>
/// <param name="Caller">Who asked for it.</param>
internal sealed record ImportMode(bool Publish, bool DryRun, Caller Caller)
{
    /// <summary>The id that the article is to have; null for a new one.</summary>
    public Guid? ArticleId { get; init; }
}

/// <summary>What became of a document.</summary>
internal abstract record ImportResult;

/// <summary>It is an article now, or, in a dry run, would be.</summary>
internal sealed record DocumentImported(WorkingCopyRepresentation Article, ImportReport Report, string EntityTag) : ImportResult;

/// <summary>It cannot be used; nothing was written.</summary>
internal sealed record DocumentRejected(ImportOutcome.Rejected Rejection) : ImportResult;

/// <summary>It was to be published, and findings stop that: nothing was written, or where the caller has a transaction open, an article that is not published.</summary>
internal sealed record DocumentNotPublishable(IReadOnlyList<Finding> Stopping) : ImportResult;

/// <summary>Another article has the slug that was asked for; nothing was written.</summary>
internal sealed record DocumentSlugTaken : ImportResult;
