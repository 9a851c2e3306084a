using ContentApi.Core.Articles;
using ContentApi.Core.Authoring;
using ContentApi.Http.Paging;
using ContentApi.Http.Validation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles.Sections;

internal static class ReplaceSections
{
    public static Task<Results<Ok<Page<Section>>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] EditRequest request, JsonBody<ListInput<SectionInput>> body, HttpContext http, ArticleEditing editing, CancellationToken cancellationToken) =>
        editing.RunAsync(http, idOrSlug, request, edit => edit.WithSections(body.Value!.Data), article => PartPage.Of(article.Sections), cancellationToken);
}
