using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace ContentApi.Access.Idempotency;

/// <summary>
/// Does a request once and gives its answer to every repetition, for a day, whichever instance is asked. While it is in flight, its turn is a lock that ends
/// with the connection: a crash leaves nothing behind. That it was done is written by the transaction that does it; its answer, when it is known.
/// </summary>
internal sealed class IdempotentRequests(IServiceScopeFactory scopes, ContentDatabase content, TimeProvider time, ILogger<IdempotentRequests> logger) : IDisposable
{
    /// <summary>How long an answer is given again.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromHours(24);

    // Each has a connection of its own beside the one that it works with: together they leave half of the pool to whoever works.
    private readonly Lazy<SemaphoreSlim> turns = new(() => new(Math.Clamp(new NpgsqlConnectionStringBuilder(content.Content.ConnectionString).MaxPoolSize / 2, 1, 16)));

    public async Task RunAsync(HttpContext http, RequestDelegate handler)
    {
        if (!IdempotencyKey.TryParse(http.Request.Headers[IdempotencyKey.Header], out var key))
        {
            await MalformedAsync(http);
            return;
        }
        if (http.GetEndpoint()?.Metadata.GetMetadata<BodyCheck>()?.Refuse(http) is { } refusal)
        {
            await refusal.ExecuteAsync(http);
            return;
        }
        var fingerprint = await RequestFingerprint.OfAsync(http.Request, http.RequestAborted);
        await turns.Value.WaitAsync(http.RequestAborted);
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            var database = scope.ServiceProvider.GetRequiredService<ContentDbContext>();
            await RunAsync(http, handler, database, new() { Caller = Caller.Of(http.User).Name ?? "", Key = key, Fingerprint = fingerprint, CreatedAt = time.UtcNowInMicroseconds() });
        }
        finally
        {
            turns.Value.Release();
        }
    }

    public void Dispose()
    {
        if (turns.IsValueCreated)
            turns.Value.Dispose();
    }

    private async Task RunAsync(HttpContext http, RequestDelegate handler, ContentDbContext database, IdempotentRequest request)
    {
        await using var turn = await database.Database.BeginTransactionAsync(http.RequestAborted);
        if (!await database.Database.SqlQuery<bool>($"SELECT pg_try_advisory_xact_lock(hashtextextended({request.Caller + '\n' + request.Key}, 0)) AS \"Value\"").SingleAsync(http.RequestAborted))
        {
            http.Response.Headers.RetryAfter = "1";
            await Problem.Of(ProblemType.RequestInFlight, "A request with this Idempotency-Key is being carried out.").ExecuteAsync(http);
            return;
        }
        var since = request.CreatedAt - Lifetime;
        if (await database.Set<IdempotentRequest>().AsNoTracking()
            .FirstOrDefaultAsync(earlier => earlier.Caller == request.Caller && earlier.Key == request.Key && earlier.CreatedAt > since, http.RequestAborted) is { } earlier)
        {
            await RepeatAsync(http, earlier, request.Fingerprint);
            return;
        }
        var done = false;
        http.RequestServices.GetRequiredService<FirstWrite>().Accompany(async (working, cancellationToken) =>
        {
            await PutAsync(working, request, cancellationToken);
            done = true;
        });
        // Whoever hangs up now will ask again, and is to find it done and its answer kept.
        http.RequestAborted = CancellationToken.None;
        var answer = await HeldBack.RunAsync(http, handler);
        // An error wrote nothing, so there is nothing that must not be done again.
        if (answer.Status < StatusCodes.Status400BadRequest || done)
            await KeepAsync(database, turn, request, answer, keepsBody: ShowsSecret.Of(http) is null || answer.Status >= StatusCodes.Status400BadRequest);
        await answer.SendBodyAsync(http.Response);
    }

    private static Task RepeatAsync(HttpContext http, IdempotentRequest earlier, byte[] fingerprint) =>
        !earlier.Fingerprint.AsSpan().SequenceEqual(fingerprint)
            ? Problem.Of(ProblemType.IdempotencyKeyReused, "This Idempotency-Key came with another request before.",
                new ProblemError { Parameter = IdempotencyKey.Header, Code = "reused", Detail = "Another request needs another key." }).ExecuteAsync(http)
            : KeptAnswer.Of(earlier) is not { } answer ? Problem.Of(ProblemType.AnswerLost, "The request was carried out, but the server ended before its answer was kept.").ExecuteAsync(http)
            : answer.Status < StatusCodes.Status400BadRequest && ShowsSecret.Of(http) is { } secret ? secret.RefuseAgain(answer).ExecuteAsync(http)
            : answer.ReplayAsync(http.Response);

    private static Task MalformedAsync(HttpContext http) => Problem.Of(ProblemType.MalformedRequest, "The Idempotency-Key cannot be read.", new ProblemError
    {
        Parameter = IdempotencyKey.Header,
        Code = "malformed",
        Detail = $"It is one string of 1 to {IdempotencyKey.MaximumLength} printable ASCII characters, in quotation marks or not.",
    }).ExecuteAsync(http);

    private async Task KeepAsync(ContentDbContext database, IDbContextTransaction turn, IdempotentRequest request, KeptAnswer answer, bool keepsBody)
    {
        (request.Status, request.Headers, request.Body) = (answer.Status, answer.HeadersAsJson, keepsBody ? answer.Body.ToArray() : null);
        try
        {
            await PutAsync(database, request, CancellationToken.None);
            await turn.CommitAsync(CancellationToken.None);
        }
        catch (Exception error) when (DatabaseFault.DetailOf(error) is not null)
        {
            // It was carried out, and the caller is told so; only a repetition will not be.
            logger.LogWarning(error, "The answer to a request with an Idempotency-Key could not be kept");
        }
    }

    private static Task PutAsync(ContentDbContext database, IdempotentRequest request, CancellationToken cancellationToken) => database.Database.ExecuteSqlAsync(
        $"""
         INSERT INTO editorial.idempotent_requests (caller, key, fingerprint, created_at, status, headers, body)
         VALUES ({request.Caller}, {request.Key}, {request.Fingerprint}, {request.CreatedAt}, {request.Status}, {request.Headers}::jsonb, {request.Body})
         ON CONFLICT (caller, key) DO UPDATE
             SET fingerprint = excluded.fingerprint, created_at = excluded.created_at, status = excluded.status, headers = excluded.headers, body = excluded.body
         """, cancellationToken);
}
