using System.Net;
using System.Text;
using System.Text.Json;
using ContentApi.Access;

namespace ContentApi.Tests.Editorial.Imports;

public sealed class ImportBatchTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Each_line_is_an_article_or_tells_why_it_is_none_and_one_that_fails_keeps_no_other_out()
    {
        var id = (await api.AcceptedAsync(
            [
                Batch.Line(Documents.Complete("First of the Batch", "Anchor")),
                "",
                """{"contentType": "text/markdown", "document": "# Second of the Batch\n\nA paragraph that is *all* there is.\n", "locale": "en", "topic": ["Ropes"], "author": ["Ines Calder"], "publish": true}""",
                """{"contentType": "text/plain"}""",
                """{"document": "No Type of Ours\n\nA paragraph.", "contentType": "application/pdf"}""",
                """{"document": "A Misspelt Member\n\nA paragraph.", "tpoic": ["Ropes"]}""",
                """{"document": "   "}""",
                """{"document": "A Wrong Locale\n\nA paragraph that is all there is.", "locale": "English"}""",
                """{"type": "recipe", "document": "x"}""",
                """{"document": null}""",
                Batch.Line(Documents.Short("Last of the Batch"), slug: "last-of-the-batch"),
                Batch.Line(Documents.Short("Last of the Batch Again"), slug: "last-of-the-batch"),
            ], "?topic=Knots")).Id();
        var job = await api.EndedAsync(id);
        var items = (await api.JobAsync($"/{id}/items")).Items("data");

        Assert.Equal("finished", job.Text("status"));
        Assert.Equal([11, 11, 3, 0, 8], job.Progress());
        Assert.Equal([1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12], items.Select(item => item.GetProperty("number").GetInt32()));
        Assert.Equal(
            ["imported", "imported", "required", "unsupported", "unknown-member", "document-empty", "invalid-locale", "unknown-value", "required", "imported", "taken"],
            items.Select(item => item.Items("errors") is [var error, ..] ? error.Text("code") : item.Text("status")));
        Assert.Equal(["/contentType", "/document", "/locale", "/type", "/slug"], new[] { 3, 5, 6, 7, 10 }.Select(i => items[i].Items("errors")[0].Text("pointer")));
        Assert.Equal(3, items[0].GetProperty("report").GetProperty("sections").GetInt32() + items[0].GetProperty("report").GetProperty("scenarioAnalyses").GetInt32() - 1);
        var second = await api.ReadAsync($"/v1/articles/{items[1].Text("slug")}");
        Assert.Equal(["Knots", "Ropes"], second.Items("topics").Select(topic => topic.Text("name")));
        Assert.Equal(items[1].Text("articleId"), second.Id());
        using var draft = await api.GetAsync($"/v1/articles/{items[0].Text("slug")}");
        await draft.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(["tests"], await api.RowsAsync<string>($"SELECT key_id FROM editorial.revisions WHERE article_id = '{items[0].Text("articleId")}'"));
    }

    [Fact]
    public async Task Items_are_listed_page_by_page_and_by_what_became_of_them()
    {
        var id = (await api.AcceptedAsync(Enumerable.Range(1, 7).Select(i => i % 3 == 0 ? """{"document": ""}""" : Batch.Line(Documents.Short($"Paged {i}"))))).Id();
        await api.EndedAsync(id);
        var numbers = new List<int>();
        for (string? next = ""; next is not null;)
        {
            var page = await api.JobAsync($"/{id}/items?limit=2{(next.Length > 0 ? $"&after={next}" : "")}");
            numbers.AddRange(page.Items("data").Select(item => item.GetProperty("number").GetInt32()));
            next = page.GetProperty("page").Text("next");
        }

        Assert.Equal(Enumerable.Range(1, 7), numbers);
        Assert.Equal([3, 6], (await api.JobAsync($"/{id}/items?status=failed")).Items("data").Select(item => item.GetProperty("number").GetInt32()));
        Assert.Empty((await api.JobAsync($"/{id}/items?status=pending")).Items("data"));
        Assert.Contains(id, (await api.JobAsync("?limit=100")).Items("data").Select(job => job.Id()));
        using var wrong = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/jobs/{id}/items?status=lost");
        await wrong.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "status", "unknown-value");
    }

    [Fact]
    public async Task A_dry_run_reports_and_writes_no_article()
    {
        var before = await ArticlesAsync();

        var items = await api.DoneAsync([Batch.Line(Documents.Complete("Only Rehearsed", "Stage"), publish: true), """{"document": ""}"""], "?dryRun=true");

        Assert.Equal(["imported", "failed"], items.Select(item => item.Text("status")));
        Assert.Equal(JsonValueKind.Null, items[0].GetProperty("articleId").ValueKind);
        Assert.Equal(2, items[0].GetProperty("report").GetProperty("citations").GetInt32());
        Assert.Equal(before, await ArticlesAsync());
        Assert.Empty(await api.RowsAsync<long>("SELECT number FROM published.changes WHERE article_id NOT IN (SELECT id FROM editorial.articles)"));
    }

    [Fact]
    public async Task What_the_caller_may_not_do_the_job_does_not_do_either()
    {
        var key = await api.KeyAsync(null, Scopes.ContentWrite);
        using var refused = await SendAsync("?publish=true", Batch.Line(Documents.Short("Published without Leave")));
        await refused.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");

        using var accepted = await SendAsync("", Batch.Line(Documents.Short("Published by Its Line"), publish: true), Batch.Line(Documents.Short("Not Published by Its Line")));
        var id = (await accepted.JsonAsync(HttpStatusCode.Accepted)).Id();
        await api.EndedAsync(id);
        var items = (await api.JobAsync($"/{id}/items")).Items("data");

        Assert.Equal(["failed", "imported"], items.Select(item => item.Text("status")));
        Assert.Equal(("/publish", "forbidden"), (items[0].Items("errors")[0].Text("pointer"), items[0].Items("errors")[0].Text("code")));

        Task<HttpResponseMessage> SendAsync(string query, params string[] lines) =>
            api.SendAsync(HttpMethod.Post, "/manage/v1/imports" + query, Batch.Content(lines), ("Authorization", $"Bearer {key}"));
    }

    [Fact]
    public async Task A_job_that_is_cancelled_does_nothing_more_and_keeps_what_it_did()
    {
        var id = (await api.AcceptedAsync(Enumerable.Range(1, 400).Select(i => Batch.Line(Documents.Short($"Cut Short {i}"))))).Id();
        await Eventually.HoldsAsync(async () => (await api.JobAsync($"/{id}")).Progress()[1] > 0, "the job has begun");

        using var response = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/jobs/{id}/cancel");
        var cancelled = await response.JsonAsync(HttpStatusCode.OK);
        // Whatever the worker still did would be there when the next job is done.
        await api.DoneAsync([Batch.Line(Documents.Short("After the Cut"))]);

        Assert.Equal("cancelled", cancelled.Text("status"));
        Assert.True(cancelled.Progress()[1] < 400, cancelled.GetRawText());
        Assert.NotEqual(JsonValueKind.Null, cancelled.GetProperty("finishedAt").ValueKind);
        Assert.Equal(cancelled.GetRawText(), (await api.JobAsync($"/{id}")).GetRawText());
        Assert.Equal(cancelled.Progress()[1], (int)(await api.RowsAsync<long>("SELECT count(*) FROM editorial.articles WHERE title LIKE 'Cut Short %'"))[0]);
        using var again = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/jobs/{id}/cancel");
        Assert.Equal(cancelled.GetRawText(), (await again.JsonAsync(HttpStatusCode.OK)).GetRawText());
    }

    [Fact]
    public async Task A_line_that_holds_what_the_database_cannot_store_fails_and_keeps_no_other_waiting()
    {
        var items = await api.DoneAsync(
            [
                """{"document": "T\n\nBody.", "slug": "a\u0000b"}""",
                """{"document": "T\n\nBody.", "contentType": "text/\u0000"}""",
                """{"document": "T\n\nBody.", "contentType": "text/\ud800"}""",
                """{"document": "T\n\nBody.", "\u0000": 1}""",
                """{"document": "T\n\nBody.", "topic": ["\u0000"]}""",
                """{"type": "a\u0000b"}""",
                """{"type": "term", "term": {"\u0000": 1}}""",
                Batch.Line(Documents.Short("Behind What Cannot Be Stored")),
            ]);

        Assert.Equal(["failed", "failed", "failed", "failed", "failed", "failed", "failed", "imported"], items.Select(item => item.Text("status")));
        Assert.Equal(["invalid-text", "invalid-text", "invalid-text", "unknown-member", "invalid-text", "unknown-value", "unknown-member"], items.SkipLast(1).Select(item => item.Items("errors")[0].Text("code")));
        Assert.Contains("'a\uFFFDb'", items[5].Items("errors")[0].Text("detail"), StringComparison.Ordinal);
        Assert.Equal("/\uFFFD", items[3].Items("errors")[0].Text("pointer"));
    }

    [Theory]
    [InlineData("", "empty", null)]
    [InlineData("\n \r\n", "empty", null)]
    [InlineData("{\"document\": \"x\"} {}", "invalid-line", 1)]
    [InlineData("{\"document\": \"x\"}\n{\"document\": \"y", "invalid-line", 2)]
    [InlineData("{\"document\": \"x\"}\n\n[1]", "invalid-line", 3)]
    [InlineData("{\"type\": \"\\ud800\"}", "invalid-line", 1)]
    [InlineData("{\"type\": \"export\", \"version\": 1}\n{\"document\": \"x\"}", "truncated", null)]
    [InlineData("{\"type\": \"export\", \"version\": 1}\n{\"document\": \"x\"}\n{\"type\": \"end\", \"lines\": 2}", "incomplete", 3)]
    [InlineData("{\"type\": \"export\", \"version\": 1}\n{\"document\": \"x\"}\n{\"type\": \"end\"}", "incomplete", 3)]
    [InlineData("{\"type\": \"export\", \"version\": 99}\n{\"type\": \"end\"}", "unknown-version", 1)]
    public async Task A_batch_that_is_none_is_refused_whole(string body, string code, int? line)
    {
        using var response = await api.ManageAsync(HttpMethod.Post, "/manage/v1/imports", Batch.Content(Encoding.UTF8.GetBytes(body)));

        var error = Assert.Single((await response.ProblemAsync(HttpStatusCode.BadRequest, "unusable-document")).Items("errors"));
        Assert.Equal((code, line), (error.Text("code"), error.TryGetProperty("line", out var at) ? at.GetInt32() : null));
    }

    [Theory]
    [InlineData("application/jsonl", HttpStatusCode.Accepted)]
    [InlineData("application/x-ndjson; charset=UTF-8", HttpStatusCode.Accepted)]
    [InlineData("application/x-ndjson; charset=utf-16", HttpStatusCode.UnsupportedMediaType)]
    public async Task A_batch_is_UTF8_whatever_it_is_called_and_may_begin_with_a_byte_order_mark(string mediaType, HttpStatusCode status)
    {
        var content = Batch.Content([.. "\uFEFF"u8, .. Encoding.UTF8.GetBytes(Batch.Line(Documents.Short("Behind a Mark")))]);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(mediaType);

        using var response = await api.ManageAsync(HttpMethod.Post, "/manage/v1/imports?dryRun=true", content);

        var answer = await response.JsonAsync(status);
        if (status == HttpStatusCode.Accepted)
            Assert.Equal([1, 1, 1, 0, 0], (await api.EndedAsync(answer.Id())).Progress());
    }

    [Fact]
    public async Task An_element_that_is_null_is_refused_with_its_place()
    {
        var item = Assert.Single(await api.DoneAsync(["""{"document": "A Title\n\nText.", "topic": ["Ropes", null]}"""]));

        Assert.Equal("/topic/1", item.Items("errors")[0].Text("pointer"));
    }

    [Fact]
    public async Task A_job_ends_with_the_key_that_it_was_asked_for_with()
    {
        var key = await api.KeyAsync(null, Scopes.ContentWrite);
        using var accepted = await api.SendAsync(HttpMethod.Post, "/manage/v1/imports", Batch.Content(Enumerable.Range(1, 400).Select(i => Batch.Line(Documents.Short($"Until Revoked {i}")))), ("Authorization", $"Bearer {key}"));
        var id = (await accepted.JsonAsync(HttpStatusCode.Accepted)).Id();
        await Eventually.HoldsAsync(async () => (await api.JobAsync($"/{id}")).Progress()[1] > 0, "the job has begun");

        using var revoked = await api.ManageAsync(HttpMethod.Delete, $"/manage/v1/api-keys/{key.Split('_')[1]}");
        Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        var job = await api.EndedAsync(id);

        Assert.Equal(("failed", "The key that it was asked for with is revoked."), (job.Text("status"), job.Text("failure")));
        Assert.True(job.Progress()[1] < 400, job.GetRawText());
        Assert.Equal(job.Progress()[1], (int)(await api.RowsAsync<long>("SELECT count(*) FROM editorial.articles WHERE title LIKE 'Until Revoked %'"))[0]);
    }

    [Theory]
    [InlineData("UPDATE editorial.api_keys SET expires_at = now() WHERE id = (SELECT key_id FROM editorial.jobs WHERE id = '{0}')", "The key that it was asked for with has expired.")]
    [InlineData("UPDATE editorial.jobs SET key_id = NULL, subject = 'somebody', authorised_until = now() WHERE id = '{0}'", "The bearer token that it was asked for with has expired.")]
    public async Task A_job_ends_when_what_it_was_asked_for_with_expires(string expiry, string failure)
    {
        var key = await api.KeyAsync(null, Scopes.ContentWrite);
        using var accepted = await api.SendAsync(HttpMethod.Post, "/manage/v1/imports", Batch.Content(Enumerable.Range(1, 400).Select(i => Batch.Line(Documents.Short($"Until Expiry {i}")))), ("Authorization", $"Bearer {key}"));
        var id = (await accepted.JsonAsync(HttpStatusCode.Accepted)).Id();

        await api.RowsAsync<long>(string.Format(System.Globalization.CultureInfo.InvariantCulture, expiry, id));
        var job = await api.EndedAsync(id);

        Assert.Equal(("failed", failure), (job.Text("status"), job.Text("failure")));
        Assert.True(job.Progress()[1] < 400, job.GetRawText());
    }

    [Fact]
    public async Task A_job_is_not_cancelled_without_its_entry_in_the_audit_log()
    {
        var id = (await api.AcceptedAsync(Enumerable.Range(1, 100).Select(i => Batch.Line(Documents.Short($"Not Cancelled {i}"))))).Id();
        await api.RowsAsync<long>("ALTER TABLE editorial.audit_log ADD CONSTRAINT no_cancelling CHECK (operation <> 'cancelJob') NOT VALID");
        using var response = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/jobs/{id}/cancel");
        await api.RowsAsync<long>("ALTER TABLE editorial.audit_log DROP CONSTRAINT no_cancelling");

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Equal("finished", (await api.EndedAsync(id)).Text("status"));
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused_with_their_line()
    {
        using var response = await api.ManageAsync(HttpMethod.Post, "/manage/v1/imports", Batch.Content([.. "{\"document\": \"x\"}\n{\"document\": \""u8, 0xE9, .. "\"}"u8]));

        var error = Assert.Single((await response.ProblemAsync(HttpStatusCode.BadRequest, "unusable-document")).Items("errors"));
        Assert.Equal(("invalid-line", 2), (error.Text("code"), error.GetProperty("line").GetInt32()));
    }

    [Theory]
    [InlineData("slug=x", "slug")]
    [InlineData("publishedAt=2026-01-01T00:00:00Z", "publishedAt")]
    public async Task What_is_one_documents_is_not_said_of_a_batch(string query, string parameter)
    {
        using var response = await api.ManageAsync(HttpMethod.Post, "/manage/v1/imports?" + query, Batch.Content(Batch.Line(Documents.Short("Any"))));

        await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", parameter, "not-for-a-batch");
    }

    [Theory]
    [InlineData("GET", "")]
    [InlineData("GET", "/items")]
    [InlineData("POST", "/cancel")]
    public async Task A_job_that_does_not_exist_is_not_found(string method, string path)
    {
        foreach (var id in (string[])["nothing-like-it", "0199c0de-0000-7000-8000-000000000000"])
        {
            using var response = await api.ManageAsync(new(method), $"/manage/v1/jobs/{id}{path}");
            await response.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        }
    }

    [Fact]
    public async Task A_document_is_kept_once_and_one_that_failed_is_kept_to_be_looked_at()
    {
        var id = (await api.AcceptedAsync([Batch.Line(Documents.Short("Kept Once")), """{"document": "", "slug": "to-be-looked-at"}"""])).Id();
        await api.EndedAsync(id);

        Assert.Equal(["", """{"document": "", "slug": "to-be-looked-at"}"""], await api.RowsAsync<string>($"SELECT input FROM editorial.job_items WHERE job_id = '{id}' ORDER BY number"));
    }

    private async Task<long> ArticlesAsync() => (await api.RowsAsync<long>("SELECT count(*) FROM editorial.articles"))[0];
}

/// <summary>Where batches are small.</summary>
public sealed class BatchLimitTests(BatchLimitTests.SmallBatches api) : IClassFixture<BatchLimitTests.SmallBatches>
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_batch_over_the_limit_is_refused_whether_it_says_its_length_or_not(bool chunked)
    {
        using var content = Batch.Content(Enumerable.Repeat(Batch.Line(Documents.Short("Much the Same")), 50));
        using var request = new HttpRequestMessage(HttpMethod.Post, "/manage/v1/imports") { Content = content };
        request.Headers.TryAddWithoutValidation("Authorization", $"Bearer {Api.Key}");
        request.Headers.TransferEncodingChunked = chunked;

        using var response = await api.SendAsync(request);

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "content-too-large");
        Assert.Equal(0, (await api.RowsAsync<long>("SELECT count(*) FROM editorial.jobs"))[0]);
    }

    public sealed class SmallBatches(PostgresServer server) : Api(server)
    {
        protected override Dictionary<string, string> Settings => new() { ["ContentApi:Imports:MaxBytes"] = "4096" };
    }
}
