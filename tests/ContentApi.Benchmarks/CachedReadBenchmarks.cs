using System.Net;
using BenchmarkDotNet.Attributes;
using ContentApi.Http;
using ContentApi.Http.Caching;
using ContentApi.Http.Conditional;
using ContentApi.Published;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Benchmarks;

/// <summary>What a cached read costs behind the server: the program's own middleware with an article in its cache.</summary>
[MemoryDiagnoser]
public class CachedReadBenchmarks
{
    private const string Path = "/v1/articles/an-article";

    private RequestDelegate pipeline = null!;
    private ResponseCache cache = null!;
    private HeaderDictionary plain = null!, brotli = null!, current = null!;

    [GlobalSetup]
    public async Task FillAsync()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddContentHttp(builder.Configuration);
        var app = builder.Build();
        cache = app.Services.GetRequiredService<ResponseCache>();
        cache.Restart(useless: null, number: 0, DateTime.UnixEpoch, Freshness.Now);
        app.UseResponseCache();
        var body = SampleDocument.Read(SampleDocument.PlainText);
        app.Run(http => new Rendered<ArticleRepresentation>(body, EntityTag.OfBytes(body)) { MadeOf = [SampleDocument.Article().Id], LastModified = DateTime.UnixEpoch, Locale = "en", VariesByAccept = true }.ExecuteAsync(http));
        pipeline = ((IApplicationBuilder)app).Build();

        plain = new() { [HeaderNames.Accept] = "*/*" };
        brotli = new() { [HeaderNames.Accept] = "*/*", [HeaderNames.AcceptEncoding] = "br" };
        foreach (var headers in new[] { plain, brotli })
            await AskAsync(headers, app.Services);
        current = new() { [HeaderNames.Accept] = "*/*", [HeaderNames.IfNoneMatch] = (await AskAsync(plain, app.Services)).Headers.ETag };
        if ((await AskAsync(plain, services: null)).StatusCode != (int)HttpStatusCode.OK || (await AskAsync(current, services: null)).StatusCode != (int)HttpStatusCode.NotModified)
            throw new InvalidOperationException("The cache does not answer.");
    }

    [Benchmark(Baseline = true)]
    public Task Plain() => AskAsync(plain, services: null);

    [Benchmark]
    public Task Brotli() => AskAsync(brotli, services: null);

    [Benchmark]
    public Task NotModified() => AskAsync(current, services: null);

    /// <summary>What the context itself costs here, and on a server is used again.</summary>
    [Benchmark]
    public HttpContext ContextAlone() => Context(plain, services: null);

    private async Task<HttpResponse> AskAsync(HeaderDictionary headers, IServiceProvider? services)
    {
        // In the program the follower of the change log says so, several times a second.
        cache.Freshness.Verify(Freshness.Now);
        var context = Context(headers, services);
        await pipeline(context);
        return context.Response;
    }

    private static DefaultHttpContext Context(HeaderDictionary headers, IServiceProvider? services)
    {
        var features = new FeatureCollection();
        features.Set<IHttpRequestFeature>(new HttpRequestFeature { Method = HttpMethods.Get, Path = Path, RawTarget = Path, Headers = headers });
        features.Set<IHttpResponseFeature>(new HttpResponseFeature());
        features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
        return new(features) { RequestServices = services! };
    }
}
