using System.Net;
using System.Net.Http.Json;
using System.Text;
using ContentApi.Access;
using ContentApi.Access.Idempotency;
using ContentApi.Http.OpenApi;
using ContentApi.Tests.Data.Embedded;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace ContentApi.Tests.Access;

public sealed class IdempotencyTests(Api api) : IClassFixture<Api>
{
    private const string Imports = "/manage/v1/imports";

    public static TheoryData<string> NoKeys => ["", "\"\"", new string('k', 256)];

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_request_that_is_repeated_is_done_once_and_answered_alike_on_every_instance()
    {
        await using var another = api.Another([]);
        another.StartServer();
        using var there = new HttpClient { BaseAddress = another.ClientOptions.BaseAddress };
        var document = Documents.Short("Sent Three Times");

        using var first = await ImportAsync("thrice", document);
        using var second = await ImportAsync("\"thrice\"", document);
        using var third = await ImportAsync("thrice", document, there);

        var body = await first.BytesAsync();
        foreach (var repeated in (HttpResponseMessage[])[second, third])
        {
            Assert.Equal(HttpStatusCode.Created, repeated.StatusCode);
            Assert.Equal(body, await repeated.BytesAsync());
            foreach (var header in (string[])["Location", "ETag", "Content-Type"])
                Assert.Equal(first.Header(header) ?? header, repeated.Header(header));
            Assert.Equal("true", repeated.Header("Idempotency-Replayed"));
            Assert.Contains("no-store", repeated.Header("Cache-Control"), StringComparison.Ordinal);
            Assert.NotNull(repeated.Header("RateLimit"));
        }
        Assert.Null(first.Header("Idempotency-Replayed"));
        Assert.Equal(1L, await CountAsync("Sent Three Times"));
        Assert.Equal(1L, await api.Owner.ScalarAsync($"SELECT count(*) FROM editorial.audit_log WHERE article_id = (SELECT id FROM editorial.articles WHERE title = 'Sent Three Times')"));
    }

    [Fact]
    public async Task A_key_that_came_with_another_request_is_refused()
    {
        using var first = await ImportAsync("reused", Documents.Short("The First"));
        using var body = await ImportAsync("reused", Documents.Short("The Second"));
        using var target = await ImportAsync("reused", Documents.Short("The First"), query: "?slug=other");

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        foreach (var refused in (HttpResponseMessage[])[body, target])
            await refused.ProblemAboutAsync(HttpStatusCode.UnprocessableEntity, "idempotency-key-reused", "Idempotency-Key", "reused");
        Assert.Equal(0L, await CountAsync("The Second"));
    }

