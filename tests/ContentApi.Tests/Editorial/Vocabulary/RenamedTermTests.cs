using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Editorial.Vocabulary;

public sealed class RenamedTermTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_rename_reaches_every_article_that_names_the_term_and_its_address_stays()
    {
        var article = await api.PublishedAsync(Documents.Complete("Named Before", "Beacon"), "?publish=true&author=Ada%20Wren");
        var draft = await api.DraftAsync(Documents.Short("Drafted Before"), "?author=Ada%20Wren");
        var before = (await api.ReadAsync($"/v1/articles/{article.Id()}")).GetRawText();

        var term = await api.ReplacedAsync("authors/ada-wren", new { name = "Ada Wren-Holt", orcid = "0000-0002-1825-0097" });

        Assert.Equal("ada-wren", term.Slug());
        Assert.Equal(before.Replace("\"name\":\"Ada Wren\"", "\"name\":\"Ada Wren-Holt\"", StringComparison.Ordinal), (await api.ReadAsync($"/v1/articles/{article.Id()}")).GetRawText());
        Assert.Equal(("Ada Wren-Holt", "0000-0002-1825-0097"), ((await api.ReadAsync("/v1/authors/ada-wren")).Text("name"), (await api.ReadAsync("/v1/authors/ada-wren")).Text("orcid")));
        Assert.Equal([article.Id()], (await api.ReadAllAsync("/v1/articles?author=ada-wren")).Select(item => item.Id()));
        Assert.Equal("Ada Wren-Holt", (await WorkingCopyAsync(draft.Id())).Items("byline")[0].Text("name"));
        foreach (var format in (string[])["text", "markdown", "html", "jsonld"])
        {
            using var rendering = await api.GetAsync($"/v1/articles/{article.Id()}?format={format}");
            Assert.Contains("Ada Wren-Holt", await rendering.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        }
        Assert.Single((await api.ReadAsync("/v1/search?q=holt")).Items("data"), hit => hit.Id() == article.Id());
    }

    [Fact]
    public async Task A_rename_makes_no_revision_and_loses_no_edit()
    {
        var draft = await api.DraftAsync(Documents.Short("Edited Meanwhile", "The Pelican"));
        using var read = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{draft.Id()}");

        await api.ReplacedAsync("publications/the-pelican", new { name = "The White Pelican" });
        using var publish = await api.PublishAsync(draft.Id(), read.Header("ETag")!);
        var published = await publish.JsonAsync(HttpStatusCode.OK);

        Assert.Equal((1, "The White Pelican"), (published.GetProperty("revision").GetInt32(), published.GetProperty("publication").Text("name")));
        Assert.Equal(1L, (await api.RowsAsync<long>($"SELECT count(*) FROM editorial.revisions WHERE article_id = '{draft.Id()}'"))[0]);
    }

    [Fact]
    public async Task Every_name_that_a_term_ever_had_leads_to_it_until_another_takes_it()
    {
        var term = await api.TermAsync("actors", new { name = "Port Union" });
        await api.ReplacedAsync("actors/port-union", new { name = "Dock Union" });
        await api.ReplacedAsync("actors/port-union", new { name = "Quay Union", slug = "quay-union" });
        foreach (var name in (string[])["port-union", "dock-union", "quay-union"])
            Assert.Equal(term.Id(), (await api.ManagedTermAsync($"actors/{name}")).Id());
        Assert.Empty((await api.ManagedTermAsync("actors/quay-union")).Items("aliases"));

        var other = await api.TermAsync("actors", new { name = "Dock Union" });

        Assert.Equal(other.Id(), (await api.ManagedTermAsync("actors/dock-union")).Id());
        Assert.Equal(term.Id(), (await api.ManagedTermAsync("actors/port-union")).Id());
    }

    [Fact]
    public async Task A_new_slug_is_the_terms_in_public_and_the_old_one_still_leads_to_it()
    {
        var article = await api.PublishedAsync(Documents.Short("Moved Address"), "?publish=true&topic=Dredgng");
        Assert.Equal("Dredgng", (await api.ReadAsync("/v1/topics/dredgng")).Text("name"));

        await api.ReplacedAsync("topics/dredgng", new { name = "Dredging", slug = "dredging" });

        Assert.Equal("Dredging", (await api.ReadAsync("/v1/topics/dredgng")).Text("name"));
        Assert.Equal("dredging", (await api.ReadAsync("/v1/topics/dredging")).Slug());
        Assert.Equal("dredging", (await api.ReadAsync($"/v1/articles/{article.Id()}")).Items("topics")[0].Slug());
        foreach (var slug in (string[])["dredging", "dredgng"])
            Assert.Equal([article.Id()], (await api.ReadAllAsync($"/v1/articles?topic={slug}")).Select(item => item.Id()));
    }

    [Fact]
    public async Task What_only_the_term_says_reaches_its_own_answers_at_once()
    {
        await api.PublishedAsync(Documents.Short("Fallen Back", "The Tern"));
        Assert.Empty((await api.ReadAsync("/v1/publications/the-tern")).Items("fallbackLocales"));
        var etag = (await api.GetAsync("/v1/articles?publication=the-tern")).Header("ETag");

        await api.ReplacedAsync("publications/the-tern", new { name = "The Tern", aliases = (string[])["Tern"], fallbackLocales = (string[])["en"] });

        var shown = await api.ReadAsync("/v1/publications/tern");
        Assert.Equal(("""["en"]""", """["Tern"]"""), (shown.GetProperty("fallbackLocales").GetRawText(), shown.GetProperty("aliases").GetRawText()));
        Assert.Equal(etag, (await api.GetAsync("/v1/articles?publication=the-tern")).Header("ETag"));
    }

    [Fact]
    public async Task Articles_that_are_written_while_a_term_is_renamed_say_its_latest_name()
    {
        await api.TermAsync("topics", new { name = "Round 0" });
        await api.ReplacedAsync("topics/round-0", new { name = "Round 0", aliases = (string[])["Rounds"] });
        var writing = Task.WhenAll(Enumerable.Range(0, 2).Select(async writer =>
        {
            for (var i = 0; i < 15; i++)
                await api.ImportedAsync(Documents.Short($"Raced {writer} {i}"), $"?topic=Rounds{(i % 2 == 0 ? "&publish=true" : "")}");
        }));
        var round = 0;
        while (!writing.IsCompleted)
            await api.ReplacedAsync("topics/round-0", new { name = $"Round {++round}", aliases = (string[])["Rounds"] });
        await writing;
        await api.UpToDateAsync();

        Assert.Equal([$"Round {round}"], await api.RowsAsync<string>("SELECT DISTINCT document #>> '{topics,0,name}' FROM editorial.articles WHERE title LIKE 'Raced %'"));
        Assert.Equal([$"Round {round}"], await api.RowsAsync<string>("SELECT DISTINCT document #>> '{topics,0,name}' FROM published.articles WHERE title LIKE 'Raced %'"));
        Assert.Equal(30, (await api.ManagedTermAsync("topics/round-0")).GetProperty("articleCount").GetInt32());
        Assert.Single(await api.RowsAsync<Guid>("SELECT id FROM editorial.terms WHERE kind = 'topic' AND slug LIKE 'round%'"));
    }

    [Fact]
    public async Task A_name_that_is_given_to_a_term_while_a_document_says_it_for_the_first_time_is_one_terms_all_the_same()
    {
        await api.TermAsync("topics", new { name = "Holder" });
        for (var round = 0; round < 12; round++)
        {
            var importing = api.ImportedAsync(Documents.Short($"Clashing {round}"), $"?topic=Clash%20{round}");
            using var giving = await api.SendTermAsync(HttpMethod.Put, "topics/holder", new { name = "Holder", aliases = (string[])[$"Clash {round}"] });
            var named = (await importing).GetProperty("article").Items("topics")[0].Slug();

            Assert.Equal((giving.StatusCode, named), giving.StatusCode == HttpStatusCode.OK ? (HttpStatusCode.OK, "holder") : (HttpStatusCode.Conflict, $"clash-{round}"));
        }
        Assert.Empty(await api.RowsAsync<string>("SELECT terms.slug FROM editorial.terms JOIN editorial.term_aliases alias USING (kind, slug) WHERE alias.term_id <> terms.id"));
    }

    private async Task<JsonElement> WorkingCopyAsync(string id)
    {
        using var response = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{id}");
        return await response.JsonAsync(HttpStatusCode.OK);
    }
}
