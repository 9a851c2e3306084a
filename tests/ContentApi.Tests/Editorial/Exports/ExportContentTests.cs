using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Access;
using ContentApi.Tests.Data.Embedded;
using ContentApi.Tests.Editorial.Imports;

namespace ContentApi.Tests.Editorial.Exports;

public sealed class ExportContentTests(PostgresServer server)
{
    /// <summary>What the two databases have in common: everything but what is this deployment's own (keys, jobs, tokens, logs), when it rendered, and what is left of terms and works that nothing public names.</summary>
    private static readonly string[] Compared =
    [
        .. new[] { "articles", "revisions", "former_parts", "slugs", "terms", "term_aliases", "works" }.Select(table => $"editorial.{table}"),
        .. new[] { "articles", "renderings", "article_terms", "tldrs", "scenario_analyses", "scenarios", "outcomes", "citations", "mentions", "search_entries", "tombstones", "corrections", "former_slugs" }
            .Select(table => $"published.{table}"),
        "(SELECT * FROM published.terms WHERE article_count > 0)", "(SELECT * FROM published.works WHERE cited_by > 0)",
    ];

    [Fact]
    public async Task An_export_is_read_back_into_an_equal_database_and_once_more_changes_nothing()
    {
        await using var api = await StartAsync();
        await FillAsync(api);
        var exported = await api.ExportedAsync();
        await using var other = await StartAsync();

        var items = await other.DoneAsync(exported);

        Assert.Equal(exported.Count - 2, items.Count);
        Assert.All(items, item => Assert.True(item.Text("status") == "imported", item.GetRawText()));
        foreach (var table in Compared)
            Assert.Equal(await RowsAsync(api, table), await RowsAsync(other, table));
        Assert.Equal(exported.Skip(1), (await other.ExportedAsync()).Skip(1));
        var shown = await api.ReadAllAsync("/v1/articles?include=sections,scenarioAnalyses,citations");
        Assert.Equal(shown.Select(article => article.GetRawText()), (await other.ReadAllAsync("/v1/articles?include=sections,scenarioAnalyses,citations")).Select(article => article.GetRawText()));

        var contents = await RowsAsync(other, "published.changes");
        Assert.All(await other.DoneAsync(exported), item => Assert.Equal("skipped", item.Text("status")));
        Assert.Equal(contents, await RowsAsync(other, "published.changes"));
    }

    [Fact]
    public async Task An_article_goes_where_its_terms_and_works_are_known_by_other_ids()
    {
        await using var api = await StartAsync();
        await api.PublishedAsync(Documents.Complete("From There", "Bridge"), "?publish=true&topic=Stone");
        var exported = await api.ExportedAsync();
        await using var other = await StartAsync();
        var here = await other.PublishedAsync(Documents.Complete("From Here", "Bridge"), "?publish=true&topic=Stone");

        var items = await other.DoneAsync(exported);

        Assert.Equal("imported", items[^1].Text("status"));
        Assert.All(items.SkipLast(1), item => Assert.Equal("skipped", item.Text("status")));
        var there = await other.ReadAsync("/v1/articles/from-there");
        Assert.Equal(here.Items("topics")[0].Id(), there.Items("topics")[0].Id());
        Assert.Equal(here.Items("citations").Select(citation => citation.Text("workId")), there.Items("citations").Select(citation => citation.Text("workId")));
        Assert.Equal(2, (await other.ReadAsync("/v1/topics/stone")).GetProperty("articleCount").GetInt32());
    }

    [Fact]
    public async Task A_line_that_does_not_hang_together_or_meets_a_taken_slug_is_refused()
    {
        await using var api = await StartAsync();
        await api.PublishedAsync(Documents.Complete("Tampered With", "Seal"));
        var exported = await api.ExportedAsync();
        await using var other = await StartAsync();
        await other.DoneAsync(exported.SkipLast(2).Append("""{"type": "end"}"""));
        foreach (var (change, pointer, code) in (IEnumerable<(Action<JsonNode>, string, string)>)
            [
                (line => line["article"]!["slug"] = "Not A Slug", "/article/slug", "invalid-slug"),
                (line => line["article"]!["document"]!["id"] = "0199c0de-0000-7000-8000-000000000003", "/article/document", "inconsistent"),
                (line => line["article"]!["revision"] = 2, "/revisions", "inconsistent"),
                (line => line["article"]!["status"] = "draft", "/published", "inconsistent"),
                (line => line["published"]!["revision"] = 7, "/published", "inconsistent"),
                (line => line["article"]!.AsObject().Remove("locale"), "", "invalid-json"),
                (line => line["revisions"] = null, "", "invalid-json"),
                (line => line["article"]!["document"]!["topics"]!.AsArray().Add(JsonNode.Parse("""{"id": "0199c0de-0000-7000-8000-000000000000", "slug": "unheard-of", "name": "Unheard Of"}""")), "/article/document", "unknown-value"),
            ])
        {
            var line = JsonNode.Parse(exported[^2])!;
            change(line);
            var item = Assert.Single(await other.DoneAsync([line.ToJsonString()]));
            Assert.Contains((pointer, code), item.Items("errors").Select(error => (error.Text("pointer")!, error.Text("code")!)));
        }
        await other.DraftAsync(Documents.Short("Tampered With"));
        var taken = Assert.Single(await other.DoneAsync([exported[^2]]));
        Assert.Equal(("/slugs", "taken"), (taken.Items("errors")[0].Text("pointer"), taken.Items("errors")[0].Text("code")));
        Assert.Equal(1L, await other.Owner.ScalarAsync("SELECT count(*) FROM editorial.articles"));
        Assert.Equal(0L, await other.Owner.ScalarAsync("SELECT count(*) FROM published.changes"));
    }

