using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Data.PublishedTables;
using ContentApi.Editorial.Articles;
using ContentApi.Editorial.Exports.Lines;
using ContentApi.Editorial.Imports.Batches;
using ContentApi.Http.Validation;
using ContentApi.Published;
using FluentValidation;
using MapsterMapper;

namespace ContentApi.Editorial.Exports;

/// <summary>Takes articles in that an export holds, with their history and what is public of them.</summary>
internal sealed class ArticleRestoration(
    ContentDbContext database, PublishedArticles published, ArticleRenderer renderer, ArticleConflict conflict, IValidator<ArticleLine> validator, IValidator<Article> documents, IMapper mapper, TimeProvider time)
{
    public async Task<LineResult> RunAsync(string json, CancellationToken cancellationToken)
    {
        var (line, refusal) = LineReading.Read<ArticleLine>(json);
        if (line is null)
            return refusal!;
        if (validator.Validate(line) is { IsValid: false } invalid)
            return LineResult.Failed(invalid);
        if (Refuse(line) is { } unfit)
            return unfit;
        if (await conflict.ResolveAsync(line, cancellationToken) is { } known)
            return known;
        foreach (var slug in line.Slugs.Distinct())
        {
            if (!await SlugClaim.TakeAsync(database, slug, line.Id, cancellationToken))
                return LineResult.Failed("taken", $"The slug '{slug}' belongs to another article.", "/slugs");
        }
        var links = await DocumentLinks.FindAsync(database, [.. line.Documents().Select(place => place.Document)], cancellationToken);
        Article[] shown = line.Published is null ? [line.Document] : [line.Document, line.Published.Document];
        if (!shown.All(links.Has))
            return LineResult.Failed("unknown-value", "The article names terms or works that are not here: their lines stand before it.", "/document");
        await WriteAsync(line, links, cancellationToken);
        return LineResult.Imported(line.Id, line.Document.Slug);
    }

    private async Task WriteAsync(ArticleLine line, DocumentLinks links, CancellationToken cancellationToken)
    {
        var article = mapper.Map<WorkingCopy>(line);
        article.Document = await HeldWorks.InAsync(database, links.InCurrent(line.Document), make: null, cancellationToken);
        article.Words = ReadingTime.Words(article.Document);
        database.Add(article);
        database.AddRange(line.Revisions.Select(revision => mapper.Map<Revision>(new PartOfLine<RevisionLine>(line.Id, revision with { Document = links.InFormer(revision.Document) }))));
        database.AddRange(line.Corrections.Select(correction => mapper.Map<Correction>(new PartOfLine<CorrectionLine>(line.Id, correction))));
        database.AddRange(line.FormerSlugs.Distinct().Select(slug => new FormerSlug { Slug = slug, ArticleId = line.Id }));
        if (line.Tombstone is { } tombstone)
            database.Add(mapper.Map<Tombstone>(new PartOfLine<TombstoneLine>(line.Id, tombstone)));
        await database.SaveChangesAsync(cancellationToken);
        await FormerParts.RecordAsync(database, line.Revisions.Select(revision => revision.Document), article.Document, cancellationToken);
        if (line.Published is { } snapshot)
            await published.PutAsync(SnapshotOf(snapshot, links.InCurrent(snapshot.Document), article.NextTransitionAt), time.UtcNowInMicroseconds(), cancellationToken);
    }

    /// <summary>What no document is, or no reader could be shown. A document that is the one before it is looked at once.</summary>
    private LineResult? Refuse(ArticleLine line)
    {
        Article? before = null;
        foreach (var (document, pointer) in line.Documents().OrderBy(place => place.Pointer == "/document"))
        {
            if (before is not null && ContentJson.AreEqual(document, before))
                continue;
            before = document;
            if (documents.Validate(document) is { IsValid: false } invalid)
                return LineResult.Failed([.. invalid.Errors.Select(failure => RequestValidation.OfMember(failure, pointer))]);
            try
            {
                renderer.Render(SnapshotOf(line, document), line.CreatedAt);
            }
            catch (Exception fault) when (fault is ArgumentException or InvalidOperationException or FormatException or OverflowException)
            {
                return LineResult.Failed("not-renderable", "It cannot be shown to anybody.", pointer);
            }
        }
        return null;
    }

    private static Snapshot SnapshotOf(ArticleLine line, Article document) => SnapshotOf(
        new() { Revision = 1, BodyRevision = 1, TranslationGroupId = line.TranslationGroupId, PublishedAt = line.PublishedAt ?? line.CreatedAt, UpdatedAt = line.UpdatedAt, Document = document }, document, null);

    /// <summary>What was public, but for its translations, which are found when it is shown.</summary>
    private static Snapshot SnapshotOf(PublishedLine shown, Article document, DateTime? nextTransitionAt) => new()
    {
        Document = document,
        TranslationGroupId = shown.TranslationGroupId,
        Translations = [],
        Status = ArticleStatus.Published,
        Revision = shown.Revision,
        BodyRevision = shown.BodyRevision,
        PublishedAt = shown.PublishedAt,
        UpdatedAt = shown.UpdatedAt,
        Words = ReadingTime.Words(document),
        NextTransitionAt = nextTransitionAt,
    };
}
