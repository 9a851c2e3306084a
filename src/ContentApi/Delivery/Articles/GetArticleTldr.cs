using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Articles;

internal static class GetArticleTldr
{
    public static async Task<Results<Rendered<TldrCard>, ProblemHttpResult>> Handle(string idOrSlug, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        if (await ArticleParts.ReadAsync(idOrSlug, "published.tldrs", "part.id", http.Request, database, cancellationToken) is not { } article)
            return await ArticleLookup.MissingAsync(database, idOrSlug, cancellationToken);
        return article switch
        {
            { IsKnown: true } => article.Answer<TldrCard>(body: null),
            { Bodies: [var body, ..] } => article.Answer<TldrCard>(body),
            _ => Problem.Of(ProblemType.NotFound, $"The article '{idOrSlug}' has no TL;DR."),
        };
    }
}
