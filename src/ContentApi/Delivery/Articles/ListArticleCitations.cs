using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Articles;

internal static class ListArticleCitations
{
    public static Task<Results<Rendered<Page<CitationItem>>, ProblemHttpResult>> Handle(string idOrSlug, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken) =>
        ArticleParts.ListAsync<CitationItem>(idOrSlug, "published.citations", http.Request, database, cancellationToken);
}
