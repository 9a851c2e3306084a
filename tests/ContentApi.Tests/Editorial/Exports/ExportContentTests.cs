using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Access;
using ContentApi.Editorial.Imports;
using ContentApi.Tests.Data.Embedded;
using ContentApi.Tests.Editorial.Forecasting;
using ContentApi.Tests.Editorial.Imports;
using ContentApi.Tests.Editorial.Vocabulary;
using ContentApi.Tests.Editorial.Works;

namespace ContentApi.Tests.Editorial.Exports;

public sealed class ExportContentTests(PostgresServer server)
{
    /// <summary>What the two databases have in common: everything but what is this deployment's own (keys, jobs, tokens, logs), when it rendered, and what is left of terms and works that nothing public names.</summary>
    private static readonly string[] Compared =
    [
        .. new[] { "articles", "revisions", "former_parts", "slugs", "terms", "term_aliases", "works", "work_assignments", "estimates", "resolutions" }.Select(table => $"editorial.{table}"),
        .. new[] { "articles", "renderings", "article_terms", "tldrs", "scenario_analyses", "scenarios", "outcomes", "citations", "mentions", "search_entries", "tombstones", "corrections", "former_slugs", "estimates", "forecasts" }
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
    public async Task Where_works_were_merged_and_split_they_are_so_in_the_other_database_and_for_what_is_imported_there()
    {
        await using var api = await StartAsync();
        string Citing(string title, string reference) => CitedWorks.Citing(title, reference, "(Moe, 1955)");
        const string essay = "Moe, E. (1955). Tolls. In Essays for K. Dahl (pp. 4–9). Mole Press.", journal = "Moe, E. (1955). Tolls. Sea Review, 3, 1–20.", merged = "Moe, E. (1955). On tolls. Sea Review.";
        var first = await api.PublishedAsync(Citing("Of the Journal", journal));
        var second = await api.PublishedAsync(Citing("Of the Essay", essay));
        var third = await api.PublishedAsync(Citing("Of the Same", merged));
        var made = await api.SplitWorkAsync(first.Work(), second.Citation());
        await api.MergedWorkAsync(third.Work(), into: first.Work());
        var exported = await api.ExportedAsync();
        await using var other = await StartAsync();

        var items = await other.DoneAsync(exported);

        Assert.All(items, item => Assert.True(item.Text("status") == "imported", item.GetRawText()));
        foreach (var table in Compared)
            Assert.Equal(await RowsAsync(api, table), await RowsAsync(other, table));
        Assert.Equal(exported.Skip(1), (await other.ExportedAsync()).Skip(1));
        Assert.Equal(made.Id(), (await other.DraftAsync(Citing("The Essay Again", essay))).Work());
        Assert.Equal(first.Work(), (await other.DraftAsync(Citing("The Journal Again", journal))).Work());
        Assert.Equal(first.Work(), (await other.DraftAsync(Citing("The Same Again", merged))).Work());
        Assert.All(await other.DoneAsync(exported), item => Assert.Equal("skipped", item.Text("status")));
    }

    [Fact]
    public async Task A_line_that_does_not_hang_together_or_meets_a_taken_slug_is_refused()
    {
        await using var api = await StartAsync();
        await api.PublishedAsync(Documents.Complete("Tampered With", "Seal"));
        var exported = await api.ExportedAsync();
        await using var other = await StartAsync();
        await other.DoneAsync(exported.Skip(1).SkipLast(2));
        foreach (var (change, pointer, code) in (IEnumerable<(Action<JsonNode>, string, string)>)
            [
                (line => line["document"]!["slug"] = "Not A Slug", "/document/slug", "inconsistent"),
                (line => line["slugs"]![0] = "Not A Slug", "/slugs/0", "invalid-slug"),
                (line => line["document"]!["id"] = "0199c0de-0000-7000-8000-000000000003", "/document/id", "inconsistent"),
                (line => line["document"]!["title"] = "Another Title", "/document", "inconsistent"),
                (line => line["revisions"]![0]!["number"] = 2, "/revisions", "inconsistent"),
                (line => line["revisions"]![0]!["document"]!["slug"] = "of-another", "/revisions/0/document/slug", "inconsistent"),
                (line => line["status"] = "draft", "/published", "inconsistent"),
                (line => line["status"] = "scheduled", "/publishAt", "inconsistent"),
                (line => line["scheduledRevision"] = 1, "/scheduledRevision", "inconsistent"),
                (line => line["published"]!["revision"] = 7, "/published", "inconsistent"),
                (line => line["published"]!["document"]!["slug"] = "of-another", "/published/document/slug", "inconsistent"),
                (line => line["published"]!["document"]!["locale"] = "English", "/published/document/locale", "invalid-locale"),
                (line => line["tombstone"] = JsonNode.Parse("""{"slug": "of-another", "locale": "en", "at": "2026-01-01T00:00:00Z"}"""), "/tombstone/slug", "inconsistent"),
                (line => line["updatedAt"] = "9999-12-31T23:59:59Z", "/updatedAt", "in-the-future"),
                (line => line["document"]!.AsObject().Remove("locale"), "/document/locale", "required"),
                (line => line["revisions"] = null, "/revisions", "required"),
                (line => line["formerSlugs"] = JsonNode.Parse("[null]"), "/formerSlugs/0", "wrong-type"),
                (line => line["document"]!["sections"] = JsonNode.Parse("[null]"), "/document/sections/0", "wrong-type"),
                (line => line["document"]!["scenarioAnalyses"]![0]!["scenarios"]![0]!["outcomes"] = JsonNode.Parse("[null]"), "/document/scenarioAnalyses/0/scenarios/0/outcomes/0", "wrong-type"),
                (line => line["document"]!["subtitle"] = "a\0b", "/document/subtitle", "invalid-text"),
                (line => line["document"]!["sections"]![0]!["level"] = 99, "/document/sections/0/level", "out-of-range"),
                (line => line["document"]!["sections"]!.AsArray().Add(line["document"]!["sections"]![0]!.DeepClone()), "/document/sections/2/id", "duplicate-id"),
                (line => line["document"]!["sections"]![0]!["content"]![0]!["children"]![0]!["marks"] = JsonNode.Parse("""["m99"]"""), "/document/sections/0/content/0/children/0/marks/0", "unknown-mark"),
                (line => line["document"]!["citations"]![0]!["csl"]!["issued"] = JsonNode.Parse("""{"date-parts": [[]]}"""), "/document/citations/0/csl/issued/date-parts", "invalid-date"),
                (line => line["document"]!["topics"]!.AsArray().Add(JsonNode.Parse("""{"id": "0199c0de-0000-7000-8000-000000000000", "slug": "unheard-of", "name": "Unheard Of"}""")), "/document", "unknown-value"),
            ])
        {
            var line = JsonNode.Parse(exported[^2])!;
            change(line);
            var item = Assert.Single(await other.DoneAsync([line.ToJsonString()]));
            Assert.True(item.Items("errors").Any(error => (error.Text("pointer"), error.Text("code")) == (pointer, code)), $"{pointer} {code}: {item.GetRawText()}");
        }
        await other.DraftAsync(Documents.Short("Tampered With"));
        var taken = Assert.Single(await other.DoneAsync([exported[^2]]));
        Assert.Equal(("/slugs", "taken"), (taken.Items("errors")[0].Text("pointer"), taken.Items("errors")[0].Text("code")));
        Assert.Equal(1L, await other.Owner.ScalarAsync("SELECT count(*) FROM editorial.articles"));
        Assert.Equal(0L, await other.Owner.ScalarAsync("SELECT count(*) FROM published.changes"));
    }

    [Fact]
    public async Task Restoring_needs_the_scopes_to_write_to_publish_and_of_the_vocabulary()
    {
        await using var api = await StartAsync();
        await api.DraftAsync(Documents.Short("Not by Just Anyone"));
        var exported = await api.ExportedAsync();
        foreach (var scopes in (string[][])[[Scopes.ContentWrite], [Scopes.ContentWrite, Scopes.ContentPublish], [Scopes.ContentWrite, Scopes.VocabularyWrite]])
        {
            using var refused = await SendAsync(await api.KeyAsync(null, scopes));
            var detail = (await refused.ProblemAsync(HttpStatusCode.Forbidden, "forbidden")).Text("detail")!;
            Assert.All(new[] { Scopes.ContentPublish, Scopes.VocabularyWrite }.Except(scopes), scope => Assert.Contains(scope, detail, StringComparison.Ordinal));
        }

        using var accepted = await SendAsync(await api.KeyAsync(null, Scopes.ContentWrite, Scopes.ContentPublish, Scopes.VocabularyWrite));

        Assert.Equal(HttpStatusCode.Accepted, accepted.StatusCode);

        Task<HttpResponseMessage> SendAsync(string key) => api.SendAsync(HttpMethod.Post, "/manage/v1/imports", Batch.Content(exported), ("Authorization", $"Bearer {key}"));
    }

    [Fact]
    public async Task A_term_is_restored_by_the_rules_of_the_vocabulary_however_many_aliases_it_has()
    {
        await using var api = await StartAsync();
        var line = JsonNode.Parse("""{"type": "term", "id": "0199c0de-0000-7000-8000-000000000001", "kind": "author", "slug": "josiah", "name": " Josiah Carberry ", "orcid": "https://orcid.org/0000-0002-1825-0097", "version": 1, "createdAt": "2026-01-01T00:00:00Z"}""")!;
        line["aliases"] = new JsonArray([.. Enumerable.Range(1, 150).Select(i => JsonNode.Parse($$"""{"slug": "carberry-{{i}}", "name": "Carberry {{i}}"}"""))]);
        const string region = """{"type": "term", "id": "0199c0de-0000-7000-8000-000000000002", "kind": "region", "slug": "egypt", "name": "Egypt", "code": "eg", "version": 1, "createdAt": "2026-01-01T00:00:00Z"}""";

        var items = await api.DoneAsync([line.ToJsonString(), region, region.Replace("0002", "0003", StringComparison.Ordinal).Replace("region", "topic", StringComparison.Ordinal)]);

        Assert.Equal(["imported", "imported", "failed"], items.Select(item => item.Text("status")));
        Assert.Equal(("/code", "not-of-this-kind"), (items[2].Items("errors")[0].Text("pointer"), items[2].Items("errors")[0].Text("code")));
        Assert.Equal(["Egypt EG", "Josiah Carberry 0000-0002-1825-0097"], await api.RowsAsync<string>("SELECT name || ' ' || coalesce(orcid, code) FROM editorial.terms ORDER BY 1"));
        Assert.Equal(151L, await api.Owner.ScalarAsync("SELECT count(*) FROM editorial.term_aliases"));
    }

    [Fact]
    public async Task An_export_of_one_default_installation_is_restored_into_another_over_samples_that_nobody_touched()
    {
        await using var api = await StartAsync();
        await LoadSamplesAsync(api);
        await EditAsync(api, "tolls-at-the-strait", "Tolls, Edited There");
        await EditAsync(api, "threads-under-the-sea", "Threads, Edited There");
        using var published = await api.PublishAsync("tolls-at-the-strait");
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
        var exported = await api.ExportedAsync();
        await using var other = await StartAsync();
        await LoadSamplesAsync(other);
        await EditAsync(other, "threads-under-the-sea", "Threads, Edited Here");

        var items = (await other.DoneAsync(exported)).TakeLast(3).ToDictionary(item => item.GetProperty("number").GetInt32());

        Assert.Equal(["failed", "imported", "imported"], items.Values.Select(item => item.Text("status")).Order());
        Assert.Equal("differs", items.Values.Single(item => item.Text("status") == "failed").Items("errors")[0].Text("code"));
        Assert.Equal("Tolls, Edited There", (await other.ReadAsync("/v1/articles/tolls-at-the-strait")).Text("title"));
        Assert.Equal(["Threads, Edited Here", "Tolls, Edited There"], (await other.RowsAsync<string>("SELECT title FROM editorial.articles WHERE locale = 'en' ORDER BY title")));
        Assert.Equal(["failed", "skipped", "skipped"], (await other.DoneAsync(exported)).TakeLast(3).Select(item => item.Text("status")).Order());
        Assert.Equal("ok", await other.Owner.ScalarAsync("SELECT CASE WHEN count(*) = 3 THEN 'ok' END FROM published.articles"));
    }

    [Fact]
    public async Task An_article_that_was_deleted_is_restored_with_what_was_left_of_it_in_public()
    {
        await using var api = await StartAsync();
        var article = await api.PublishedAsync(Documents.Complete("Deleted by Mistake", "Bin"));
        var exported = await api.ExportedAsync();
        using var gone = await api.UnpublishAsync(article.Id());
        using var deleted = await api.ManageAsync(HttpMethod.Delete, $"/manage/v1/articles/{article.Id()}", null, ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);

        var items = await api.DoneAsync(exported);

        Assert.Equal("imported", items[^1].Text("status"));
        Assert.Equal(article.Id(), (await api.ReadAsync("/v1/articles/deleted-by-mistake")).Id());
    }

    [Fact]
    public async Task An_author_whose_ORCID_iD_another_has_here_comes_without_it()
    {
        await using var api = await StartAsync();
        await api.TermAsync("authors", new { name = "Ines Calder", orcid = "0000-0002-1825-0097" });
        await api.TermAsync("authors", new { name = "Josiah Ward", orcid = "0000-0001-5109-3700" });
        var exported = await api.ExportedAsync();
        foreach (var author in (string[])["ines-calder", "josiah-ward"])
            using (await api.SendTermAsync(HttpMethod.Delete, $"authors/{author}")) { }
        await api.TermAsync("authors", new { name = "I. C.", orcid = "0000-0002-1825-0097" });

        using var response = await api.ManageAsync(HttpMethod.Post, "/manage/v1/imports", Batch.Content(exported));
        await api.EndedAsync((await response.JsonAsync(HttpStatusCode.Accepted)).Id());

        Assert.Null((await api.ManagedTermAsync("authors/ines-calder")).Text("orcid"));
        Assert.Equal("0000-0001-5109-3700", (await api.ManagedTermAsync("authors/josiah-ward")).Text("orcid"));
    }

    [Fact]
    public async Task An_estimate_or_a_resolution_on_record_is_the_one_of_the_line_in_every_member()
    {
        await using var api = await StartAsync();
        await api.AuthorAsync("Ines Calder");
        var scenario = (await api.PublishedAsync(Documents.Complete("On Record"))).ScenarioIds()[0];
        await api.EstimatedAsync(scenario, new { low = 0.5, rationale = "So far.", author = "ines-calder" });
        await api.ResolvedAsync(scenario, new { outcome = "occurred", evidence = new[] { new { url = "https://example.org/ledger", note = "Page 1" } } });
        var exported = await api.ExportedAsync();
        var (estimate, resolution) = (exported.Single(line => IsOf(line, "estimate")), exported.Single(line => IsOf(line, "resolution")));

        foreach (var (line, change) in (IEnumerable<(string, Action<JsonNode>)>)
            [
                (estimate, node => node["rationale"] = "All along."),
                (estimate, node => node["author"] = null),
                (estimate, node => node["articleId"] = "0199c0de-0000-7000-8000-000000000003"),
                (estimate, node => node["keyId"] = "another"),
                (resolution, node => node["evidence"]![0]!["note"] = "Page 2"),
                (resolution, node => node["evidence"] = new JsonArray()),
                (resolution, node => node["articleId"] = "0199c0de-0000-7000-8000-000000000003"),
            ])
        {
            var changed = JsonNode.Parse(line)!;
            change(changed);
            var item = Assert.Single(await api.DoneAsync([changed.ToJsonString()]));
            Assert.True(item.GetRawText().Contains("differs", StringComparison.Ordinal), item.GetRawText());
        }
        Assert.Equal(["skipped", "skipped"], (await api.DoneAsync([estimate, resolution])).Select(item => item.Text("status")));

        static bool IsOf(string line, string type) => JsonElement.Parse(line).Text("type") == type;
    }

    [Fact]
    public async Task What_is_restored_after_its_article_was_published_is_newer_than_what_was_read_before()
    {
        await using var api = await StartAsync();
        var scenario = (await api.PublishedAsync(Documents.Complete("Read Before"))).ScenarioIds()[0];
        await api.EstimatedAsync(scenario, new { low = 0.5 });
        var exported = await api.ExportedAsync();
        await using var other = await StartAsync();
        await other.DoneAsync(exported.Where(line => JsonElement.Parse(line).Text("type") is not ("export" or "end" or "estimate")));
        var article = (DateTime)(await other.Owner.ScalarAsync("SELECT rendered_at FROM published.articles"))!;

        await other.DoneAsync(exported.Where(line => JsonElement.Parse(line).Text("type") == "estimate"));

        Assert.True((DateTime)(await other.Owner.ScalarAsync($"SELECT forecast_at FROM published.scenarios WHERE id = '{scenario}'"))! > article);
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
        await DoAsync(HttpMethod.Post, "authors", """{"name": "Ottoline Vance"}""");
        foreach (var article in (JsonElement[])[shown, gone, scheduled])
        {
            await DoAsync(HttpMethod.Post, $"scenarios/{article.ScenarioIds()[0]}/estimates", """{"term": "likely", "author": "ottoline-vance", "rationale": "So far."}""");
            await DoAsync(HttpMethod.Post, $"scenarios/{article.ScenarioIds()[0]}/estimates", """{"low": 0.125, "asOf": "2026-01-01T00:00:00Z"}""");
            await DoAsync(HttpMethod.Put, $"scenarios/{article.ScenarioIds()[0]}/resolution", """{"outcome": "void"}""");
            await DoAsync(HttpMethod.Delete, $"scenarios/{article.ScenarioIds()[0]}/resolution", null);
            await DoAsync(HttpMethod.Put, $"scenarios/{article.ScenarioIds()[0]}/resolution", """{"outcome": "partly", "evidence": [{"url": "https://example.org/ledger"}]}""");
        }
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

    private static Task LoadSamplesAsync(Api api) => api.WithAsync<SampleArticles, bool>(async samples =>
    {
        await samples.LoadIntoEmptyAsync(TestContext.Current.CancellationToken);
        return true;
    });

    private static async Task EditAsync(Api api, string slug, string title)
    {
        using var patch = new StringContent(JsonSerializer.Serialize(new { title }), System.Text.Encoding.UTF8, "application/merge-patch+json");
        using var response = await api.ManageAsync(HttpMethod.Patch, $"/manage/v1/articles/{slug}", patch, ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private async Task<Api> StartAsync()
    {
        var api = new Api(server);
        await api.InitializeAsync();
        return api;
    }

    private static Task<IReadOnlyList<string>> RowsAsync(Api api, string table) => api.RowsAsync<string>($"SELECT (to_jsonb(row) - 'rendered_at' - 'forecast_at')::text FROM {table} row ORDER BY 1");
}
