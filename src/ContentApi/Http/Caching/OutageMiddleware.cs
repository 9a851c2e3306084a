using ContentApi.Http.Problems;

namespace ContentApi.Http.Caching;

/// <summary>
/// Public reads while the database is away: what is kept is sent, even if it may be out of date (RFC 5861, section 4); the rest is refused at once, but for
/// one read at a time that tries.
/// </summary>
internal sealed class OutageMiddleware(RequestDelegate next, Freshness freshness)
{
    private int trying;

    public Task InvokeAsync(HttpContext http) => http.Features.Get<CacheTicket>() switch
    {
        null => next(http),
        _ when freshness.IsAway => TryAloneAsync(http),
        { Found: { } found } => AnswerAsync(http, found),
        _ => next(http),
    };

    private async Task AnswerAsync(HttpContext http, CachedResponse found)
    {
        try
        {
            await next(http);
        }
        catch (Exception fault) when (!http.Response.HasStarted && freshness.MayBeStale && DatabaseFault.DetailOf(fault) is not null && found.Answers(http.Request))
        {
            http.Response.Clear();
            await found.Answer.SendAsync(http);
        }
    }

    private async Task TryAloneAsync(HttpContext http)
    {
        if (Interlocked.Exchange(ref trying, 1) == 1)
        {
            http.Response.Headers.RetryAfter = ProblemResponses.RetryAfter;
            await Problem.Of(ProblemType.DatabaseUnavailable, "The database cannot be reached.").ExecuteAsync(http);
            return;
        }
        // The turn ends when the response starts: how long a client takes to read it is nobody else's loss.
        var mine = 1;
        http.Response.OnStarting(() =>
        {
            Release();
            return Task.CompletedTask;
        });
        try
        {
            await next(http);
            freshness.TellAnswered();
        }
        finally
        {
            Release();
        }

        // Once: by the second time the turn may be another's.
        void Release()
        {
            if (Interlocked.Exchange(ref mine, 0) == 1)
                Volatile.Write(ref trying, 0);
        }
    }
}
