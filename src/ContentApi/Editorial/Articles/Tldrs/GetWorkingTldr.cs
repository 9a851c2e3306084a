using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.Tldrs;

internal static class GetWorkingTldr
{
    public static Task<Results<Ok<TldrRepresentation>, FileContentHttpResult, ProblemHttpResult>> Handle(string idOrSlug, HttpContext http, ArticleReading reading, CancellationToken cancellationToken) =>
        reading.ReadAsync(http, idOrSlug, new ReadRequest(BodyFormat: null), article => article.Tldr, cancellationToken);
}
