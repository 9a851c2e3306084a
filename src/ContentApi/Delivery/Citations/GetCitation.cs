using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Citations;

internal static class GetCitation
{
    public static Task<Results<Rendered<CitationItem>, ProblemHttpResult>> Handle(string id, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken) =>
        PublishedItem.ByIdAsync<CitationItem>("citation", id, "published.citations", http.Request, database, cancellationToken);
}
