using System.Globalization;
using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Editorial.Articles;

public sealed class ListWorkingCopiesTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task The_list_is_narrowed_by_what_articles_are_and_name()
    {
        var tides = await api.CreatedAsync("""{"title": "Tides", "topics": [{"name": "Tide tables"}], "byline": [{"name": "Mara"}], "publication": {"name": "Almanac"}}""");
        var locks = await api.CreatedAsync("""{"title": "Écluses", "locale": "fr-CH", "regions": [{"name": "Alsace"}], "scenarioAnalyses": [{"question": "Et si ?", "scenarios": [{"title": "S", "actor": {"name": "Strasbourg"}}]}]}""");
        var public_ = await api.PublishedAsync(Documents.Short("Public Tides"));
        var topic = tides.Items("topics")[0];

        Assert.Equal([tides.Id()], await ListedAsync("topic=tide-tables"));
        Assert.Equal([tides.Id()], await ListedAsync($"topic={topic.Id()}&author=mara&publication=almanac&status=draft"));
        Assert.Equal([locks.Id()], await ListedAsync("locale=FR-ch"));
        Assert.Equal([locks.Id()], await ListedAsync("actor=strasbourg&region=alsace"));
        Assert.Equal([public_.Id()], await ListedAsync("status=published&status=unpublished"));
        Assert.Empty(await ListedAsync("topic=tide-tables&locale=fr"));
        Assert.Equal([public_.Id()], await ListedAsync($"updatedSince={public_.Text("updatedAt")}"));
        Assert.Equal(["Public Tides", "Tides", "Écluses"], (await PageAsync("sort=title&limit=100")).Items("data").Select(article => article.Text("title")).Where(title => title!.Contains("ides") || title == "Écluses").Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_term_is_meant_by_every_name_that_it_had_and_a_topic_with_those_below_it()
    {
        using var parent = await api.ManageAsync(HttpMethod.Post, "/manage/v1/topics", Api.Json("""{"name": "Shelters", "aliases": ["Refuges"]}"""));
        using var below = await api.ManageAsync(HttpMethod.Post, "/manage/v1/topics", Api.Json("""{"name": "Harbours of refuge", "parent": {"slug": "shelters"}}"""));
        var article = await api.CreatedAsync("""{"title": "In from the Storm", "topics": [{"slug": "harbours-of-refuge"}]}""");

        Assert.Equal([article.Id()], await ListedAsync("topic=shelters"));
        Assert.Equal([article.Id()], await ListedAsync("topic=refuges"));
        Assert.Equal("shelters", (await api.SavedAsync(HttpMethod.Patch, $"/{article.Id()}", """{"topics": [{"slug": "refuges"}]}""")).Items("topics")[0].Slug());
    }

    [Fact]
    public async Task What_was_read_before_its_terms_were_merged_can_be_sent_back()
    {
        var article = await api.CreatedAsync("""{"title": "Two of a Kind", "actors": [{"name": "Fishers"}]}""");
        await api.CreatedAsync("""{"title": "The Other Kind", "actors": [{"name": "Fishermen"}]}""");
        var read = await api.EditableAsync($"/{article.Id()}");
        using var merged = await api.ManageAsync(HttpMethod.Post, "/manage/v1/actors/fishers/merge", Api.Json("""{"into": "fishermen"}"""), ("If-Match", "*"));
        Assert.Equal(HttpStatusCode.OK, merged.StatusCode);
        using var sent = await api.WriteAsync(HttpMethod.Put, $"/{article.Id()}", read.ToJsonString(), article.Tag(1));

        Assert.Equal("fishermen", (await sent.JsonAsync(HttpStatusCode.OK)).Items("actors")[0].Slug());
    }

    [Fact]
    public async Task Words_of_title_summary_and_body_find_an_article_in_its_language()
    {
        var lantern = await api.DraftAsync(Documents.Complete("A Search for Glimmer", "glimmer"));
        var french = await api.CreatedAsync("""{"title": "Cartes", "locale": "fr", "tldr": {"text": "Les marées montent."}, "sections": [{"content": [{"_type": "block", "children": [{"text": "Des chevaux nageaient."}]}]}]}""");

        Assert.Equal([lantern.Id()], await ListedAsync("q=keepers+glimmers"));
        Assert.Equal([lantern.Id()], await ListedAsync("q=%22paid+badly%22+-zeppelin"));
        Assert.Equal([french.Id()], await ListedAsync("q=cheval"));
        Assert.Equal([french.Id()], await ListedAsync("q=maree"));
        Assert.Empty(await ListedAsync("q=glimmer+-keepers"));
        await api.SavedAsync(HttpMethod.Patch, $"/{french.Id()}", """{"tldr": {"text": "Le niveau monte."}}""");
        Assert.Empty(await ListedAsync("q=maree"));
    }

    [Theory]
    [InlineData("-updatedAt")]
    [InlineData("createdAt")]
    [InlineData("title")]
    [InlineData("-title,createdAt")]
    public async Task Every_order_is_walked_page_by_page_and_counted(string sort)
    {
        for (var i = 0; i < 7; i++)
            await api.CreatedAsync($$"""{"title": "Walked {{(i % 3).ToString(CultureInfo.InvariantCulture)}}", "topics": [{"name": "Walking {{sort}}"}]}""");
        var topic = (await PageAsync("limit=1")).Items("data")[0].Items("topics")[0].Id();
        var walked = new List<string>();
        for (string? next = ""; next is not null;)
        {
            var page = await PageAsync($"topic={topic}&sort={sort}&limit=3&count=exact{(next.Length > 0 ? $"&after={next}" : "")}");
            walked.AddRange(page.Items("data").Select(article => article.Id()));
            Assert.Equal(7, page.GetProperty("page").GetProperty("total").GetInt32());
            next = page.GetProperty("page").Text("next");
        }

        Assert.Equal(7, walked.Distinct().Count());
        Assert.Equal(await ListedAsync($"topic={topic}&sort={sort}"), walked);
    }

    private async Task<JsonElement> PageAsync(string query)
    {
        using var response = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles?{query}");
        return await response.JsonAsync(HttpStatusCode.OK);
    }

    private async Task<IReadOnlyList<string>> ListedAsync(string query) => [.. (await PageAsync(query)).Items("data").Select(article => article.Id())];
}
