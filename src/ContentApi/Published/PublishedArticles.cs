using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.PublishedTables;
using ContentApi.Published.Forecasts;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Published;

/// <summary>Puts articles before the public and takes them back. The caller's transaction makes each all or nothing.</summary>
internal sealed class PublishedArticles(ContentDbContext database, ArticleRenderer renderer, Siblings siblings)
{
    /// <summary>Replaces what the public sees of an article by a newer snapshot, or shows it for the first time.</summary>
    public async Task PutAsync(Snapshot snapshot, DateTime at, CancellationToken cancellationToken)
    {
        var (row, forecasts) = await RenderAsync(snapshot, at, cancellationToken);
        var before = await ShownAsync(row.Id, cancellationToken);
        var related = await ReplaceRowsAsync(row, forecasts, cancellationToken);
        await FormerSlugs.KeepAsync(database, row.Id, before?.Slug, row.Slug, cancellationToken);
        await database.Tombstones.Where(tombstone => tombstone.ArticleId == row.Id).ExecuteDeleteAsync(cancellationToken);
        await AppendAsync(row, ChangeOperation.Upsert, at, related, cancellationToken);
        if (before is null || (before.Slug, before.Locale, before.TranslationGroupId) != (row.Slug, row.Locale, row.TranslationGroupId))
            await siblings.RenewAsync(row.Id, [row.TranslationGroupId, before?.TranslationGroupId ?? row.TranslationGroupId], at, cancellationToken);
    }

    /// <summary>Replaces the bytes that the public gets of an article by those of this renderer; its content stays.</summary>
    public async Task RerenderAsync(Snapshot snapshot, DateTime at, CancellationToken cancellationToken)
    {
        var (row, forecasts) = await RenderAsync(snapshot, at, cancellationToken);
        var related = await ReplaceRowsAsync(row, forecasts, cancellationToken);
        await AppendAsync(row, ChangeOperation.Rerender, at, related, cancellationToken);
    }

    /// <summary>Tells when a schedule changes next what is public of an article; its bytes stay, and whatever is kept of them is to be asked for again.</summary>
    public async Task RescheduleAsync(Guid articleId, DateTime? nextTransitionAt, DateTime at, CancellationToken cancellationToken)
    {
        await ChangeLog.TakeTurnAsync(database, cancellationToken);
        await database.Articles.Where(article => article.Id == articleId).ExecuteUpdateAsync(row => row.SetProperty(article => article.NextTransitionAt, nextTransitionAt), cancellationToken);
        var shown = (await ShownAsync(articleId, cancellationToken))!;
        await ChangeLog.AppendAsync(database, new(articleId, shown.Locale, shown.PublicationId, ChangeOperation.Schedule, shown.Revision!.Value, Reason: null, at, []), cancellationToken);
    }

    /// <summary>Takes an article back, leaving a tombstone.</summary>
    public async Task RemoveAsync(Guid articleId, int revision, string? reason, DateTime at, CancellationToken cancellationToken)
    {
        await ChangeLog.TakeTurnAsync(database, cancellationToken);
        var shared = await SharedRows.OfPublishedAsync(database, articleId, cancellationToken);
        var before = (await ShownAsync(articleId, cancellationToken))!;
        await FormerScenarios.KeepAsync(database, articleId, [], cancellationToken);
        await database.Articles.Where(row => row.Id == articleId).ExecuteDeleteAsync(cancellationToken);
        var authors = await ForecastRows.ReplaceAsync(database, articleId, [], forecasts: null, cancellationToken);
        database.Tombstones.Add(new() { ArticleId = articleId, Slug = before.Slug, Locale = before.Locale, PublicationId = before.PublicationId, Reason = reason, At = at });
        await database.SaveChangesAsync(cancellationToken);
        await SharedRows.RecountAsync(database, before: shared, after: [], cancellationToken);
        await ChangeLog.AppendAsync(
            database, new(articleId, before.Locale, before.PublicationId, ChangeOperation.Delete, revision, reason, at, [.. shared.Union(authors)]), cancellationToken);
        await siblings.RenewAsync(articleId, [before.TranslationGroupId!.Value], at, cancellationToken);
    }