    [Fact]
    public async Task What_is_public_needs_the_scope_to_publish_and_terms_that_of_the_vocabulary()
    {
        await using var api = await StartAsync();
        await api.PublishedAsync(Documents.Short("Not by Just Anyone"));
        var key = await api.KeyAsync(null, Scopes.ContentWrite);
        using var response = await api.SendAsync(HttpMethod.Post, "/manage/v1/imports", Batch.Content(await api.ExportedAsync()), ("Authorization", $"Bearer {key}"));
        var id = (await response.JsonAsync(HttpStatusCode.Accepted)).Id();
        await api.EndedAsync(id);

        var items = (await api.JobAsync($"/{id}/items")).Items("data");

        Assert.NotEmpty(items);
        Assert.All(items, item => Assert.Equal("forbidden", item.Items("errors")[0].Text("code")));
    }

    [Fact]
    public async Task An_export_says_when_it_is_of_and_that_it_is_whole()
    {
        await using var api = await StartAsync();
        await api.DraftAsync(Documents.Short("One of One"));

        var exported = (await api.ExportedAsync()).Select(line => JsonElement.Parse(line)).ToList();

        Assert.Equal(("export", 1), (exported[0].Text("type"), exported[0].GetProperty("version").GetInt32()));
        Assert.Equal(["export", "term", "article", "end"], exported.Select(line => line.Text("type")));
        Assert.Equal(2, exported[^1].GetProperty("lines").GetInt32());
        using var head = await api.ManageAsync(HttpMethod.Head, "/manage/v1/export");
        Assert.Equal((HttpStatusCode.OK, 0), (head.StatusCode, (await head.BytesAsync()).Length));
        Assert.StartsWith("attachment; filename=", head.Header("Content-Disposition"), StringComparison.Ordinal);
    }

    /// <summary>One of each: a draft, one that is scheduled, an article that is public with its translation, one that was public, and what they share, after it was renamed and merged.</summary>
    private static async Task FillAsync(Api api)
    {
        await api.DraftAsync(Documents.Complete("Never Shown", "Attic"), "?topic=Dust&author=Ines%20Calder");
        var scheduled = await api.DraftAsync(Documents.Complete("To Be Shown", "Skylight"), "?topic=Glass");
        var shown = await api.PublishedAsync(Documents.Complete("Shown and Left", "Window"), "?publish=true&topic=Glass&region=Coasts&publishedAt=2026-03-04T08:00:00Z&locale=en");
        var gone = await api.PublishedAsync(Documents.Complete("Shown and Gone", "Shutter"), "?publish=true&topic=Dust");
        var translation = await api.DraftAsync(Documents.Short("باب مغلق", "مجلة"), "?locale=ar");
        await api.Owner.ExecuteAsync($"""
            UPDATE editorial.articles SET translation_group_id = (SELECT translation_group_id FROM editorial.articles WHERE id = '{shown.Id()}') WHERE id = '{translation.Id()}';
            INSERT INTO editorial.slugs (slug, article_id) VALUES ('shown-before', '{shown.Id()}');
            INSERT INTO published.former_slugs (slug, article_id) VALUES ('shown-before', '{shown.Id()}');
            """);
        await DoAsync(HttpMethod.Put, $"articles/{shown.Id()}/citations", """{"data": []}""");
        await DoAsync(HttpMethod.Post, $"articles/{translation.Id()}/publish", null);
        await DoAsync(HttpMethod.Post, $"articles/{gone.Id()}/unpublish", """{"reason": "It was wrong."}""");
        await DoAsync(HttpMethod.Post, $"articles/{scheduled.Id()}/schedule", """{"publishAt": "2999-01-01T00:00:00Z"}""");
        await DoAsync(HttpMethod.Post, $"articles/{shown.Id()}/schedule", """{"unpublishAt": "2999-01-01T00:00:00Z"}""");
        await DoAsync(HttpMethod.Post, $"articles/{shown.Id()}/corrections", """{"what": "A name was misspelt."}""");
        await DoAsync(HttpMethod.Put, "topics/glass", """{"name": "Window glass", "aliases": ["Glazing"]}""");
        await DoAsync(HttpMethod.Post, "topics", """{"name": "Panes", "parent": {"slug": "glass"}}""");
        await DoAsync(HttpMethod.Post, "topics", """{"name": "Dirt"}""");
        await DoAsync(HttpMethod.Post, "topics/dust/merge", """{"into": "dirt"}""");
        await DoAsync(HttpMethod.Put, "publications/the-window-quarterly", """{"name": "The Window Quarterly", "fallbackLocales": ["en", "ar"]}""");
        await Eventually.HoldsAsync(async () => await api.Owner.ScalarAsync("SELECT count(*) FROM editorial.terms WHERE is_outdated OR merged_into_id IS NOT NULL") is 0L, "articles follow their terms");

        async Task DoAsync(HttpMethod method, string path, string? body)
        {
            using var response = await api.ManageAsync(method, $"/manage/v1/{path}", body is null ? null : Api.Json(body), ("If-Match", "*"));
            Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {await response.TextAsync()}");
        }
    }

    private async Task<Api> StartAsync()
    {
        var api = new Api(server);
        await api.InitializeAsync();
        return api;
    }

    private static Task<IReadOnlyList<string>> RowsAsync(Api api, string table) => api.RowsAsync<string>($"SELECT (to_jsonb(row) - 'rendered_at')::text FROM {table} row ORDER BY 1");
}
