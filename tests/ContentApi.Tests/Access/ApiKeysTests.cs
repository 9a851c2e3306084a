using System.Net;
using System.Text.Json;
using ContentApi.Access;
using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Access;

public sealed class ApiKeysTests(Api api) : IClassFixture<Api>
{
    private const string Keys = "/manage/v1/api-keys";

    [Fact]
    public async Task A_key_is_shown_once_and_does_what_its_scopes_say()
    {
        using var response = await PostAsync("", new { name = "Newsroom desk", scopes = new[] { "content:write", "content:write" }, expiresAt = "2126-03-04T08:00:00Z", rateLimit = 600 });

        var made = await response.JsonAsync(HttpStatusCode.Created);
        Assert.Equal($"{Keys}/{made.Id()}", response.Headers.Location!.ToString());
        Assert.StartsWith($"ca_{made.Id()}_", made.Text("key"), StringComparison.Ordinal);
        Assert.Equal(("Newsroom desk", "2126-03-04T08:00:00Z", 600), (made.Text("name"), made.Text("expiresAt"), made.GetProperty("rateLimit").GetInt32()));
        Assert.Equal("content:write", Assert.Single(made.Items("scopes")).GetString());
        using var used = await GetWithAsync(made.Text("key")!, "/manage/v1/articles");
        using var forbidden = await GetWithAsync(made.Text("key")!, Keys);
        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.Forbidden), (used.StatusCode, forbidden.StatusCode));
        var read = await ReadAsync($"{Keys}/{made.Id()}");
        Assert.False(read.TryGetProperty("key", out _));
        Assert.Equal(made.Text("createdAt"), read.Text("createdAt"));
    }

    [Theory]
    [InlineData("""{"scopes": ["content:write"]}""", "/name", "invalid-name")]
    [InlineData("""{"name": "  ", "scopes": ["content:write"]}""", "/name", "invalid-name")]
    [InlineData("""{"name": "a\u0000b", "scopes": ["content:write"]}""", "/name", "invalid-text")]
    [InlineData("""{"name": "two\nlines", "scopes": ["content:write"]}""", "/name", "invalid-name")]
    [InlineData("""{"name": "n"}""", "/scopes", "required")]
    [InlineData("""{"name": "n", "scopes": []}""", "/scopes", "required")]
    [InlineData("""{"name": "n", "scopes": ["content:write", "everything"]}""", "/scopes/1", "unknown-value")]
    [InlineData("""{"name": "n", "scopes": [null]}""", "/scopes/0", "wrong-type")]
    [InlineData("""{"name": "n", "scopes": ["content:write"], "expiresAtt": "2126-01-01T00:00:00Z"}""", "/expiresAtt", "unknown-member")]
    [InlineData("""{"name": "n", "scopes": ["content:write"], "name": "m"}""", "/name", "repeated-member")]
    [InlineData("""{"name": "n", "scopes": ["content:write"], "rateLimit": "600"}""", "/rateLimit", "wrong-type")]
    [InlineData("""{"name": "n", "scopes": ["content:write"], "expiresAt": "9999-12-31T23:59:59.9999999Z"}""", "/expiresAt", "invalid-time")]
    [InlineData("null", "", "wrong-type")]
    [InlineData("""{"name": "n", "scopes": ["content:write"], "expiresAt": "tomorrow"}""", "/expiresAt", "invalid-time")]
    [InlineData("""{"name": "n", "scopes": ["content:write"], "expiresAt": "2020-01-01T00:00:00Z"}""", "/expiresAt", "in-the-past")]
    [InlineData("""{"name": "n", "scopes": ["content:write"], "rateLimit": 0}""", "/rateLimit", "out-of-range")]
    public async Task A_key_that_breaks_a_rule_is_refused_naming_the_member(string body, string pointer, string code)
    {
        using var response = await api.ManageAsync(HttpMethod.Post, Keys, Api.Json(body));

        var error = Assert.Single((await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid")).Items("errors"));
        Assert.Equal((pointer, code), (error.Text("pointer"), error.Text("code")));
    }

    [Fact]
    public async Task A_key_that_manages_keys_can_make_and_rotate_none_that_may_do_more_than_itself()
    {
        var manager = await api.KeyAsync(null, Scopes.KeysManage, Scopes.ContentWrite);
        var publisher = (await api.KeyAsync(null, Scopes.ContentPublish)).Split('_')[1];

        using var more = await PostAsync("", new { name = "more", scopes = new[] { "content:publish" } }, manager);
        using var rotated = await PostAsync($"/{publisher}/rotate", new { }, manager);
        using var same = await PostAsync("", new { name = "same", scopes = new[] { "content:write" } }, manager);

        Assert.Contains("content:publish", (await more.ProblemAsync(HttpStatusCode.Forbidden, "forbidden")).Text("detail"), StringComparison.Ordinal);
        await rotated.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        Assert.Equal(HttpStatusCode.Created, same.StatusCode);
    }

    [Fact]
    public async Task A_key_that_ends_or_is_limited_makes_none_that_outlives_it_or_may_ask_more_often()
    {
        var end = TimeProvider.System.GetUtcNow().AddDays(2);
        var maker = await MadeAsync("bounded", new { name = "bounded", scopes = Scopes.All, expiresAt = end.ToString("O"), rateLimit = 500 });

        using var longer = await PostAsync("", new { name = "longer", scopes = new[] { "content:write" }, expiresAt = end.AddHours(1).ToString("O"), rateLimit = 501 }, maker.Text("key")!);
        using var silent = await PostAsync("", new { name = "silent", scopes = new[] { "content:write" } }, maker.Text("key")!);
        using var less = await PostAsync("", new { name = "less", scopes = new[] { "content:write" }, expiresAt = end.AddHours(-1).ToString("O"), rateLimit = 1 }, maker.Text("key")!);

        Assert.Equal(["/expiresAt outlives-its-maker", "/rateLimit exceeds-its-maker"],
            (await longer.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid")).Items("errors").Select(error => $"{error.Text("pointer")} {error.Text("code")}"));
        var made = await silent.JsonAsync(HttpStatusCode.Created);
        Assert.Equal((maker.Text("expiresAt"), 500), (made.Text("expiresAt"), made.GetProperty("rateLimit").GetInt32()));
        Assert.Equal(HttpStatusCode.Created, less.StatusCode);
    }

    [Fact]
    public async Task A_key_that_ends_does_not_renew_itself_beyond_its_end_nor_another_key()
    {
        var maker = await MadeAsync("ending", new { name = "ending", scopes = Scopes.All, expiresAt = TimeProvider.System.GetUtcNow().AddDays(2).ToString("O"), rateLimit = 500 });
        await api.Owner.ExecuteAsync($"UPDATE editorial.api_keys SET created_at = created_at - interval '10 days' WHERE id = '{maker.Id()}'");
        var permanent = await MadeAsync("permanent", new { name = "permanent", scopes = new[] { "content:write" }, rateLimit = 500 });
        var unlimited = await MadeAsync("unlimited");

        using var other = await PostAsync($"/{permanent.Id()}/rotate", new { }, maker.Text("key")!);
        using var wider = await PostAsync($"/{unlimited.Id()}/rotate", new { expiresAt = maker.Text("expiresAt") }, maker.Text("key")!);
        using var itself = await PostAsync($"/{maker.Id()}/rotate", new { }, maker.Text("key")!);

        var error = Assert.Single((await other.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid")).Items("errors"));
        Assert.Equal(("/expiresAt", "outlives-its-maker"), (error.Text("pointer"), error.Text("code")));
        await wider.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        var successor = await itself.JsonAsync(HttpStatusCode.Created);
        Assert.Equal((maker.Text("expiresAt"), 500), (successor.Text("expiresAt"), successor.GetProperty("rateLimit").GetInt32()));
    }

    [Fact]
    public async Task A_key_that_may_do_more_than_the_caller_is_not_ended_by_it_and_its_own_always_is()
    {
        var manager = await MadeAsync("manager", new { name = "manager", scopes = new[] { Scopes.KeysManage } });
        var writer = await MadeAsync("writer");

        using var refused = await api.SendAsync(HttpMethod.Delete, $"{Keys}/{writer.Id()}", null, ("Authorization", $"Bearer {manager.Text("key")}"));
        using var own = await api.SendAsync(HttpMethod.Delete, $"{Keys}/{manager.Id()}", null, ("Authorization", $"Bearer {manager.Text("key")}"));

        await refused.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
        Assert.Equal(HttpStatusCode.NoContent, own.StatusCode);
        Assert.Null((await ReadAsync($"{Keys}/{writer.Id()}")).Text("revokedAt"));
    }

    [Fact]
    public async Task A_key_of_the_longest_life_can_be_rotated()
    {
        var old = await MadeAsync("longest", new { name = "longest", scopes = new[] { "content:write" }, expiresAt = "9998-12-31T23:59:59.9999999Z" });
        await api.Owner.ExecuteAsync($"UPDATE editorial.api_keys SET created_at = created_at - interval '10 years' WHERE id = '{old.Id()}'");

        using var response = await PostAsync($"/{old.Id()}/rotate", new { });

        Assert.StartsWith("9999-01-01", (await response.JsonAsync(HttpStatusCode.Created)).Text("expiresAt"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{", "application/json", HttpStatusCode.BadRequest)]
    [InlineData("{}", null, HttpStatusCode.UnsupportedMediaType)]
    public async Task A_body_that_is_missing_or_no_JSON_is_told_without_a_name_of_the_program(string body, string? mediaType, HttpStatusCode status)
    {
        using var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(body));
        if (mediaType is not null)
            content.Headers.ContentType = new(mediaType);
        using var response = await api.ManageAsync(HttpMethod.Post, Keys, content);

        var problem = await response.JsonAsync(status);
        Assert.DoesNotContain("mplicit", problem.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("Request\"", problem.GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_has_every_key_newest_first_page_by_page()
    {
        var ids = new List<string>();
        for (var i = 0; i < 5; i++)
            ids.Insert(0, (await MadeAsync($"listed {i}")).Id());

        var found = new List<string>();
        for (string? after = null; ;)
        {
            var page = await ReadAsync($"{Keys}?limit=2{(after is null ? "" : $"&after={after}")}");
            found.AddRange(page.Items("data").Select(key => key.Id()));
            after = page.GetProperty("page").Text("next");
            if (after is null)
                break;
        }

        Assert.Equal(ids, found.Where(ids.Contains));
        Assert.Equal(found.Count, found.Distinct().Count());
        Assert.Contains("tests", found);
    }

    [Fact]
    public async Task A_revoked_key_ends_at_once_on_every_instance_and_stays_in_the_list()
    {
        var key = await MadeAsync("revoked");
        await using var another = api.Another([]);
        another.StartServer();
        using var there = new HttpClient { BaseAddress = another.ClientOptions.BaseAddress };
        there.DefaultRequestHeaders.Authorization = new("Bearer", key.Text("key"));
        using var before = await there.GetAsync("/manage/v1/articles", TestContext.Current.CancellationToken);

        using var revoked = await api.ManageAsync(HttpMethod.Delete, $"{Keys}/{key.Id()}");
        using var again = await api.ManageAsync(HttpMethod.Delete, $"{Keys}/{key.Id()}");
        using var unknown = await api.ManageAsync(HttpMethod.Delete, $"{Keys}/nobody");
        using var after = await there.GetAsync("/manage/v1/articles", TestContext.Current.CancellationToken);

        Assert.Equal((HttpStatusCode.OK, HttpStatusCode.NoContent, HttpStatusCode.NoContent), (before.StatusCode, revoked.StatusCode, again.StatusCode));
        await unknown.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        Assert.Equal("The key is revoked.", (await after.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated")).Text("detail"));
        Assert.NotNull((await ReadAsync($"{Keys}/{key.Id()}")).Text("revokedAt"));
    }

    [Fact]
    public async Task A_rotated_key_works_beside_its_successor_until_the_overlap_ends()
    {
        var old = await MadeAsync("rotated", new { name = "rotated", scopes = new[] { "content:write" }, rateLimit = 500 });

        using var response = await PostAsync($"/{old.Id()}/rotate", new { overlapSeconds = 3600 });
        var successor = await response.JsonAsync(HttpStatusCode.Created);

        Assert.Equal($"{Keys}/{successor.Id()}", response.Headers.Location!.ToString());
        Assert.Equal(("rotated", 500, null), (successor.Text("name"), successor.GetProperty("rateLimit").GetInt32(), successor.Text("expiresAt")));
        foreach (var key in (JsonElement[])[old, successor])
        {
            using var used = await GetWithAsync(key.Text("key")!, "/manage/v1/articles");
            Assert.Equal(HttpStatusCode.OK, used.StatusCode);
        }
        var replaced = await ReadAsync($"{Keys}/{old.Id()}");
        Assert.Equal(successor.Id(), replaced.Text("replacedBy"));
        Assert.Equal(successor.GetProperty("createdAt").GetDateTime().AddHours(1), replaced.GetProperty("expiresAt").GetDateTime(), TimeSpan.FromSeconds(1));
        using var twice = await PostAsync($"/{old.Id()}/rotate", new { });
        await twice.ProblemAsync(HttpStatusCode.Conflict, "key-ended");
    }

    [Fact]
    public async Task Without_overlap_the_old_key_ends_with_the_rotation_and_its_lifetime_begins_anew()
    {
        var old = await MadeAsync("short", new { name = "short", scopes = new[] { "content:write" }, expiresAt = TimeProvider.System.GetUtcNow().AddDays(10).ToString("O") });

        using var response = await PostAsync($"/{old.Id()}/rotate", new { overlapSeconds = 0 });
        var successor = await response.JsonAsync(HttpStatusCode.Created);

        using var ended = await GetWithAsync(old.Text("key")!, "/manage/v1/articles");
        await ended.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
        Assert.Equal(successor.GetProperty("createdAt").GetDateTime().AddDays(10), successor.GetProperty("expiresAt").GetDateTime(), TimeSpan.FromMinutes(5));
    }

    [Fact]
    public async Task Of_rotations_that_race_one_makes_a_key()
    {
        var old = await MadeAsync("raced");

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => PostAsync($"/{old.Id()}/rotate", new { })));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.Equal(2L, Assert.Single(await api.RowsAsync<long>("SELECT count(*) FROM editorial.api_keys WHERE name = 'raced'")));
    }

    [Fact]
    public async Task The_minute_of_the_last_use_is_kept_and_written_once_a_minute()
    {
        var key = await MadeAsync("used");
        Assert.Null((await ReadAsync($"{Keys}/{key.Id()}")).Text("lastUsedAt"));

        using (await GetWithAsync(key.Text("key")!, "/manage/v1/articles"))
        {
        }
        var first = (await ReadAsync($"{Keys}/{key.Id()}")).GetProperty("lastUsedAt").GetDateTime();
        var version = await RowVersionAsync(key.Id());
        for (var i = 0; i < 5; i++)
        {
            using var again = await GetWithAsync(key.Text("key")!, "/manage/v1/articles");
        }

        Assert.Equal(0, first.Ticks % TimeSpan.TicksPerMinute);
        Assert.Equal(TimeProvider.System.GetUtcNow().UtcDateTime, first, TimeSpan.FromMinutes(5));
        // Or another minute has begun meanwhile.
        Assert.True(version == await RowVersionAsync(key.Id()) || (await ReadAsync($"{Keys}/{key.Id()}")).GetProperty("lastUsedAt").GetDateTime() > first);
    }

    private async Task<string> RowVersionAsync(string id) => Assert.Single(await api.RowsAsync<string>($"SELECT xmin::text FROM editorial.api_keys WHERE id = '{id}'"));

    private Task<JsonElement> MadeAsync(string name) => MadeAsync(name, new { name, scopes = new[] { "content:write" } });

    private async Task<JsonElement> MadeAsync(string name, object body)
    {
        using var response = await PostAsync("", body);
        var made = await response.JsonAsync(HttpStatusCode.Created);
        Assert.Equal(name, made.Text("name"));
        return made;
    }

    private async Task<JsonElement> ReadAsync(string path)
    {
        using var response = await api.ManageAsync(HttpMethod.Get, path);
        return await response.JsonAsync(HttpStatusCode.OK);
    }

    private Task<HttpResponseMessage> PostAsync(string path, object body, string key = Api.Key) =>
        api.SendAsync(HttpMethod.Post, Keys + path, Api.Json(JsonSerializer.Serialize(body)), ("Authorization", $"Bearer {key}"));

    private Task<HttpResponseMessage> GetWithAsync(string key, string path) => api.GetAsync(path, ("Authorization", $"Bearer {key}"));
}