    /// <summary>
    /// Renders the article before its turn, if it can: what is public of its translations is known for sure only then. Its terms are as they are called now, and its
    /// works those that editors have made of them, whatever they were when the document was written.
    /// </summary>
    private async Task<(PublishedArticle Row, PublicForecasts Forecasts)> RenderAsync(Snapshot snapshot, DateTime at, CancellationToken cancellationToken)
    {
        // Whoever estimates takes the working copy's row, too, as whoever publishes has: what is read now stays what it is.
        var record = await ForecastRecord.ReadAsync(database, snapshot.Document.Id, scenarioId: null, cancellationToken);
        var terms = await HeldTerms.TakeAsync(database, ArticleTerms.Of(snapshot.Document).Concat(record.Authors), make: null, cancellationToken);
        snapshot = snapshot with { Document = await HeldWorks.InAsync(database, terms.In(snapshot.Document), make: null, cancellationToken), BroaderTopics = terms.Broader };
        var forecasts = new PublicForecasts(record, terms, snapshot.Document);
        var row = renderer.Render(snapshot, at, forecasts);
        await ChangeLog.TakeTurnAsync(database, cancellationToken);
        var translations = await siblings.OfAsync(row, cancellationToken);
        return (translations.SequenceEqual(snapshot.Translations) ? row : renderer.Render(snapshot with { Translations = translations }, at, forecasts), forecasts);
    }

    /// <summary>What the public sees an article as, or saw it as when it was taken back, which the working copy may have moved on from; null if it never was public.</summary>
    private async Task<ShownArticle?> ShownAsync(Guid articleId, CancellationToken cancellationToken) => (await database.Database.SqlQuery<ShownArticle>(
        $"""
         SELECT slug AS "Slug", locale AS "Locale", publication_id AS "PublicationId", translation_group_id AS "TranslationGroupId", revision AS "Revision" FROM published.articles WHERE id = {articleId}
         UNION ALL SELECT slug, locale, publication_id, NULL, NULL FROM published.tombstones WHERE article_id = {articleId}
         """).ToListAsync(cancellationToken)).FirstOrDefault();

    private Task AppendAsync(PublishedArticle row, ChangeOperation operation, DateTime at, IReadOnlySet<Guid> related, CancellationToken cancellationToken) =>
        ChangeLog.AppendAsync(database, new(row.Id, row.Locale, row.PublicationId, operation, row.Revision, Reason: null, at, [.. related]), cancellationToken);

    /// <summary>Writes an article's rows, and what is public of the terms and works that they refer to; returns what the article shares with others, or shared before.</summary>
    private async Task<HashSet<Guid>> ReplaceRowsAsync(PublishedArticle row, PublicForecasts forecasts, CancellationToken cancellationToken)
    {
        var (before, after) = (await SharedRows.OfPublishedAsync(database, row.Id, cancellationToken), SharedRows.Of(row));
        await SharedRows.ShowAsync(database, row, cancellationToken);
        await FormerScenarios.KeepAsync(database, row.Id, [.. row.Scenarios.Select(scenario => scenario.Id)], cancellationToken);
        await database.Articles.Where(article => article.Id == row.Id).ExecuteDeleteAsync(cancellationToken);
        database.Articles.Add(row);
        await database.SaveChangesAsync(cancellationToken);
        await SearchEntries.LearnWordsAsync(database, row.Id, cancellationToken);
        await SharedRows.RecountAsync(database, before, after, cancellationToken);
        var authors = await ForecastRows.ReplaceAsync(database, row.Id, row.Scenarios.Select(scenario => scenario.Id), forecasts, cancellationToken);
        return [.. before, .. after, .. authors];
    }

    /// <summary>Group and revision are null when the article is not public any more.</summary>
    private sealed record ShownArticle(string Slug, string Locale, Guid? PublicationId, Guid? TranslationGroupId, int? Revision);
}
