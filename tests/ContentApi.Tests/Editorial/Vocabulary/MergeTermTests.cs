using System.Net;
using ContentApi.Editorial.Vocabulary;

namespace ContentApi.Tests.Editorial.Vocabulary;

public sealed class MergeTermTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Articles_of_both_terms_are_articles_of_the_one_that_stays()
    {
        var first = await api.PublishedAsync(Options("Told of the DPRK", "DPRK"));
        var second = await api.PublishedAsync(Options("Told of North Korea", "North Korea"));
        var draft = await api.DraftAsync(Options("Drafted of the DPRK", "DPRK"));
        Assert.Equal([first.Id()], (await api.ReadAllAsync("/v1/articles?actor=dprk")).Select(article => article.Id()));

        var stays = await api.MergedAsync("actors/dprk", into: "north-korea");

        Assert.Equal(["DPRK"], stays.Items("aliases").Select(alias => alias.GetString()));
        foreach (var slug in (string[])["north-korea", "dprk"])
        {
            Assert.Equal([second.Id(), first.Id()], (await api.ReadAllAsync($"/v1/articles?actor={slug}")).Select(article => article.Id()));
            Assert.Equal(2, (await api.ReadAllAsync($"/v1/scenarios?actor={slug}")).Count);
            Assert.Equal((stays.Id(), 2), ((await api.ReadAsync($"/v1/actors/{slug}")).Id(), (await api.ReadAsync($"/v1/actors/{slug}")).GetProperty("articleCount").GetInt32()));
        }
        Assert.DoesNotContain(await api.ReadAllAsync("/v1/actors"), actor => actor.Slug() == "dprk");
        Assert.Equal(3, (await api.ManagedTermAsync("actors/north-korea")).GetProperty("articleCount").GetInt32());
        using var copy = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{draft.Id()}");
        Assert.Equal("North Korea", (await copy.JsonAsync(HttpStatusCode.OK)).Items("scenarioAnalyses")[0].Items("scenarios")[0].GetProperty("actor").Text("name"));
        Assert.Empty(await api.RowsAsync<string>("SELECT slug FROM editorial.terms WHERE merged_into_id IS NOT NULL"));
        Assert.Empty(await api.RowsAsync<string>("SELECT slug FROM published.terms WHERE kind = 'actor' AND article_count = 0"));
    }

    [Fact]
    public async Task An_article_that_named_both_names_one_and_a_later_document_that_says_either_means_it()
    {
        var both = await api.PublishedAsync(Documents.Short("Both Seas"), "?publish=true&region=Red%20Sea&region=The%20Red%20Sea");

        await api.MergedAsync("regions/the-red-sea", into: "red-sea");
        var later = await api.PublishedAsync(Documents.Short("Either Sea"), "?publish=true&region=THE%20RED%20SEA&region=Red%20Sea");

        foreach (var article in (string[])[both.Id(), later.Id()])
            Assert.Equal("Red Sea", Assert.Single((await api.ReadAsync($"/v1/articles/{article}")).Items("regions")).Text("name"));
        Assert.Equal(2, (await api.ReadAsync("/v1/regions/red-sea")).GetProperty("articleCount").GetInt32());
    }

    [Fact]
    public async Task What_the_one_that_stays_does_not_have_it_takes_over()
    {
        await api.TermAsync("authors", new { name = "B. Lind", orcid = "0000-0002-1825-0097", aliases = (string[])["Bo L."] });
        await api.TermAsync("authors", new { name = "Bo Lind" });

        var stays = await api.MergedAsync("authors/b-lind", into: "bo-lind");

        Assert.Equal(("0000-0002-1825-0097", """["B. Lind","Bo L."]"""), (stays.Text("orcid"), stays.GetProperty("aliases").GetRawText()));
        using var split = await api.SendTermAsync(HttpMethod.Put, "authors/bo-lind", new { name = "Bo Lind", aliases = (string[])["Bo L."] });
        Assert.Equal(HttpStatusCode.OK, split.StatusCode);
        Assert.Equal("b-lind", (await api.TermAsync("authors", new { name = "B. Lind" })).Slug());
    }

    [Theory]
    [InlineData("Stayer")]
    [InlineData("St. Áyer")]
    [InlineData("Once Stayer")]
    public async Task The_one_that_stays_is_named_by_whatever_leads_to_it(string into)
    {
        using (await api.SendTermAsync(HttpMethod.Post, "actors", new { name = "Once Stayer", aliases = (string[])["St Ayer"] })) { }
        using (await api.SendTermAsync(HttpMethod.Put, "actors/once-stayer", new { name = "Stayer", aliases = (string[])["St Ayer"] })) { }
        await api.TermAsync("actors", new { name = $"Leaver to {into}" });

        Assert.Equal("once-stayer", (await api.MergedAsync($"actors/{TermName.SlugOf($"Leaver to {into}")}", into)).Slug());
    }

    [Fact]
    public async Task A_term_with_the_aliases_of_two_reads_as_it_can_be_sent_back_and_has_no_more_added()
    {
        foreach (var name in (string[])["Crowded", "Packed"])
            await api.TermAsync("actors", new { name, aliases = Enumerable.Range(0, 100).Select(i => $"{name} {i}") });

        var stays = await api.MergedAsync("actors/crowded", into: "packed");
        using var same = await api.ManageAsync(HttpMethod.Put, "/manage/v1/actors/packed", Api.Json(stays.GetRawText()), ("If-Match", "*"));
        using var more = await api.SendTermAsync(HttpMethod.Put, "actors/packed", new { name = "Packed", aliases = stays.Items("aliases").Select(alias => alias.GetString()).Append("One More") });

        Assert.Equal(201, (await same.JsonAsync(HttpStatusCode.OK)).Items("aliases").Count);
        Assert.Equal("too-many", Assert.Single((await more.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid")).Items("errors")).Text("code"));
    }

    [Fact]
    public async Task Terms_that_are_merged_one_after_another_end_in_the_last()
    {
        var article = await api.PublishedAsync(Documents.Short("Chained"), "?publish=true&topic=Link%20One");
        await api.TermAsync("topics", new { name = "Link Two" });
        await api.TermAsync("topics", new { name = "Link Three" });

        await api.MergedAsync("topics/link-one", into: "link-two");
        await api.MergedAsync("topics/link-two", into: "link-three");

        Assert.Equal("Link Three", (await api.ReadAsync($"/v1/articles/{article.Id()}")).Items("topics")[0].Text("name"));
        Assert.Equal([article.Id()], (await api.ReadAllAsync("/v1/articles?topic=link-one")).Select(found => found.Id()));
    }

    [Fact]
    public async Task What_leads_to_the_one_that_stays_does_not_change_it()
    {
        await api.TermAsync("regions", new { name = "Gone Bay" });
        await api.TermAsync("regions", new { name = "Staying Bay" });
        await api.MergedAsync("regions/gone-bay", into: "staying-bay");

        foreach (var (method, path, body) in ((HttpMethod, string, object?)[])[(HttpMethod.Delete, "regions/gone-bay", null), (HttpMethod.Put, "regions/gone-bay", new { name = "Other" }), (HttpMethod.Post, "regions/gone-bay/merge", new { into = "staying-bay" })])
        {
            using var response = await api.SendTermAsync(method, path, body);
            await response.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        }
        Assert.Equal("staying-bay", (await api.ManagedTermAsync("regions/gone-bay")).Slug());
    }

    [Theory]
    [InlineData("{}", "/into", "required")]
    [InlineData("""{"into": "nothing-like-it"}""", "/into", "unknown-term")]
    [InlineData("""{"into": "a\u0000"}""", "/into", "invalid-text")]
    [InlineData("""{"into": "ALONE!"}""", "/into", "same-term")]
    [InlineData("""{"into": "alone"}""", "/into", "same-term")]
    [InlineData("""{"into": "alone", "dryRun": true}""", "/dryRun", "unknown-member")]
    public async Task A_merge_needs_another_term_of_the_kind(string body, string pointer, string code)
    {
        using (await api.SendTermAsync(HttpMethod.Post, "actors", new { name = "Alone" })) { }
        using var response = await api.ManageAsync(HttpMethod.Post, "/manage/v1/actors/alone/merge", Api.Json(body), ("If-Match", "*"));
        var error = Assert.Single((await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid")).Items("errors"));

        Assert.Equal((pointer, code), (error.Text("pointer"), error.Text("code")));
    }

    private static string Options(string title, string actor) => $"""
        {title}

        One paragraph says what this is about, and nothing else is needed before the options.

        Strategic Options on the Table

        Each of the parties can still choose, and none of the ways is without its price.

        {actor}’s Calculated Patience

        It could wait, and ask for a say in return.
        """;
}
