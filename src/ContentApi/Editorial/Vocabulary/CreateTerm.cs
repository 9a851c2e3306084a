using ContentApi.Access.Audit;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Validation;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Vocabulary;

internal static class CreateTerm
{
    public static async Task<Results<Created<TermRepresentation>, ProblemHttpResult>> Handle(
        JsonBody<TermRequest> body, HttpContext http, ContentDbContext database, TermWriter writer, ManagedTerms terms, AuditTrail audit, TimeProvider time, CancellationToken cancellationToken)
    {
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await VocabularyLock.TakeAsync(database, cancellationToken);
        var term = new VocabularyTerm
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            Kind = TermsOf.KindOf(http),
            Slug = "",
            Name = body.Value!.Name!.Trim(),
            CreatedAt = time.UtcNowInMicroseconds(),
        };
        if (await writer.CreateAsync(term, body.Value, cancellationToken) is { } refusal)
            return refusal;
        var created = await terms.ReadAsync(term.Id, cancellationToken);
        audit.Made($"{http.Request.Path}/{term.Id}");
        await transaction.CommitAsync(cancellationToken);
        http.Response.Headers.ETag = created!.EntityTag;
        return TypedResults.Created($"{http.Request.Path}/{term.Id}", created);
    }
}
