using System.Diagnostics;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace ContentApi.Editorial.Works;

/// <summary>How a merge and a split begin and end, within one transaction of the caller's.</summary>
internal sealed class WorkChange(ContentDbContext database, ManagedWorks works, WorkReprojection reprojection, ILogger<WorkChange> logger)
{
    // What few articles cite is done when the answer comes; the rest follows.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(2);

    /// <summary>
    /// The work, which nobody else changes or writes down before the transaction ends, and with it another one, if one is named; or the problem when there is no such work that stands,
    /// or the caller does not have its current version (<c>If-Match</c>).
    /// </summary>
    public async Task<(KnownWork? Work, KnownWork? Other, ProblemHttpResult? Problem)> TakeAsync(HttpContext http, Guid id, Guid? otherId, CancellationToken cancellationToken)
    {
        Guid[] ids = otherId is { } other && other != id ? [id, other] : [id];
        await TakeAsync(id, ids, cancellationToken);
        var standing = await database.KnownWorks.Where(work => ids.Contains(work.Id) && work.MergedIntoId == null).ToDictionaryAsync(work => work.Id, cancellationToken);
        if (!standing.TryGetValue(id, out var taken))
            return (null, null, Problem.NotFound("work", id.ToString()));
        return IfMatch.Refuse(http.Request, ManagedWorks.EntityTagOf(taken)) is { } stale ? (null, null, stale) : (taken, otherId is { } named ? standing.GetValueOrDefault(named) : null, null);
    }

    /// <summary>
    /// Takes works with those that were merged into the one to be changed, whose rows change with it: all or, for the time being, none, since whoever brings articles up to date
    /// with one of those holds it and waits for the one to be changed.
    /// </summary>
    private async Task TakeAsync(Guid id, Guid[] ids, CancellationToken cancellationToken)
    {
        const string before = "works";
        var transaction = database.Database.CurrentTransaction!;
        var known = await KnownAsync();
        while (true)
        {
            await transaction.CreateSavepointAsync(before, cancellationToken);
            await RowLock.TakeAllAsync(database, "editorial.works", known, cancellationToken);
            var now = await KnownAsync();
            if (!now.Except(known).Any())
                return;
            // Another one was merged into it meanwhile.
            await transaction.RollbackToSavepointAsync(before, cancellationToken);
            known = now;
        }

        Task<Guid[]> KnownAsync() => database.KnownWorks.Where(work => ids.Contains(work.Id) || work.MergedIntoId == id).Select(work => work.Id).ToArrayAsync(cancellationToken);
    }

    /// <summary>Ends the transaction, and gives the work to answer with when the articles that cite it are up to date, or when most of them still are to be brought there.</summary>
    /// <param name="http">The request.</param>
    /// <param name="transaction">The transaction.</param>
    /// <param name="shown">The work to answer with.</param>
    /// <param name="changed">The work whose articles are to follow.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<WorkRepresentation> CommitAsync(HttpContext http, IDbContextTransaction transaction, Guid shown, Guid changed, CancellationToken cancellationToken)
    {
        var written = (await works.ReadAsync(shown, cancellationToken))!;
        await transaction.CommitAsync(cancellationToken);
        http.Response.Headers.ETag = written.EntityTag;
        try
        {
            var started = Stopwatch.GetTimestamp();
            await reprojection.TryAsync(changed, () => Stopwatch.GetElapsedTime(started) < Patience, cancellationToken);
            // What somebody else has made of it since is not what this request did.
            if (await works.ReadAsync(shown, cancellationToken) is { } now && now.EntityTag == written.EntityTag)
                written = now;
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            // The change is made. A database that is busy or away may do the rest later.
            logger.LogWarning("Articles could not be brought up to date with the work {WorkId}, and will be tried again: {Reason}", changed, fault.Message);
        }
        return written;
    }
}
