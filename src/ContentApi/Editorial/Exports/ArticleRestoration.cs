using System.Text.Json;
using ContentApi.Access;
using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Data.PublishedTables;
using ContentApi.Editorial.Articles;
using ContentApi.Editorial.Imports.Batches;
using ContentApi.Http.Problems;
using ContentApi.Published;
using FluentValidation;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Exports;

/// <summary>Takes articles in that an export holds, with their history and what is public of them. An article that is there already stays as it is.</summary>
internal sealed class ArticleRestoration(ContentDbContext database, WorkingCopies copies, PublishedArticles published, IValidator<ArticleLine> validator, TimeProvider time)
{
    public async Task<LineResult> RunAsync(string json, BatchOptions options, CancellationToken cancellationToken)
    {
        var line = JsonSerializer.Deserialize<ArticleLine>(json, LineJson.Options)!;
        var article = line.Article;
        if (validator.Validate(line) is { IsValid: false } invalid)
            return LineResult.Failed(invalid);
        if (IsPublic(line) && !options.Scopes.Contains(Scopes.ContentPublish))
            return LineResult.Failed(ProblemType.Forbidden.Code, $"An article that is or was public, or is scheduled, needs the scope {Scopes.ContentPublish}.");
        if (await copies.FindAsync(article.Id.ToString(), cancellationToken) is { } known)
            return LineResult.Skipped(known.Id, known.Slug);
        if (await database.WorkingCopies.Where(copy => copy.TranslationGroupId == article.TranslationGroupId && copy.Locale == article.Locale).Select(copy => copy.Slug).FirstOrDefaultAsync(cancellationToken) is { } other)
            return LineResult.Failed("taken", $"'{other}' is the translation into {article.Locale}.", "/article/translationGroupId");
        foreach (var slug in line.Slugs)
        {
            if (!await SlugClaim.TryAsync(database, slug, article.Id, cancellationToken))
                return LineResult.Failed("taken", $"The slug '{slug}' belongs to another article.", "/slugs");
        }
        Article[] shown = line.Published is null ? [article.Document] : [article.Document, line.Published.Document];
        var links = await DocumentLinks.FindAsync(database, [.. shown, .. line.Revisions.Select(revision => revision.Document)], cancellationToken);
        if (!shown.All(links.Has))
            return LineResult.Failed("unknown-value", "The article names terms or works that are not here: their lines stand before it.", "/article/document");
        article.Document = links.InCurrent(article.Document);
        article.Words = ReadingTime.Words(article.Document);
        database.Add(article);
        foreach (var revision in line.Revisions)
            database.Add(Linked(revision, links));
        database.AddRange(line.Corrections);
        database.AddRange(line.FormerSlugs.Select(slug => new FormerSlug { Slug = slug, ArticleId = article.Id }));
        if (line.Tombstone is not null)
            database.Add(line.Tombstone);
        await database.SaveChangesAsync(cancellationToken);
        await FormerParts.RecordAsync(database, line.Revisions.Select(revision => revision.Document), article.Document, cancellationToken);
        if (line.Published is { } snapshot)
            await published.PutAsync(SnapshotOf(line, snapshot, links.InCurrent(snapshot.Document)), time.UtcNowInMicroseconds(), cancellationToken);
        return LineResult.Imported(article.Id, article.Slug);
    }

    private static bool IsPublic(ArticleLine line) => line.Published is not null || line.Tombstone is not null || line.Corrections.Count > 0 || line.Article.PublishAt is not null || line.Article.UnpublishAt is not null;

    /// <summary>What was public, but for its translations, which are found when it is shown.</summary>
    private static Snapshot SnapshotOf(ArticleLine line, PublishedSnapshot shown, Article document) => new()
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
        NextTransitionAt = line.Article.NextTransitionAt,
    };

    private static Revision Linked(Revision revision, DocumentLinks links) => new()
    {
        ArticleId = revision.ArticleId,
        Number = revision.Number,
        BodyRevision = revision.BodyRevision,
        CreatedAt = revision.CreatedAt,
        KeyId = revision.KeyId,
        Subject = revision.Subject,
        Reason = revision.Reason,
        Document = links.InFormer(revision.Document),
    };
}
