using System.Diagnostics;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>What every change of a term that exists has in common: one transaction, one at a time, the precondition.</summary>
internal sealed class TermChange(ContentDbContext database, ManagedTerms terms, Reprojection reprojection)
{
    // What few articles name is done when the answer comes; the rest follows.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>Finds the term and has it changed, if the caller has its current version (<c>If-Match</c>); the problem when it is refused, and nothing is written.</summary>
    /// <param name="http">The request.</param>
    /// <param name="idOrSlug">What the URL calls the term.</param>
    /// <param name="change">Changes the term and saves; returns the problem when it must not be done.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<ProblemHttpResult?> RunAsync(HttpContext http, string idOrSlug, Func<VocabularyTerm, Task<ProblemHttpResult?>> change, CancellationToken cancellationToken)
    {
        var kind = TermsOf.KindOf(http);
        await using var transaction = await database.Database.BeginTransactionAsync(cancellationToken);
        await VocabularyLock.TakeAsync(database, cancellationToken);
        if (await terms.FindAsync(kind, idOrSlug, cancellationToken) is not { } term)
            return Problem.NotFound(EnumName.Of(kind), idOrSlug);
        if (IfMatch.Refuse(http.Request, term.EntityTag) is { } stale)
            return stale;
        if (await change(term) is { } refusal)
            return refusal;
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>Answers with a term after a change, when what shows it is up to date, or most of it still is to be brought there.</summary>
    /// <param name="http">The request.</param>
    /// <param name="shown">The term to answer with.</param>
    /// <param name="changed">The term that changed: the same, or one that was merged into it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Ok<TermRepresentation>> AnswerAsync(HttpContext http, VocabularyTerm shown, Guid changed, CancellationToken cancellationToken)
    {
        http.Response.Headers.ETag = shown.EntityTag;
        var started = Stopwatch.GetTimestamp();
        await reprojection.RunAsync(changed, () => Stopwatch.GetElapsedTime(started) < Patience, cancellationToken);
        return TypedResults.Ok(await terms.RepresentAsync(shown.Id, cancellationToken));
    }
}
