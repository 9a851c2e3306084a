using System.Security.Claims;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Data.PublishedTables;
using ContentApi.Editorial.Articles;
using ContentApi.Published;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Preview;

/// <summary>Working copies as publishing would make them, for who may see them.</summary>
internal sealed class PreviewArticles(ContentDbContext database, WorkingCopies copies, ArticleRenderer renderer)
{
    /// <summary>The article that the URL and the locale name, rendered; null when there is none that the caller may see.</summary>
    public async Task<PublishedArticle?> FindAsync(string idOrSlug, string? locale, ClaimsPrincipal caller, CancellationToken cancellationToken)
    {
        if (await copies.FindAsync(idOrSlug, cancellationToken) is not { } named)
            return null;
        var copy = locale is null ? named : await TranslationAsync(named, locale, cancellationToken);
        return PreviewTokenAuthentication.MaySee(caller, copy.Id) ? await RenderAsync(copy, cancellationToken) : null;
    }

    /// <summary>What never was published tells the time for which it is scheduled, else that of its last change, so that its shape is that of delivery.</summary>
    private async Task<PublishedArticle> RenderAsync(WorkingCopy copy, CancellationToken cancellationToken)
    {
        var snapshot = await copies.SnapshotAsync(copy, cancellationToken);
        return renderer.Render(snapshot with { PublishedAt = copy.PublishedAt ?? copy.PublishAt ?? copy.UpdatedAt }, copy.UpdatedAt);
    }

    /// <summary>The translation that the locale selects, published or not: what lookup (RFC 4647) finds for it, then for the publication's fallback languages, else the article itself.</summary>
    private async Task<WorkingCopy> TranslationAsync(WorkingCopy named, string locale, CancellationToken cancellationToken)
    {
        var group = await database.WorkingCopies.Where(copy => copy.TranslationGroupId == named.TranslationGroupId).ToListAsync(cancellationToken);
        var publication = named.Document.Publication?.Id;
        var fallback = await database.VocabularyTerms.Where(term => term.Id == publication).Select(term => term.FallbackLocales).FirstOrDefaultAsync(cancellationToken) ?? [];
        return fallback.Prepend(locale).SelectMany(LanguageRange.Lookup)
            .Select(tag => group.Find(copy => copy.Locale.Equals(tag, StringComparison.OrdinalIgnoreCase))).FirstOrDefault(copy => copy is not null) ?? named;
    }
}
