using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace ContentApi.Tests.Editorial.Works;

/// <summary>Crossref as far as those who look a DOI up see it, on this machine; it answers as a test wants it to.</summary>
public sealed class CrossrefStandIn : IAsyncDisposable
{
    private readonly WebApplication server;
    private readonly ConcurrentDictionary<string, Func<HttpContext, int, Task>> answers = new();

    private CrossrefStandIn(WebApplication server) => this.server = server;

    public string Address => server.Urls.First() + "/";

    /// <summary>The requests that came, as paths with queries.</summary>
    public ConcurrentQueue<string> Asked { get; } = new();

    public static async Task<CrossrefStandIn> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var standIn = new CrossrefStandIn(builder.Build());
        standIn.server.MapGet("/works/{**doi}", standIn.AnswerAsync);
        standIn.server.MapGet("/mirror/works/{**doi}", standIn.AnswerAsync);
        await standIn.server.StartAsync(TestContext.Current.CancellationToken);
        return standIn;
    }

    /// <summary>Has a DOI answered so; the number tells which request for it that is, from 1.</summary>
    public void On(string doi, Func<HttpContext, int, Task> answer) => answers[doi] = answer;

    public async ValueTask DisposeAsync() => await server.DisposeAsync();

    private Task AnswerAsync(HttpContext http, string doi)
    {
        doi = Uri.UnescapeDataString(doi);
        Asked.Enqueue($"{doi}{http.Request.QueryString}");
        if (answers.TryGetValue(doi, out var answer))
            return answer(http, Asked.Count(asked => asked.StartsWith(doi, StringComparison.Ordinal)));
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return http.Response.WriteAsync("Resource not found.");
    }
}
