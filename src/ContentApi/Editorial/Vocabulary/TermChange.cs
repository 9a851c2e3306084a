using System.Diagnostics;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore.Storage;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>How every change of a term that exists begins and ends, within one transaction of the caller's.</summary>
internal sealed class TermChange(ContentDbContext database, ManagedTerms terms, Reprojection reprojection, ILogger<TermChange> logger)
{
    // What few articles name is done when the answer comes; the rest follows.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>The term, which nobody else changes before the transaction ends; or the problem when there is none, or the caller does not have its current version (<c>If-Match</c>).</summary>
    public async Task<(VocabularyTerm? Term, ProblemHttpResult? Problem)> FindAsync(HttpContext http, string idOrSlug, CancellationToken cancellationToken)
    {
        var kind = TermsOf.KindOf(http);
        await VocabularyLock.TakeAsync(database, cancellationToken);
        if (await terms.FindAsync(kind, idOrSlug, cancellationToken) is not { } term)
            return (null, Problem.NotFound(EnumName.Of(kind), idOrSlug));
        return IfMatch.Refuse(http.Request, term.EntityTag) is { } stale ? (null, stale) : (term, null);
    }

    /// <summary>Ends the transaction, and answers with the term when what shows it is up to date, or when most of it still is to be brought there.</summary>
    /// <param name="http">The request.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="shown">The term to answer with.</param>
    /// <param name="changed">The term that changed: the same, or one that was merged into it.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Ok<TermRepresentation>> CommitAsync(HttpContext http, IDbContextTransaction transaction, Guid shown, Guid changed, CancellationToken cancellationToken)
    {
        var written = (await terms.ReadAsync(shown, cancellationToken))!;
        await transaction.CommitAsync(cancellationToken);
        http.Response.Headers.ETag = written.EntityTag;
        try
        {
            var started = Stopwatch.GetTimestamp();
            await reprojection.TryAsync(changed, () => Stopwatch.GetElapsedTime(started) < Patience, cancellationToken);
            // What somebody else has made of it since is not what this request did.
            if (await terms.ReadAsync(shown, cancellationToken) is { } now && now.EntityTag == written.EntityTag)
                written = now;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // The change is made. A database that is busy or away may do the rest later.
            logger.LogWarning("Articles could not be brought up to date with the term {TermId}, and will be tried again: {Reason}", changed, fault.Message);
        }
        return TypedResults.Ok(written);
    }
}
