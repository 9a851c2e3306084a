using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Citations;

internal static class ListCitations
{
    private static readonly PublishedList<CitationItem> Citations = new("citations", "published.citations WHERE true", PublishedOrder.NewestAsPrinted);

    public static Task<Results<Rendered<Page<CitationItem>>, ProblemHttpResult>> Handle([AsParameters] PageQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken) =>
        Citations.PageAsync(query, http, database, cancellationToken);
}
