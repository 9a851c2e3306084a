using ContentApi.Data;
using ContentApi.Data.PublishedTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Published;

/// <summary>
/// What published translations of each other say of each other. It is in their bytes, so that one of them comes, moves or goes changes the others'. The caller holds
/// the turn of <see cref="ChangeLog.TakeTurnAsync"/>.
/// </summary>
internal sealed class Siblings(ContentDbContext database, ArticleRenderer renderer)
{
    private static readonly string Translations = $$"""
        SELECT translation.locale AS "Locale", translation.slug AS "Slug"
        FROM (SELECT {0} AS id, {1} AS locale, {2} AS translation_group_id) article CROSS JOIN LATERAL ({{PublishedTranslations.Of("article")}}) translation
        ORDER BY translation.locale COLLATE "C"
        """;

    /// <summary>The published translations of an article that is, or is about to be, public in its group and language.</summary>
    public async Task<IReadOnlyList<Translation>> OfAsync(PublishedArticle article, CancellationToken cancellationToken) =>
        await database.Database.SqlQueryRaw<Translation>(Translations, article.Id, article.Locale, article.TranslationGroupId).ToListAsync(cancellationToken);

    /// <summary>Has the published articles of groups, but for one that changed itself, tell of their translations as they are now.</summary>
    public async Task RenewAsync(Guid changed, IReadOnlyCollection<Guid> groups, DateTime at, CancellationToken cancellationToken)
    {
        foreach (var article in await database.Articles.AsNoTracking().Where(article => groups.Contains(article.TranslationGroupId) && article.Id != changed).OrderBy(article => article.Id).ToListAsync(cancellationToken))
        {
            var snapshot = Snapshot.Of(article) with { Translations = await OfAsync(article, cancellationToken) };
            var (json, entityTag, body) = renderer.RenderTranslated(snapshot, article.RendererVersion);
            if (entityTag != article.EntityTag)
                await PutAsync(article, json, entityTag, body, at, cancellationToken);
        }
    }

    private async Task PutAsync(PublishedArticle article, byte[] json, string entityTag, byte[] body, DateTime at, CancellationToken cancellationToken)
    {
        await database.Articles.Where(row => row.Id == article.Id)
            .ExecuteUpdateAsync(row => row.SetProperty(to => to.Body, body).SetProperty(to => to.EntityTag, entityTag).SetProperty(to => to.RenderedAt, at), cancellationToken);
        var jsonTag = Http.Conditional.EntityTag.OfBytes(json);
        await database.Set<Rendering>().Where(row => row.ArticleId == article.Id && row.Format == ArticleFormats.Json.Format)
            .ExecuteUpdateAsync(row => row.SetProperty(to => to.Body, json).SetProperty(to => to.EntityTag, jsonTag), cancellationToken);
        var related = await SharedRows.OfPublishedAsync(database, article.Id, cancellationToken);
        await ChangeLog.AppendAsync(database, new(article.Id, article.Locale, article.PublicationId, ChangeOperation.Rerender, article.Revision, Reason: null, at, [.. related]), cancellationToken);
    }
}
