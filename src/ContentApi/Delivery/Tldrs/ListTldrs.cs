using ContentApi.Data;
using ContentApi.Delivery.Lists;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Tldrs;

internal static class ListTldrs
{
    public static readonly PublishedList<TldrCard> List = new("tldrs", ListSource.PartsOf("published.tldrs"), ListSort.OfSingleParts);

    public static Task<Results<Rendered<Page<TldrCard>>, ProblemHttpResult>> Handle([AsParameters] ArticlePartsQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var filters = List.NewFilters();
        filters.OfArticles(query);
        return List.PageAsync(query, filters, http, database, cancellationToken);
    }
}
