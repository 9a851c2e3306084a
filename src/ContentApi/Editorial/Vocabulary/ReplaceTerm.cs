using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Validation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Vocabulary;

internal static class ReplaceTerm
{
    public static async Task<Results<Ok<TermRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, JsonBody<TermRequest> body, HttpContext http, ContentDbContext database, TermChange change, TermWriter writer, CancellationToken cancellationToken)
    {
        VocabularyTerm? replaced = null;
        var refusal = await change.RunAsync(http, idOrSlug, async term =>
        {
            replaced = term;
            await TermLocks.TakeAsync(database, [term.Id], cancellationToken);
            return await writer.ReplaceAsync(term, body.Value!, cancellationToken);
        }, cancellationToken);
        return refusal is not null ? refusal : await change.AnswerAsync(http, replaced!, replaced!.Id, cancellationToken);
    }
}
