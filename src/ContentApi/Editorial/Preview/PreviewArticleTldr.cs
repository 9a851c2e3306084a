using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Preview;

internal static class PreviewArticleTldr
{
    public static async Task<Results<Previewed<TldrCard>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] PreviewQuery query, HttpContext http, PreviewArticles articles, CancellationToken cancellationToken)
    {
        if (await articles.FindAsync(idOrSlug, query.Locale, http.User, cancellationToken) is not { } article)
            return Problem.NotFound("article", idOrSlug);
        return article.Tldrs.FirstOrDefault() is { } tldr
            ? new Previewed<TldrCard>(tldr.Body, article.Locale)
            : Problem.Of(ProblemType.NotFound, $"The article '{article.Slug}' has no TL;DR.");
    }
}
