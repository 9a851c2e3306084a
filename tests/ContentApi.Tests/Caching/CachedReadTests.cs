using System.Net;

namespace ContentApi.Tests.Caching;

public sealed class CachedReadTests(Api api) : IClassFixture<Api>, IAsyncLifetime
{
    private string id = "";

    public static TheoryData<string> Paths => [.. (string[])[
        "articles", "articles?limit=1", "articles/{id}", "articles/{slug}", "articles/{id}?format=markdown", "articles/{id}/tldr", "articles/{id}/citations", "articles/{id}/adjacent",
        "tldrs", "scenarios", "citations", "works", "topics", "topics/harbours"]];

    public async ValueTask InitializeAsync() => id = (await api.PublishedAsync(Documents.Complete("Read Again"), "?publish=true&topic=Harbours")).Id();

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task A_read_that_was_answered_before_takes_no_statement_and_is_answered_the_same(string path)
    {
        path = await AddressAsync(path);
        foreach (var coding in (string[])["identity", "gzip", "br"])
        {
            using var first = await api.GetAsync(path, ("Accept-Encoding", coding));
            using var statements = await Statements.CountAsync(api);
            using var second = await api.GetAsync(path, ("Accept-Encoding", coding), ("Origin", "https://reader.example"));
            using var head = await api.SendAsync(HttpMethod.Head, path, null, ("Accept-Encoding", coding));
            using var keyed = await api.ManageAsync(HttpMethod.Get, path, null, ("Accept-Encoding", coding));
            using var known = await api.GetAsync(path, ("Accept-Encoding", coding), ("If-None-Match", first.Header("ETag")!));

            Assert.Equal(0, statements.Count);
            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.NotModified), (first.StatusCode, second.StatusCode, head.StatusCode, known.StatusCode));
            Assert.Equal(await first.BytesAsync(), await second.BytesAsync());
            Assert.Equal(await first.BytesAsync(), await keyed.BytesAsync());
            Assert.Equal(Headers(first), Headers(second));
            Assert.Equal(Headers(first), Headers(head));
            Assert.Equal((0, 0), ((await head.BytesAsync()).Length, (await known.BytesAsync()).Length));
        }
    }

    [Fact]
    public async Task What_was_revalidated_at_the_database_is_revalidated_from_memory_and_read_when_it_is_needed()
    {
        var path = $"/v1/articles/{id}";
        // Under another address: this one is not kept yet.
        var tag = (await api.GetAsync($"{path}?format=json")).Header("ETag")!;
        using var statements = await Statements.CountAsync(api);

        using var fromDatabase = await api.GetAsync(path, ("If-None-Match", tag));
        Assert.Equal((HttpStatusCode.NotModified, 1), (fromDatabase.StatusCode, statements.Count));
        using var fromMemory = await api.GetAsync(path, ("If-None-Match", tag));
        Assert.Equal((HttpStatusCode.NotModified, 1), (fromMemory.StatusCode, statements.Count));
        using var whole = await api.GetAsync(path, ("If-None-Match", "\"other\""));
        Assert.Equal((HttpStatusCode.OK, 2), (whole.StatusCode, statements.Count));
        using var again = await api.GetAsync(path);
        Assert.Equal((HttpStatusCode.OK, 2), (again.StatusCode, statements.Count));
        Assert.Equal((id, id), ((await whole.JsonAsync(HttpStatusCode.OK)).Id(), (await again.JsonAsync(HttpStatusCode.OK)).Id()));
    }

    [Fact]
    public async Task A_resource_that_is_negotiated_is_kept_for_each_Accept()
    {
        var path = await AddressAsync("articles/{id}");
        foreach (var accept in (string[])["application/json", "text/html", "text/plain", "application/ld+json"])
        {
            using var first = await api.GetAsync(path, ("Accept", accept));
            using var statements = await Statements.CountAsync(api);
            using var second = await api.GetAsync(path, ("Accept", accept));

            Assert.Equal((accept, 0), (second.Content.Headers.ContentType!.MediaType, statements.Count));
            Assert.Equal(await first.TextAsync(), await second.TextAsync());
        }
    }

    [Theory]
    [InlineData("/v1/articles/no-such-article", 404)]
    [InlineData("/v1/articles?limit=0", 400)]
    [InlineData("/v1/../manage/v1/articles", 401)]
    [InlineData("/manage/v1/articles", 401)]
    [InlineData("/v1/articles", 405)]
    public async Task Nothing_but_a_public_answer_is_kept(string path, int status)
    {
        for (var i = 0; i < 2; i++)
        {
            using var answer = await api.ManageAsync(status == 405 ? HttpMethod.Put : HttpMethod.Get, path);
            using var open = await api.SendAsync(status == 405 ? HttpMethod.Put : HttpMethod.Get, path, null);
            Assert.Equal(status, (int)open.StatusCode);
        }
    }

    [Fact]
    public async Task Without_a_size_there_is_no_cache()
    {
        await using var application = api.Another(new() { ["ContentApi:Cache:SizeLimit"] = "0" });
        using var client = application.CreateClient();
        var path = await AddressAsync("articles/{id}");
        using var statements = await Statements.CountAsync(api);
        for (var read = 1; read <= 3; read++)
        {
            using var response = await client.GetAsync(path, TestContext.Current.CancellationToken);
            Assert.Equal((HttpStatusCode.OK, read), (response.StatusCode, statements.Count));
        }
    }

    private async Task<string> AddressAsync(string path)
    {
        var slug = (await api.ReadAsync($"/v1/articles/{id}")).Slug();
        return "/v1/" + path.Replace("{id}", id, StringComparison.Ordinal).Replace("{slug}", slug, StringComparison.Ordinal);
    }

    private static string[] Headers(HttpResponseMessage response) =>
        [.. response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date").Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal)];
}
