using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Articles;

internal static class ListArticleCitations
{
    private static readonly PublishedList<CitationItem> Citations = new("article-citations", "published.citations WHERE article_id = $1", PublishedOrder.AsPrinted);

    public static async Task<Results<Rendered<Page<CitationItem>>, ProblemHttpResult>> Handle(string idOrSlug, DeliveryDatabase database, CancellationToken cancellationToken) =>
        await ArticleLookup.IdAsync(database, idOrSlug, cancellationToken) is { } articleId
            ? await Citations.WholeAsync(database, cancellationToken, articleId)
            : await ArticleLookup.MissingAsync(database, idOrSlug, cancellationToken);
}
