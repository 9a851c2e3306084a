using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Articles;

internal static class ListArticles
{
    private static readonly PublishedList<ArticleSummary> Articles = new("articles", "published.articles WHERE true", PublishedOrder.Newest);

    public static Task<Results<Rendered<Page<ArticleSummary>>, ProblemHttpResult>> Handle([AsParameters] PageQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken) =>
        Articles.PageAsync(query, http, database, cancellationToken);
}
