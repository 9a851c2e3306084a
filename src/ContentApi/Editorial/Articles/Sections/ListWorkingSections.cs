using ContentApi.Core.Articles;
using ContentApi.Http.Paging;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.Sections;

internal static class ListWorkingSections
{
    public static Task<Results<Ok<Page<Section>>, FileContentHttpResult, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] ReadRequest request, HttpContext http, ArticleReading reading, CancellationToken cancellationToken) =>
        reading.ReadAsync(http, idOrSlug, request, article => PartPage.Of(article.Sections), cancellationToken);
}
