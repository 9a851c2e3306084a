using ContentApi.Core.Articles;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Vocabulary;

internal static class GetVocabularyTerm
{
    public static async Task<Results<Ok<TermRepresentation>, ProblemHttpResult>> Handle(string idOrSlug, HttpContext http, ManagedTerms terms, CancellationToken cancellationToken)
    {
        var kind = TermsOf.KindOf(http);
        if (await terms.ReadAsync(kind, idOrSlug, cancellationToken) is not { } term)
            return Problem.NotFound(EnumName.Of(kind), idOrSlug);
        http.Response.Headers.ETag = term.EntityTag;
        return TypedResults.Ok(term);
    }
}