    [Fact]
    public async Task Keys_of_different_callers_never_meet()
    {
        var document = Documents.Short("Two Callers");
        var other = await api.KeyAsync(null, Scopes.ContentWrite);

        using var mine = await ImportAsync("shared", document);
        using var theirs = await ImportAsync("shared", document, key: other);

        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (mine.StatusCode, theirs.StatusCode));
        Assert.NotEqual(mine.Header("Location"), theirs.Header("Location"));
    }

    [Fact]
    public async Task While_a_request_is_in_flight_its_repetition_is_refused_and_later_gets_its_answer()
    {
        var document = Documents.Short("Still in Flight");
        await using var blocker = await BlockAsync();
        var flying = ImportAsync("in-flight", document);
        await HeldUpAsync();

        using var early = await ImportAsync("in-flight", document);
        await blocker.CloseAsync();
        using var first = await flying;
        using var late = await ImportAsync("in-flight", document);

        await early.ProblemAsync(HttpStatusCode.Conflict, "request-in-flight");
        Assert.Equal("1", early.Header("Retry-After"));
        Assert.Equal((HttpStatusCode.Created, HttpStatusCode.Created), (first.StatusCode, late.StatusCode));
        Assert.Equal(await first.BytesAsync(), await late.BytesAsync());
    }

    [Fact]
    public async Task Whoever_hung_up_finds_the_answer_when_asking_again()
    {
        var document = Documents.Short("Hung Up and Called Back");
        await using var blocker = await BlockAsync();
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        using var direct = new HttpClient { BaseAddress = api.Address };
        using var request = Request("hung-up", document, "", Api.Key);
        var asking = direct.SendAsync(request, patience.Token);
        await HeldUpAsync();

        await patience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => asking);
        await blocker.CloseAsync();

        await Eventually.HoldsAsync(async () =>
        {
            using var again = await ImportAsync("hung-up", document);
            return again.StatusCode == HttpStatusCode.Created && again.Header("Idempotency-Replayed") == "true";
        });
        Assert.Equal(1L, await CountAsync("Hung Up and Called Back"));
    }

    [Fact]
    public async Task A_request_that_failed_may_be_corrected_and_sent_with_the_same_key()
    {
        using var refused = await PostKeyAsync("corrected", new { name = "corrected", scopes = (string[])["everything"] });
        using var corrected = await PostKeyAsync("corrected", new { name = "corrected", scopes = (string[])["content:write"] });

        await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid");
        Assert.Equal(HttpStatusCode.Created, corrected.StatusCode);
    }

    [Fact]
    public async Task A_dry_run_is_answered_alike_and_still_writes_nothing()
    {
        using var first = await ImportAsync("dry", Documents.Short("Never There"), query: "?dryRun=true");
        using var second = await ImportAsync("dry", Documents.Short("Never There"), query: "?dryRun=true");

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (first.StatusCode, second.StatusCode));
        Assert.Equal(await first.BytesAsync(), await second.BytesAsync());
        Assert.Equal(0L, await CountAsync("Never There"));
    }

    [Fact]
    public async Task An_instance_that_is_cut_off_before_it_is_done_frees_the_key()
    {
        var document = Documents.Short("Cut Off Before");
        await using var blocker = await BlockAsync();
        var flying = ImportAsync("cut-off-before", document);
        await HeldUpAsync();

        await CutOffAsync("application_name IS NOT NULL AND usename = 'contentapi_app'");
        using var failed = await flying;
        await blocker.CloseAsync();
        using var again = await ImportAsync("cut-off-before", document);

        Assert.False(failed.IsSuccessStatusCode);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
        Assert.Null(again.Header("Idempotency-Replayed"));
        Assert.Equal(1L, await CountAsync("Cut Off Before"));
    }

    [Fact]
    public async Task What_was_done_is_not_done_again_when_its_answer_could_not_be_kept()
    {
        var document = Documents.Short("Cut Off After");
        await using var blocker = await BlockAsync();
        var flying = ImportAsync("cut-off-after", document);
        await HeldUpAsync();

        // The turn alone: the connection that does the work is busy waiting for the lock on the table.
        await CutOffAsync("state = 'idle in transaction' AND pid IN (SELECT pid FROM pg_locks WHERE locktype = 'advisory' AND granted)");
        await blocker.CloseAsync();
        using var first = await flying;
        using var again = await ImportAsync("cut-off-after", document);

        Assert.Equal(HttpStatusCode.Created, first.StatusCode);
        await again.ProblemAsync(HttpStatusCode.Conflict, "answer-lost");
        Assert.Equal(1L, await CountAsync("Cut Off After"));
    }

    [Fact]
    public async Task After_a_day_a_key_is_free_again()
    {
        using var first = await ImportAsync("yesterday", Documents.Short("Of Yesterday"));
        await api.Owner.ExecuteAsync("UPDATE editorial.idempotent_requests SET created_at = created_at - interval '24 hours' WHERE key = 'yesterday'");
        using var second = await ImportAsync("yesterday", Documents.Short("Of Today"));
        using var third = await ImportAsync("yesterday", Documents.Short("Of Today"));

        Assert.Equal(HttpStatusCode.Created, second.StatusCode);
        Assert.Equal(second.Header("Location"), third.Header("Location"));
    }

    [Fact]
    public async Task After_a_day_what_was_kept_is_deleted_without_anyone_asking()
    {
        using var old = await ImportAsync("old", Documents.Short("Of an Old Day"));
        using var young = await ImportAsync("young", Documents.Short("Of a Young Day"));
        await api.Owner.ExecuteAsync(
            """
            UPDATE editorial.idempotent_requests SET created_at = created_at - interval '24 hours' WHERE key = 'old';
            INSERT INTO editorial.idempotent_requests (caller, key, fingerprint, created_at)
                SELECT 'key:' || i, 'heap', '', now() - interval '25 hours' FROM generate_series(1, 2500) AS i
            """);
        await using var another = api.Another([]);
        another.StartServer();

        await Eventually.HoldsAsync(async () =>
            await api.Owner.ScalarAsync("SELECT count(*) FROM editorial.idempotent_requests WHERE key IN ('old', 'heap')") is 0L, "what is older than a day is deleted");
        Assert.Equal(1L, await api.Owner.ScalarAsync("SELECT count(*) FROM editorial.idempotent_requests WHERE key = 'young'"));
    }

    [Theory]
    [InlineData("key")]
    [InlineData("rotation")]
    [InlineData("preview token")]
    public async Task A_secret_is_never_kept_and_its_repetition_tells_what_was_made(string secret)
    {
        var (path, body) = secret switch
        {
            "key" => ("/manage/v1/api-keys", """{"name": "kept nowhere", "scopes": ["content:write"]}"""),
            "rotation" => ($"/manage/v1/api-keys/{(await api.KeyAsync(null, Scopes.ContentWrite)).Split('_')[1]}/rotate", "{}"),
            _ => ($"/manage/v1/articles/{(await api.DraftAsync(Documents.Short("Shown in Secret"))).Id()}/preview-tokens", "{}"),
        };

        using var first = await PostAsync();
        using var second = await PostAsync();

        var shown = (await first.JsonAsync(HttpStatusCode.Created)).Text(secret == "preview token" ? "token" : "key")!;
        var problem = await second.ProblemAsync(HttpStatusCode.Conflict, "secret-not-kept");
        Assert.Contains(first.Header("Location")!, problem.Text("detail"), StringComparison.Ordinal);
        Assert.Equal(first.Header("Location"), second.Header("Location"));
        Assert.Equal(0L, await api.Owner.ScalarAsync($"SELECT count(*) FROM editorial.idempotent_requests WHERE key = '{secret}' AND (body IS NOT NULL OR headers::text LIKE '%{shown[^20..]}%')"));

        Task<HttpResponseMessage> PostAsync() => api.ManageAsync(HttpMethod.Post, path, Api.Json(body), ("Idempotency-Key", secret));
    }

    [Fact]
    public void Whatever_shows_a_secret_says_so()
    {
        var showing = api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.OfType<IProducesResponseTypeMetadata>().Any(answer => answer.Type?.Name.StartsWith("Created", StringComparison.Ordinal) == true)).ToList();

        Assert.Equal(3, showing.Count);
        Assert.All(showing, endpoint => Assert.NotNull(endpoint.Metadata.GetMetadata<ShowsSecret>()));
    }

    [Theory]
    [MemberData(nameof(NoKeys))]
    public async Task A_key_that_is_none_is_refused(string key)
    {
        using var response = await ImportAsync(key, Documents.Short("Without a Key"));

        await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "Idempotency-Key", "malformed");
    }

    [Fact]
    public async Task More_repetitions_at_once_than_there_are_connections_are_all_answered()
    {
        var document = Documents.Short("A Crowd");

        var answers = await Task.WhenAll(Enumerable.Range(0, 150).Select(i => ImportAsync($"crowd-{i % 5}", document)));

        Assert.All(answers, answer => Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.Created, HttpStatusCode.Conflict]));
        Assert.Equal(5L, await CountAsync("A Crowd"));
    }

    [Theory]
    [InlineData("text/plain", 40_000_000, HttpStatusCode.RequestEntityTooLarge, "content-too-large")]
    [InlineData("application/pdf", 1_000, HttpStatusCode.UnsupportedMediaType, "unsupported-media-type")]
    public async Task A_body_that_is_refused_anyway_is_not_read_for_the_keys_sake(string mediaType, long length, HttpStatusCode status, string code)
    {
        using var connection = new System.Net.Sockets.TcpClient();
        await connection.ConnectAsync(api.Server.Host, api.Server.Port, Cancelled);
        await using var stream = connection.GetStream();

        // The headers alone: an answer comes only if nothing of the body is waited for.
        await stream.WriteAsync(Encoding.ASCII.GetBytes($"POST {Imports} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: Bearer {Api.Key}\r\nIdempotency-Key: unread\r\nContent-Type: {mediaType}\r\nContent-Length: {length}\r\n\r\n"), Cancelled);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        patience.CancelAfter(TimeSpan.FromSeconds(60));
        var buffer = new byte[4096];
        var answer = Encoding.UTF8.GetString(buffer, 0, await stream.ReadAsync(buffer, patience.Token));

        Assert.StartsWith($"HTTP/1.1 {(int)status} ", answer, StringComparison.Ordinal);
        Assert.Contains($"/problems/{code}", answer, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_POST_of_management_takes_a_key()
    {
        var posts = api.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true).ToList();

        Assert.True(posts.Count >= 5);
        Assert.All(posts, post => Assert.True(post.Metadata.GetMetadata<TakesIdempotencyKey>() is not null, post.DisplayName));
    }

    private async Task<HttpResponseMessage> ImportAsync(string idempotencyKey, string document, HttpClient? client = null, string query = "", string key = Api.Key)
    {
        var request = Request(idempotencyKey, document, query, key);
        return client is null ? await api.SendAsync(request) : await client.SendAsync(request, Cancelled);
    }

    private static HttpRequestMessage Request(string idempotencyKey, string document, string query, string key)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, Imports + query) { Content = new StringContent(document, Encoding.UTF8, "text/plain") };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {key}");
        request.Headers.TryAddWithoutValidation("Idempotency-Key", idempotencyKey);
        return request;
    }

    private Task<HttpResponseMessage> PostKeyAsync(string idempotencyKey, object body) =>
        api.ManageAsync(HttpMethod.Post, "/manage/v1/api-keys", JsonContent.Create(body), ("Idempotency-Key", idempotencyKey));

    private async Task<long> CountAsync(string title) => (long)(await api.Owner.ScalarAsync($"SELECT count(*) FROM editorial.articles WHERE title = '{title}'"))!;

    /// <summary>Holds up whoever writes an article, until the connection is closed.</summary>
    private async Task<NpgsqlConnection> BlockAsync()
    {
        var blocker = await api.Owner.ConnectAsync();
        await using var take = new NpgsqlCommand("BEGIN; LOCK TABLE editorial.articles IN SHARE MODE", blocker);
        await take.ExecuteNonQueryAsync(Cancelled);
        return blocker;
    }

    private Task HeldUpAsync() => Eventually.HoldsAsync(async () =>
        await api.Owner.ScalarAsync("SELECT count(*) = 1 FROM pg_locks JOIN pg_stat_activity USING (pid) WHERE NOT granted AND usename = 'contentapi_app' AND datname = current_database()") is true);

    private Task CutOffAsync(string which) => api.Owner.ExecuteAsync($"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND usename = 'contentapi_app' AND {which}");
}
