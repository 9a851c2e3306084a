using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Tldrs;

internal static class ListTldrs
{
    private static readonly PublishedList<TldrCard> Tldrs = new("tldrs", "published.tldrs WHERE true", PublishedOrder.NewestArticle);

    public static Task<Results<Rendered<Page<TldrCard>>, ProblemHttpResult>> Handle([AsParameters] PageQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken) =>
        Tldrs.PageAsync(query, http, database, cancellationToken);
}
