using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ContentApi.Access;
using ContentApi.Data;
using ContentApi.Tests.Data.Embedded;
using Npgsql;

namespace ContentApi.Tests.Access;

public sealed class AuditLogTests(Api api) : IClassFixture<Api>
{
    private const string Path = "/manage/v1/audit-log";

    [Fact]
    public async Task What_changes_something_is_on_record_with_who_and_what()
    {
        var article = await api.DraftAsync(Documents.Short("On Record"));
        using var published = await api.PublishAsync(article.Slug());
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);

        var entries = await ListAsync($"?article={article.Id()}");

        Assert.Equal(["publishArticle", "importDocument"], entries.Select(entry => entry.Text("operation")));
        Assert.All(entries, entry => Assert.Equal(("tests", null, article.Id()), (entry.Text("keyId"), entry.Text("subject"), entry.Text("articleId"))));
        Assert.Equal([$"/manage/v1/articles/{article.Slug()}/publish", $"/manage/v1/articles/{article.Id()}"], entries.Select(entry => entry.Text("target")));
        Assert.All(entries, entry => Assert.Matches("^[0-9a-f]{32}$", entry.Text("traceId")));
        Assert.Equal(TimeProvider.System.GetUtcNow().UtcDateTime, entries[0].GetProperty("at").GetDateTime(), TimeSpan.FromMinutes(5));
        Assert.Equal(entries.Select(entry => entry.GetRawText()), (await ListAsync($"?article={article.Slug()}")).Select(entry => entry.GetRawText()));
    }

    [Fact]
    public async Task What_changes_nothing_is_not()
    {
        var article = await api.DraftAsync(Documents.Short("Off the Record"));
        var before = (await ListAsync("")).Count;

        using var read = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{article.Id()}");
        using var stale = await api.PublishAsync(article.Id(), "\"v99\"");
        using var tried = await api.PublishAsync(article.Id(), query: "?dryRun=true");
        using var imported = await api.ImportAsync(Documents.Short("Only Tried"), "?dryRun=true");
        using var invalid = await api.ManageAsync(HttpMethod.Post, "/manage/v1/api-keys", Api.Json("{}"));
        using var unknown = await api.ManageAsync(HttpMethod.Delete, "/manage/v1/api-keys/nobody");
        using var forbidden = await api.SendAsync(HttpMethod.Delete, "/manage/v1/api-keys/tests", null, ("Authorization", $"Bearer {await api.KeyAsync(null, Scopes.ContentWrite)}"));

        Assert.Equal((200, 412, 200, 200, 422, 404, 403), ((int)read.StatusCode, (int)stale.StatusCode, (int)tried.StatusCode, (int)imported.StatusCode, (int)invalid.StatusCode, (int)unknown.StatusCode, (int)forbidden.StatusCode));
        Assert.Equal(before, (await ListAsync("")).Count);
    }

    [Fact]
    public async Task The_entry_stands_or_falls_with_the_change()
    {
        var article = await api.DraftAsync(Documents.Short("All or Nothing"));
        // As if the log could not be written.
        await api.Owner.ExecuteAsync($"ALTER TABLE editorial.audit_log ADD CONSTRAINT refused CHECK (article_id <> '{article.Id()}') NOT VALID");

        using var refused = await api.PublishAsync(article.Id());
        await api.Owner.ExecuteAsync("ALTER TABLE editorial.audit_log DROP CONSTRAINT refused");

        Assert.Equal(HttpStatusCode.InternalServerError, refused.StatusCode);
        using var hidden = await api.GetAsync($"/v1/articles/{article.Id()}");
        Assert.Equal(HttpStatusCode.NotFound, hidden.StatusCode);
        Assert.Equal("draft", (await (await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{article.Id()}")).JsonAsync(HttpStatusCode.OK)).Text("status"));
    }

    [Fact]
    public async Task Filters_narrow_it_and_pages_walk_it_newest_first()
    {
        var key = await api.KeyAsync(null, Scopes.KeysManage, Scopes.ContentWrite);
        for (var i = 0; i < 5; i++)
        {
            using var made = await api.SendAsync(HttpMethod.Post, "/manage/v1/api-keys", JsonContent.Create(new { name = $"filtered {i}", scopes = (string[])[Scopes.ContentWrite] }), ("Authorization", $"Bearer {key}"));
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        }
        var id = key.Split('_')[1];

        var all = await ListAsync($"?key={id}");
        var paged = await ListAsync($"?key={id}&operation=createApiKey&operation=revokeApiKey", limit: 2);

        Assert.Equal(5, all.Count);
        Assert.Equal(all.Select(entry => entry.GetProperty("id").GetInt64()).OrderDescending(), all.Select(entry => entry.GetProperty("id").GetInt64()));
        Assert.Equal(all.Select(entry => entry.GetRawText()), paged.Select(entry => entry.GetRawText()));
        Assert.Empty(await ListAsync($"?key={id}&operation=publishArticle"));
        Assert.Empty(await ListAsync($"?key={id}&until=2020-01-01"));
        Assert.Equal(5, (await ListAsync($"?key={id}&since=2020-01-01&until=2126-01-01T00:00:00Z")).Count);
        Assert.Empty(await ListAsync($"?key={id}&subject=ada"));
    }

    [Theory]
    [InlineData("?since=yesterday", "since", "invalid-time")]
    [InlineData("?after=nonsense", "after", "unknown-cursor")]
    [InlineData("?status=201", "status", "unknown-parameter")]
    [InlineData("?article=%00", "article", "unknown-value")]
    public async Task What_a_filter_may_not_say_is_refused(string query, string parameter, string code)
    {
        using var response = await api.ManageAsync(HttpMethod.Get, Path + query);

        await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", parameter, code);
    }

    [Theory]
    [InlineData("UPDATE editorial.audit_log SET operation = 'other'")]
    [InlineData("DELETE FROM editorial.audit_log")]
    [InlineData("TRUNCATE editorial.audit_log")]
    [InlineData("ALTER TABLE editorial.audit_log DISABLE TRIGGER ALL")]
    [InlineData("DROP TABLE editorial.audit_log")]
    [InlineData("INSERT INTO editorial.audit_log (id, at, operation) OVERRIDING SYSTEM VALUE VALUES (1, now(), 'other') ON CONFLICT (id) DO UPDATE SET operation = 'other'")]
    public async Task The_programs_role_can_neither_change_nor_delete_an_entry(string sql)
    {
        var asProgram = new NpgsqlConnectionStringBuilder(api.Owner) { Username = Schema.ApplicationRole }.ConnectionString;

        var refused = await Assert.ThrowsAsync<PostgresException>(() => asProgram.ExecuteAsync(sql));

        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, refused.SqlState);
        await asProgram.ExecuteAsync("INSERT INTO editorial.audit_log (at, operation) VALUES (now(), 'allowed')");
    }

    [Theory]
    [InlineData("UPDATE editorial.audit_log SET operation = 'other'")]
    [InlineData("DELETE FROM editorial.audit_log")]
    [InlineData("TRUNCATE editorial.audit_log")]
    public async Task Nor_can_the_owner_by_the_way(string sql)
    {
        var refused = await Assert.ThrowsAsync<PostgresException>(() => api.Owner.ExecuteAsync(sql));

        Assert.Equal("entries of the audit log are neither changed nor deleted", refused.MessageText);
    }

    [Theory]
    [InlineData("createApiKey", "/manage/v1/api-keys", """{"name": "on record", "scopes": ["content:write"]}""")]
    [InlineData("rotateApiKey", "/manage/v1/api-keys/{key}/rotate", "{}")]
    [InlineData("createTopic", "/manage/v1/topics", """{"name": "On Record as Made"}""")]
    [InlineData("createArticle", "/manage/v1/articles", """{"title": "On Record as Made"}""")]
    [InlineData("createPreviewToken", "/manage/v1/articles/{draft}/preview-tokens", "{}")]
    [InlineData("correctArticle", "/manage/v1/articles/{published}/corrections", """{"what": "A date."}""")]
    public async Task What_is_made_is_named(string operation, string path, string body)
    {
        path = path.Replace("{key}", (await api.KeyAsync(null, Scopes.ContentWrite)).Split('_')[1], StringComparison.Ordinal)
            .Replace("{draft}", (await api.DraftAsync(Documents.Short("Previewed on Record"))).Id(), StringComparison.Ordinal)
            .Replace("{published}", (await api.PublishedAsync(Documents.Short("Corrected on Record"))).Id(), StringComparison.Ordinal);
        using var response = await api.ManageAsync(HttpMethod.Post, path, Api.Json(body));
        Assert.Equal(HttpStatusCode.Created, response.StatusCode);

        Assert.Equal(response.Header("Location"), (await ListAsync($"?operation={operation}"))[0].Text("target"));
    }

    [Fact]
    public async Task A_batch_is_on_record_and_so_is_each_article_of_it()
    {
        var lines = string.Join('\n', ((string[])["Of a Batch", "Of the Same Batch"]).Select(title => JsonSerializer.Serialize(new { document = Documents.Short(title) })));
        using var content = new StringContent(lines, System.Text.Encoding.UTF8, "application/x-ndjson");
        using var accepted = await api.ManageAsync(HttpMethod.Post, "/manage/v1/imports?publish=true", content);
        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);
        await Eventually.HoldsAsync(async () => (await (await api.ManageAsync(HttpMethod.Get, accepted.Header("Location")!)).JsonAsync(HttpStatusCode.OK)).Text("status") == "finished");

        var ids = await api.RowsAsync<string>("SELECT id::text FROM editorial.articles WHERE title LIKE 'Of %a%atch' OR title = 'Of the Same Batch'");
        Assert.Equal(2, ids.Count);
        foreach (var id in ids)
        {
            var entry = Assert.Single(await ListAsync($"?article={id}"));
            Assert.Equal(("importDocument", "tests", $"/manage/v1/jobs/{accepted.Header("Location")!.Split('/')[^1]}"), (entry.Text("operation"), entry.Text("keyId"), entry.Text("target")));
        }
        Assert.Contains(await ListAsync("?operation=importDocument"), entry => entry.Text("articleId") is null && entry.Text("target") == accepted.Header("Location"));
    }

    [Fact]
    public async Task A_token_is_revoked_with_its_entry_or_not_at_all()
    {
        var article = await api.DraftAsync(Documents.Short("Revoked with a Trace"));
        using var made = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/articles/{article.Id()}/preview-tokens");
        await api.Owner.ExecuteAsync("ALTER TABLE editorial.audit_log ADD CONSTRAINT refused CHECK (operation <> 'revokePreviewToken') NOT VALID");

        using var refused = await api.ManageAsync(HttpMethod.Delete, made.Header("Location")!);
        await api.Owner.ExecuteAsync("ALTER TABLE editorial.audit_log DROP CONSTRAINT refused");

        Assert.Equal(HttpStatusCode.InternalServerError, refused.StatusCode);
        Assert.Equal(1L, await api.Owner.ScalarAsync($"SELECT count(*) FROM editorial.preview_tokens WHERE article_id = '{article.Id()}' AND revoked_at IS NULL"));
    }

    [Fact]
    public async Task What_no_entry_can_hold_is_refused_in_words()
    {
        using var response = await api.ManageAsync(HttpMethod.Get, $"{Path}?article=%00");

        Assert.Contains("NUL", (await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "article", "unknown-value")).Text("detail"), StringComparison.Ordinal);
    }

    private async Task<IReadOnlyList<JsonElement>> ListAsync(string query, int limit = 100)
    {
        var items = new List<JsonElement>();
        for (string? after = null; ;)
        {
            using var response = await api.ManageAsync(HttpMethod.Get, $"{Path}{query}{(query.Length == 0 ? "?" : "&")}limit={limit}{(after is null ? "" : $"&after={after}")}");
            var page = await response.JsonAsync(HttpStatusCode.OK);
            items.AddRange(page.Items("data"));
            after = page.GetProperty("page").Text("next");
            if (after is null)
                return items;
        }
    }
}
