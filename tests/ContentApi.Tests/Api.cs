using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using ContentApi.Access.Keys;
using ContentApi.Data;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ContentApi.Tests;

/// <summary>The API as its callers have it, on a migrated database of its own: over HTTP, with each role in its place.</summary>
public class Api(PostgresServer server) : IAsyncLifetime
{
    /// <summary>A key with every scope.</summary>
    public const string Key = "ca_tests_0123456789abcdef01234567";

    private Application? application;
    private HttpClient? client;

    /// <summary>Connection string of the database's owner.</summary>
    public string Owner { get; private set; } = "";

    /// <summary>Connection string of the role that delivery reads under.</summary>
    public string Delivery => As(Schema.DeliveryRole);

    /// <summary>Connection string of the role that the program writes under.</summary>
    public string Writing => As(Schema.ApplicationRole);

    public string Database => new NpgsqlConnectionStringBuilder(Owner).Database!;

    public Uri Address => client!.BaseAddress!;

    /// <summary>Where the program itself listens.</summary>
    public Uri Server => application!.ClientOptions.BaseAddress;

    public IServiceProvider Services => application!.Services;

    /// <summary>Settings beside those of the database and the key.</summary>
    protected virtual Dictionary<string, string> Settings => [];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public virtual async ValueTask InitializeAsync()
    {
        Owner = await server.CreateDatabaseAsync(await server.TemplateAsync("migrated", MigrateAsync));
        application = Another(Settings);
        application.StartServer();
        var address = application.ClientOptions.BaseAddress;
        var direct = new SocketsHttpHandler { AllowAutoRedirect = false, AutomaticDecompression = DecompressionMethods.None };
        client = new(await ValidatingProxy.InFrontOfAsync(address, direct)) { BaseAddress = address };
    }

    /// <summary>Another instance of the program on the same database, with settings of its own; it is not started.</summary>
    internal Application Another(Dictionary<string, string> settings, TimeProvider? time = null) => new(new Dictionary<string, string>
    {
        ["ConnectionStrings:Content"] = Writing,
        ["ConnectionStrings:Delivery"] = Delivery,
        ["ContentApi:BootstrapKey"] = Key,
    }.Concat(settings).GroupBy(setting => setting.Key).ToDictionary(setting => setting.Key, setting => setting.Last().Value), time);

    /// <summary>Sends a request without a key, unless a header brings one.</summary>
    public Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, HttpContent? content, params ReadOnlySpan<(string Name, string Value)> headers)
    {
        var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        return SendAsync(request);
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage request) => client!.SendAsync(request, Cancelled);

    public Task<HttpResponseMessage> GetAsync(string path, params ReadOnlySpan<(string Name, string Value)> headers) => SendAsync(HttpMethod.Get, path, null, headers);

    /// <summary>Sends a request with the key that has every scope.</summary>
    public Task<HttpResponseMessage> ManageAsync(HttpMethod method, string path, HttpContent? content = null, params ReadOnlySpan<(string Name, string Value)> headers) =>
        SendAsync(method, path, content, [("Authorization", $"Bearer {Key}"), .. headers]);

    /// <summary>What a GET without a key answers, which must be 200.</summary>
    public async Task<JsonElement> ReadAsync(string path)
    {
        using var response = await GetAsync(path);
        return await response.JsonAsync(HttpStatusCode.OK);
    }

    /// <summary>Waits until an address tells the second in which it last changed, which is a second after that at most; returns what it tells.</summary>
    public async Task<string> LastModifiedAsync(string path)
    {
        var told = "";
        await Eventually.HoldsAsync(async () =>
        {
            using var response = await GetAsync(path);
            told = response.Header("Last-Modified")!;
            using var known = await GetAsync(path, ("If-Modified-Since", told));
            return known.StatusCode == HttpStatusCode.NotModified;
        }, $"{path} is what it was at the time that it tells");
        return told;
    }

    /// <summary>Every item of a list, page by page.</summary>
    public async Task<IReadOnlyList<JsonElement>> ReadAllAsync(string path, int limit = 100)
    {
        var items = new List<JsonElement>();
        var first = $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit={limit}";
        for (var next = first; next is not null;)
        {
            var page = await ReadAsync(next);
            items.AddRange(page.Items("data"));
            next = page.GetProperty("page").Text("next") is { } cursor ? $"{first}&after={cursor}" : null;
        }
        return items;
    }

    public Task<HttpResponseMessage> ImportAsync(string document, string query = "", string mediaType = "text/plain") =>
        ImportAsync(Encoding.UTF8.GetBytes(document), query, mediaType);

    public Task<HttpResponseMessage> ImportAsync(byte[] document, string query = "", string mediaType = "text/plain")
    {
        var content = new ByteArrayContent(document);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return ManageAsync(HttpMethod.Post, $"/manage/v1/imports{query}", content);
    }

    /// <summary>Imports a document, which must succeed; returns the whole answer.</summary>
    public async Task<JsonElement> ImportedAsync(string document, string query = "", string mediaType = "text/plain")
    {
        using var response = await ImportAsync(document, query, mediaType);
        return await response.JsonAsync(HttpStatusCode.Created);
    }

    /// <summary>An article that is not published.</summary>
    public async Task<JsonElement> DraftAsync(string document, string query = "") => (await ImportedAsync(document, query)).GetProperty("article");

    /// <summary>An article that is published.</summary>
    public async Task<JsonElement> PublishedAsync(string document, string query = "?publish=true") => (await ImportedAsync(document, query)).GetProperty("article");

    public Task<HttpResponseMessage> PublishAsync(string idOrSlug, string ifMatch = "*", string query = "") =>
        ManageAsync(HttpMethod.Post, $"/manage/v1/articles/{idOrSlug}/publish{query}", null, ("If-Match", ifMatch));

    public Task<HttpResponseMessage> UnpublishAsync(string idOrSlug, string? reason = null, string ifMatch = "*") =>
        ManageAsync(HttpMethod.Post, $"/manage/v1/articles/{idOrSlug}/unpublish", reason is null ? null : Json(JsonSerializer.Serialize(new { reason })), ("If-Match", ifMatch));

    public static StringContent Json(string json) => new(json, Encoding.UTF8, "application/json");

    /// <summary>A key with some scopes.</summary>
    public async Task<string> KeyAsync(DateTime? expiresAt, params string[] scopes) => (await WithAsync<ApiKeys, IssuedKey>(keys => keys.CreateAsync(new("test", scopes, expiresAt), Cancelled))).Token.Reveal();

    /// <summary>Calls a service of the program, in a scope of its own.</summary>
    public async Task<TResult> WithAsync<TService, TResult>(Func<TService, Task<TResult>> call)
        where TService : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        return await call(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public virtual async ValueTask DisposeAsync()
    {
        client?.Dispose();
        if (application is not null)
            await application.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    private string As(string role) => new NpgsqlConnectionStringBuilder(Owner) { Username = role }.ConnectionString;

    /// <summary>Brings a database to the tables of this program; the connection string is its owner's.</summary>
    public static async Task MigrateAsync(string owner)
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("ConnectionStrings:Content", owner)]).Build();
        await using var database = new ContentDatabase(configuration);
        await database.OpenAsync(share: false, Cancelled);
        await database.MigrateAsync(Cancelled);
    }
}

/// <summary>The API without its cache: every read is a read of the database.</summary>
public sealed class UncachedApi(PostgresServer server) : Api(server)
{
    protected override Dictionary<string, string> Settings => new() { ["ContentApi:Cache:SizeLimit"] = "0" };
}
