using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Editorial.Imports;

public sealed class ImportDocumentTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_document_becomes_a_draft_with_its_address_entity_tag_and_report()
    {
        using var response = await api.ImportAsync(Documents.Complete("The Report of an Import"));
        var imported = await response.JsonAsync(HttpStatusCode.Created);

        var (article, report) = (imported.GetProperty("article"), imported.GetProperty("report"));
        Assert.Equal($"/manage/v1/articles/{article.Id()}", response.Header("Location"));
        Assert.Equal(article.Tag(1), response.Header("ETag"));
        Assert.Equal(("draft", 1), (article.Text("status"), article.GetProperty("revision").GetInt32()));
        Assert.Equal(JsonValueKind.Null, article.GetProperty("publishedRevision").ValueKind);
        Assert.Equal("text/plain", report.Text("format"));
        Assert.Equal([2, 2, 2, 2, 2], new[] { "sections", "scenarioAnalyses", "scenarios", "outcomes", "citations" }.Select(count => report.GetProperty(count).GetInt32()));
        Assert.Equal((3, 0), (report.GetProperty("mentions").GetProperty("resolved").GetInt32(), report.GetProperty("mentions").GetProperty("unresolved").GetInt32()));
        Assert.Equal(report.GetProperty("findings").GetRawText(), article.GetProperty("findings").GetRawText());
    }

    [Theory]
    [InlineData("text/plain", "Three Formats\n\nTL;DR: It is short.\n\nA paragraph that says everything there is to say.\n")]
    [InlineData("text/markdown; charset=utf-8", "# Three Formats\n\n**TL;DR:** It is short.\n\nA paragraph that says everything there is to say.\n")]
    [InlineData("Text/HTML; charset=\"UTF-8\"", "<!doctype html><html lang=en><body><h1>Three Formats</h1><p><b>TL;DR:</b> It is short.</p><p>A paragraph that says everything there is to say.</p></body></html>")]
    public async Task Every_format_gives_the_same_article(string mediaType, string document)
    {
        var imported = await api.ImportedAsync(document, mediaType: mediaType);
        var article = imported.GetProperty("article");

        Assert.Equal(mediaType.Split(';')[0].ToLowerInvariant(), imported.GetProperty("report").Text("format"));
        Assert.Equal(("Three Formats", "It is short."), (article.Text("title"), article.GetProperty("tldr").Text("text")));
        Assert.Contains("A paragraph that says everything there is to say.", article.GetProperty("sections").GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_query_says_what_the_document_does_not()
    {
        var article = await api.DraftAsync(
            "A Bare Title\n\nOne paragraph with nothing else around it.\n",
            "?publication=The%20Pier&slug=said-by-the-query&locale=pt-BR&publishedAt=2026-02-01T10:30:00%2B02:00&topic=Trade&topic=Law&region=Iberia&author=Ana%20Sol&author=Rui%20Mar");

        Assert.Equal(("said-by-the-query", "pt-BR", "2026-02-01T08:30:00Z"), (article.Slug(), article.Text("locale"), article.Text("publishedAt")));
        Assert.Equal("The Pier", article.GetProperty("publication").Text("name"));
        Assert.Equal(["Trade", "Law"], article.Items("topics").Select(term => term.Text("name")));
        Assert.Equal(["iberia"], article.Items("regions").Select(term => term.Slug()));
        Assert.Equal(["Ana Sol", "Rui Mar"], article.Items("byline").Select(term => term.Text("name")));
    }

    [Fact]
    public async Task Publishing_at_once_shows_the_article_and_needs_no_second_call()
    {
        var article = await api.PublishedAsync(Documents.Complete("Published at Once"), "?publish=true&publishedAt=2026-03-04T08:00:00Z");

        Assert.Equal(("published", 1), (article.Text("status"), article.GetProperty("publishedRevision").GetInt32()));
        Assert.Equal("2026-03-04T08:00:00Z", (await api.ReadAsync($"/v1/articles/{article.Slug()}")).Text("publishedAt"));
    }

    [Theory]
    [InlineData("?dryRun=true")]
    [InlineData("?dryRun=true&publish=true&topic=Never%20Heard%20Of")]
    public async Task A_dry_run_reports_the_same_and_writes_nothing_at_all(string query)
    {
        var before = await api.ContentsAsync();

        using var response = await api.ImportAsync(Documents.Complete("Only a Rehearsal", "rehearsal"), query);
        var rehearsed = await response.JsonAsync(HttpStatusCode.OK);

        Assert.Equal(2, rehearsed.GetProperty("report").GetProperty("citations").GetInt32());
        Assert.Equal("only-a-rehearsal", rehearsed.GetProperty("article").Slug());
        Assert.Null(response.Header("Location"));
        Assert.Equal(before, await api.ContentsAsync());
    }

    [Fact]
    public async Task Two_imports_of_one_document_are_two_articles_with_different_slugs()
    {
        var first = await api.DraftAsync(Documents.Short("Twice the Same"));
        var second = await api.DraftAsync(Documents.Short("Twice the Same"));

        Assert.NotEqual(first.Id(), second.Id());
        Assert.Equal(("twice-the-same", "twice-the-same-2"), (first.Slug(), second.Slug()));
    }

    [Fact]
    public async Task A_title_too_long_for_a_slug_is_numbered_within_the_limit()
    {
        var title = string.Join(' ', Enumerable.Repeat("lighthouse", 9)) + " at night";
        var slugs = new List<string>();
        for (var i = 0; i < 3; i++)
            slugs.Add((await api.DraftAsync(Documents.Short(title))).Slug());

        Assert.Equal(3, slugs.Distinct().Count());
        Assert.All(slugs, slug => Assert.True(Core.Articles.Slug.IsValid(slug), slug));
    }

    [Fact]
    public async Task Twenty_imports_of_one_document_at_once_all_succeed_and_share_terms_and_works()
    {
        var imported = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => api.DraftAsync(Documents.Complete("All at Once", "swarm"), "?topic=Swarms&publish=true")));

        Assert.Equal(20, imported.Select(article => article.Slug()).Distinct().Count());
        Assert.Single(imported.Select(article => article.GetProperty("publication").Id()).Distinct());
        Assert.Single(imported.Select(article => article.Items("topics").Single().Id()).Distinct());
        Assert.Single(imported.Select(article => article.Items("actors").Single().Id()).Distinct());
        Assert.Equal(2, imported.SelectMany(article => article.Items("citations")).Select(citation => citation.Text("workId")).Distinct().Count());
        Assert.Equal(20, (await api.ReadAsync("/v1/topics/swarms")).GetProperty("articleCount").GetInt32());
    }

    [Fact]
    public async Task Different_documents_that_share_terms_and_works_are_imported_at_once()
    {
        var documents = Enumerable.Range(0, 16).Select(i => Documents.Complete($"Shared by Many {i}", i % 2 == 0 ? "beacon" : "buoy"));
        var queries = (string[])["?topic=Alpha&topic=Beta&publish=true", "?topic=Beta&topic=Alpha&publish=true"];

        var imported = await Task.WhenAll(documents.Select((document, i) => api.DraftAsync(document, queries[i / 2 % 2])));

        Assert.Equal(16, imported.Select(article => article.Id()).Distinct().Count());
        Assert.Equal(4, imported.SelectMany(article => article.Items("citations")).Select(citation => citation.Text("workId")).Distinct().Count());
    }

    [Fact]
    public async Task A_slug_that_another_article_has_is_refused_and_nothing_is_written()
    {
        await api.DraftAsync(Documents.Short("The First Holder"), "?slug=held");
        var before = await api.ContentsAsync();

        using var response = await api.ImportAsync(Documents.Complete("The Second Asker", "asker"), "?slug=held&topic=Unheard");

        await response.ProblemAboutAsync(HttpStatusCode.Conflict, "slug-taken", "slug", "taken");
        Assert.Equal(before, await api.ContentsAsync());
    }

    [Fact]
    public async Task One_of_those_who_ask_for_a_slug_at_the_same_time_gets_it()
    {
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(i => api.ImportAsync(Documents.Short($"A Race {i}"), "?slug=raced-for")));

        Assert.Equal(1, answers.Count(answer => answer.StatusCode == HttpStatusCode.Created));
        foreach (var refused in answers.Where(answer => answer.StatusCode != HttpStatusCode.Created))
            await refused.ProblemAsync(HttpStatusCode.Conflict, "slug-taken");
    }

    [Fact]
    public async Task Publishing_at_once_without_the_scope_for_it_is_forbidden_and_writes_nothing()
    {
        var key = await api.KeyAsync(null, "content:write");
        var before = await api.ContentsAsync();
        using var document = new StringContent(Documents.Short("Not by This Key"));

        using var response = await api.SendAsync(HttpMethod.Post, "/manage/v1/imports?publish=true", document, ("Authorization", $"Bearer {key}"));

        Assert.Contains("content:publish", (await response.ProblemAsync(HttpStatusCode.Forbidden, "forbidden")).Text("detail"), StringComparison.Ordinal);
        Assert.Equal(before, await api.ContentsAsync());
    }

    [Theory]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("html")]
    [InlineData("text")]
    [InlineData("jsonld")]
    public async Task Scripts_in_HTML_never_reach_delivery(string format)
    {
        const string document = """
            <!doctype html><html lang="en"><head><title>Scripted</title><script>steal("head-script")</script></head><body onload="steal('onload')">
            <h1>Scripted <img src=x onerror="steal('in-title')"></h1>
            <p>A paragraph <b onclick="steal('onclick')">in bold</b> and <a href="javascript:steal('href')">a link</a>, which goes on for a while.</p>
            <script>steal("body-script")</script><iframe src="https://evil.example/frame"></iframe><object data="https://evil.example/object"></object>
            <svg><script>steal("svg-script")</script></svg><style>p { background: url("https://evil.example/style") }</style>
            <p>&lt;script&gt;written out&lt;/script&gt; is text, and it stays text.</p></body></html>
            """;
        var article = (await api.ImportedAsync(document, "?publish=true", "text/html")).GetProperty("article");

        var delivered = await (await api.GetAsync($"/v1/articles/{article.Id()}?format={format}")).TextAsync();

        Assert.Contains("written out", delivered, StringComparison.Ordinal);
        foreach (var forbidden in (string[])["steal", "evil.example/style", "onerror", "onclick", "onload", "javascript:", "<iframe", "<object", "<svg"])
            Assert.DoesNotContain(forbidden, delivered, StringComparison.OrdinalIgnoreCase);
        if (format == "html")
            Assert.DoesNotContain("<script>", delivered, StringComparison.OrdinalIgnoreCase);
    }
}
