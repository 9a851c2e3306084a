using ContentApi.Http.Caching;
using ContentApi.Http.Compression;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Npgsql;

namespace ContentApi.Tests.Caching;

/// <summary>Reads that find the database away, by themselves.</summary>
public sealed class OutageMiddlewareTests
{
    private readonly Freshness freshness = new(Options.Create(new CacheControlOptions()));
    private readonly ServiceProvider services = new ServiceCollection().AddLogging().BuildServiceProvider();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_is_kept_is_sent_when_a_read_finds_the_database_away_before_anybody_knows_unless_it_is_doubted(bool doubted)
    {
        freshness.Verify(Freshness.Now - 5_000);
        if (doubted)
            freshness.Doubt();
        var middleware = new OutageMiddleware(_ => throw new NpgsqlException("Cut."), freshness);
        var (http, _) = Request(Kept());

        Assert.False(freshness.MayServe);
        if (doubted)
        {
            await Assert.ThrowsAsync<NpgsqlException>(() => middleware.InvokeAsync(http));
            return;
        }
        await middleware.InvokeAsync(http);
        Assert.Equal((200, "\"tag\"", new CacheControlOptions().Header), (http.Response.StatusCode, http.Response.Headers.ETag.ToString(), http.Response.Headers.CacheControl.ToString()));
    }

    [Fact]
    public async Task A_client_that_is_slow_to_read_keeps_nobody_else_from_trying()
    {
        freshness.TellAway(Freshness.Now);
        var middleware = new OutageMiddleware(http => http.Features.Get<TaskCompletionSource>()!.Task, freshness);
        var (first, starting) = Request(null);
        var slow = middleware.InvokeAsync(first);
        await AssertRefusedAsync(middleware);

        starting.Fire();

        var (second, _) = Request(null);
        var other = middleware.InvokeAsync(second);
        Assert.False(other.IsCompleted);
        first.Features.Get<TaskCompletionSource>()!.SetResult();
        await slow;
        // It is the second's turn now, which the end of the first has not taken from it.
        await AssertRefusedAsync(middleware);
        second.Features.Get<TaskCompletionSource>()!.SetResult();
        await other;
    }

    private async Task AssertRefusedAsync(OutageMiddleware middleware)
    {
        var (http, _) = Request(null);
        await middleware.InvokeAsync(http);
        Assert.Equal(503, http.Response.StatusCode);
    }

    private (HttpContext Http, Starting Starting) Request(CachedResponse? found)
    {
        var starting = new Starting();
        var http = new DefaultHttpContext { RequestServices = services };
        http.Features.Set<IHttpResponseFeature>(starting);
        http.Features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(new MemoryStream()));
        http.Features.Set(new TaskCompletionSource());
        http.Request.Method = "GET";
        var cache = new ResponseCache(Options.Create(new ResponseCacheOptions()), freshness);
        http.Features.Set(new CacheTicket(cache, default, null, found));
        return (http, starting);
    }

    private static CachedResponse Kept() => new(new("/", "", ContentCoding.Identity), FinishedAnswer.Of(10), []);

    /// <summary>A response that starts when the test says so.</summary>
    private sealed class Starting : HttpResponseFeature
    {
        private Func<Task> onStarting = () => Task.CompletedTask;

        public override void OnStarting(Func<object, Task> callback, object state) => onStarting = () => callback(state);

        public void Fire() => onStarting().GetAwaiter().GetResult();
    }
}
