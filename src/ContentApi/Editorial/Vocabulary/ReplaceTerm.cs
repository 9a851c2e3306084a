using ContentApi.Data;
using ContentApi.Http.Validation;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Vocabulary;

internal static class ReplaceTerm
{
    public static async Task<Results<Ok<TermRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, JsonBody<TermRequest> body, HttpContext http, ContentDbContext database, TermChange change, TermWriter writer, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        var (term, refusal) = await change.FindAsync(http, idOrSlug, cancellationToken);
        if (term is null)
            return refusal!;
        await VocabularyLock.TakeTermsAsync(database, [term.Id], cancellationToken);
        if (await writer.ReplaceAsync(term, body.Value!, cancellationToken) is { } invalid)
            return invalid;
        return await change.CommitAsync(http, transaction, shown: term.Id, changed: term.Id, cancellationToken);
    }
}
