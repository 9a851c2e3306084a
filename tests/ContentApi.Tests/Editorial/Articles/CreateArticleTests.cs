using System.Net;
using System.Text.Json.Nodes;

namespace ContentApi.Tests.Editorial.Articles;

public sealed class CreateArticleTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData("""{"type": "book"}""", """{"type": "book"}""")]
    [InlineData("""{"id": 7, "type": "book", "language": "da", "volume": 3, "ISSN": "0028-0836", "citation-key": "x"}""", """{"type": "book", "volume": "3", "language": "da", "ISSN": "0028-0836"}""")]
    [InlineData("""{"type": "book", "issued": {"raw": "2010"}}""", """{"type": "book", "issued": {"date-parts": [[2010]], "raw": "2010"}}""")]
    [InlineData("""{"type": "book", "issued": {"date-parts": [["2010", 2, "28"]]}}""", """{"type": "book", "issued": {"date-parts": [[2010, 2, 28]]}}""")]
    [InlineData("""{"type": "book", "author": [{"literal": "Lighthouse Board", "static-ordering": true}]}""", """{"type": "book", "author": [{"literal": "Lighthouse Board"}]}""")]
    public async Task An_item_of_a_reference_is_taken_as_other_programs_write_it(string sent, string kept)
    {
        var article = await api.CreatedAsync($$"""{"title": "T", "citations": [{"key": "k", "text": "A reference", "csl": {{sent}}}]}""");

        var expected = JsonNode.Parse(kept)!.AsObject();
        expected["id"] = "k";
        Assert.True(JsonNode.DeepEquals(expected, JsonNode.Parse(article.Items("citations")[0].GetProperty("csl").GetRawText())), article.Items("citations")[0].GetRawText());
    }

    [Theory]
    [InlineData("[2010, 13]")]
    [InlineData("[2010, 2, 31]")]
    [InlineData("[2010, 21, 1]")]
    [InlineData("[\"soon\"]")]
    public async Task A_date_that_the_calendar_does_not_have_is_refused(string date)
    {
        using var refused = await api.WriteAsync(HttpMethod.Post, "", $$"""{"title": "T", "citations": [{"text": "R", "csl": {"type": "book", "issued": {"date-parts": [{{date}}] } } } ] }""", ifMatch: null);

        Assert.Equal(["invalid-date /citations/0/csl/issued/date-parts"], await refused.ErrorsAsync());
    }

    [Theory]
    [InlineData("\\u200b\\ufeff", "required /title")]
    [InlineData("a\\u0001b", "invalid-text /title")]
    public async Task A_title_can_be_seen_and_has_no_control_characters(string title, string error)
    {
        using var refused = await api.WriteAsync(HttpMethod.Post, "", $$"""{"title": "{{title}}", "sections": [{"heading": "{{title}}"}]}""", ifMatch: null);

        Assert.Contains(error, await refused.ErrorsAsync());
        Assert.Contains("invalid-text /sections/0/heading", await refused.ErrorsAsync());
    }

    [Fact]
    public async Task Characters_are_counted_as_code_points()
    {
        await api.CreatedAsync($$"""{"title": "{{string.Concat(Enumerable.Repeat("\U0001F5FC", 2_000))}}"}""");
        using var refused = await api.WriteAsync(HttpMethod.Post, "", $$"""{"title": "{{string.Concat(Enumerable.Repeat("\U0001F5FC", 2_001))}}"}""", ifMatch: null);

        Assert.Equal(["too-long /title"], await refused.ErrorsAsync());
    }

    [Fact]
    public async Task A_title_is_enough()
    {
        using var response = await api.WriteAsync(HttpMethod.Post, "", """{"title": "Ferries after Dark"}""", ifMatch: null);

        var article = await response.JsonAsync(HttpStatusCode.Created);
        Assert.Equal($"/manage/v1/articles/{article.Id()}", response.Header("Location"));
        Assert.Equal(article.Tag(1), response.Header("ETag"));
        Assert.Equal(("ferries-after-dark", "draft", 1, "en"), (article.Slug(), article.Text("status"), article.GetProperty("revision").GetInt32(), article.Text("locale")));
        using var public_ = await api.GetAsync($"/v1/articles/{article.Id()}");
        await public_.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task A_language_may_be_said_in_any_case_and_times_are_kept_to_the_microsecond()
    {
        var article = await api.CreatedAsync("""{"title": "In Brazil", "locale": "PT-br", "publishedAt": "2026-03-04T08:00:00.123456789Z"}""");
        using var published = await api.PublishAsync(article.Id());

        Assert.Equal(("pt-BR", "2026-03-04T08:00:00.123457Z"), (article.Text("locale"), (await published.JsonAsync(HttpStatusCode.OK)).Text("publishedAt")));
    }

    [Fact]
    public async Task Everything_that_an_article_has_can_be_sent_with_it()
    {
        var article = await api.CreatedAsync("""
            {"title": "Pilots of the Sound", "subtitle": "A short history", "slug": "pilots-of-the-sound", "locale": "en", "publication": {"name": "Harbour Review"},
             "byline": [{"name": "Mara Lindqvist"}], "topics": [{"name": "Pilotage"}], "regions": [{"name": "Baltic"}], "actors": [{"name": "Denmark"}],
             "heroImage": {"url": "https://images.example/sound.jpg", "alt": "The Sound at dusk"}, "tldr": {"text": "Dues ended; pilots stayed."},
             "sections": [{"content": "It began with <b>a toll</b>."}, {"heading": "Dues", "content": "<p>The dues ended in 1857 (Hill, 1926).</p><ul><li>Treasury</li><li>Trade</li></ul>"}],
             "scenarioAnalyses": [{"question": "What If They Return?", "scenarios": [{"title": "A Quarrel", "actor": {"name": "Denmark"}, "content": "<ul><li>Detours</li></ul>"}]}],
             "citations": [{"text": "Hill, C. E. (1926). The Danish Sound dues and the command of the Baltic. Duke University Press."}], "publishedAt": "2026-01-02T03:04:05Z"}
            """, "?bodyFormat=html&reason=Commissioned");

        Assert.Equal("Pilotage", article.Items("topics").Single().Text("name"));
        Assert.Equal(article.Items("actors").Single().Id(), article.Items("scenarioAnalyses")[0].Items("scenarios")[0].GetProperty("actor").Id());
        Assert.Equal([1, 2, 3], article.Items("sections").Concat(article.Items("scenarioAnalyses")).Select(part => part.GetProperty("position").GetInt32()));
        Assert.Equal("(Hill, 1926)", article.Items("citations")[0].Items("mentions").Single().Text("quote"));
        Assert.Equal("Detours", article.Items("scenarioAnalyses")[0].Items("scenarios")[0].Items("outcomes").Single().Text("text"));
        Assert.Equal("2026-01-02T03:04:05Z", article.Text("publishedAt"));
        Assert.Empty(article.Findings());
        Assert.Equal(["Commissioned"], await api.RowsAsync<string>($"SELECT reason FROM editorial.revisions WHERE article_id = '{article.Id()}'"));
    }

    [Fact]
    public async Task A_term_is_named_by_id_by_slug_or_by_name()
    {
        var first = await api.CreatedAsync("""{"title": "Named", "topics": [{"name": "Ice"}, {"name": "ICE"}]}""");
        var topic = Assert.Single(first.Items("topics"));
        var second = await api.CreatedAsync($$"""{"title": "Named again", "topics": [{"id": "{{topic.Id()}}", "name": "Anything"}], "actors": []}""");
        var third = await api.CreatedAsync("""{"title": "Named a third time", "topics": [{"slug": "ice"}]}""");
        using var unknown = await api.WriteAsync(HttpMethod.Post, "", $$"""
            {"title": "Unknown", "topics": [{"slug": "ice"}, {"slug": "fire"}], "regions": [{"id": "{{topic.Id()}}"}], "scenarioAnalyses": [{"question": "Q?", "scenarios": [{"title": "S", "actor": {"slug": "nobody"} }]}]}
            """, ifMatch: null);

        Assert.Equal([topic.Id(), topic.Id()], new[] { second, third }.Select(article => article.Items("topics").Single().Id()));
        Assert.Equal(["unknown-term /topics/1", "unknown-term /regions/0", "unknown-term /scenarioAnalyses/0/scenarios/0/actor"], await unknown.ErrorsAsync());
    }

    [Fact]
    public async Task A_slug_that_is_asked_for_must_be_free_and_one_that_is_made_is()
    {
        await api.CreatedAsync("""{"title": "Buoys", "slug": "buoys"}""");
        var made = await api.CreatedAsync("""{"title": "Buoys"}""");
        using var taken = await api.WriteAsync(HttpMethod.Post, "", """{"title": "Buoys", "slug": "buoys"}""", ifMatch: null);

        Assert.Equal("buoys-2", made.Slug());
        await taken.ProblemAsync(HttpStatusCode.Conflict, "slug-taken");
    }

    [Fact]
    public async Task A_dry_run_tells_all_and_writes_nothing()
    {
        var before = await api.ContentsAsync();
        using var response = await api.WriteAsync(HttpMethod.Post, "?dryRun=true", """{"title": "Never Written", "topics": [{"name": "Never"}]}""", ifMatch: null);

        var article = await response.JsonAsync(HttpStatusCode.OK);
        Assert.Equal("never-written", article.Slug());
        Assert.Contains("tldr-missing /tldr", article.Findings());
        Assert.Null(response.Header("ETag"));
        Assert.Equal(before, await api.ContentsAsync());
    }

    [Theory]
    [InlineData("""{"title": ""}""", "required /title")]
    [InlineData("""{"title": "T\nU"}""", "invalid-text /title")]
    [InlineData("""{"title": "T", "slug": "Not A Slug", "locale": "English", "publishedAt": "yesterday"}""", "invalid-slug /slug|invalid-locale /locale|invalid-time /publishedAt")]
    [InlineData("""{"title": "T", "publishedAt": "0001-01-01T00:00:00Z"}""", "invalid-time /publishedAt")]
    [InlineData("""{"title": "T", "topics": [{"name": "x"}, {}], "publication": {"name": " "}, "heroImage": {"url": "javascript:x()"}}""", "invalid-address /heroImage/url|required /publication/name|required /topics/1/name")]
    [InlineData("""{"title": "T", "sections": [{}, {"level": 1, "anchor": "A B", "content": [{"_type": "block", "style": "h2", "level": 1, "children": [{"text": "x", "marks": ["strong", "m1"]}]}]}]}""",
        "invalid-anchor /sections/1/anchor|out-of-range /sections/1/level|unknown-style /sections/1/content/0/style|out-of-range /sections/1/content/0/level|unknown-mark /sections/1/content/0/children/0/marks/1")]
    [InlineData("""{"title": "T", "sections": [{"content": [{"_type": "image", "url": "data:x"}, {"_type": "table", "headerRows": 2, "rows": [{"cells": [{"content": [{"_type": "block", "markDefs": [{"_type": "link", "_key": "l", "href": "x"}, {"_type": "link", "_key": "l", "href": "#a"}]}]}]}]}]}]}""",
        "invalid-address /sections/0/content/0/url|out-of-range /sections/0/content/1/headerRows|invalid-address /sections/0/content/1/rows/0/cells/0/content/0/markDefs/0/href|duplicate-key /sections/0/content/1/rows/0/cells/0/content/0/markDefs/1/_key")]
    [InlineData("""{"title": "T", "citations": [{"text": " ", "key": "a b", "csl": {"id": "x", "type": "book", "author": [{}], "issued": {"date-parts": [[2001, 30]]}}}]}""",
        "invalid-key /citations/0/key|required /citations/0/text|required /citations/0/csl/author/0/family|invalid-date /citations/0/csl/issued/date-parts")]
    [InlineData("""{"title": "T", "scenarioAnalyses": [{"question": " ", "introduction": "x", "scenarios": [{"title": "", "outcomes": [{"text": ""}]}]}]}""",
        "required /scenarioAnalyses/0/question|required /scenarioAnalyses/0/scenarios/0/title|required /scenarioAnalyses/0/scenarios/0/outcomes/0/text")]
    [InlineData("""{"title": "T", "sections": [{"content": "*text*"}]}""", "body-format-needed /sections/0/content")]
    [InlineData("""{"title": "T", "wrods": 5, "byline": "Mara"}""", "unknown-member /wrods|wrong-type /byline")]
    [InlineData("""{"title": "T", "translationOf": "no-such-article"}""", "unknown-article /translationOf")]
    [InlineData("""{"title": "T", "title": "U"}""", "repeated-member /title")]
    [InlineData("[]", "wrong-type ")]
    public async Task What_cannot_be_taken_is_told_with_its_place(string json, string expected)
    {
        using var response = await api.WriteAsync(HttpMethod.Post, "", json, ifMatch: null);

        Assert.Equal(expected, string.Join('|', await response.ErrorsAsync()));
    }

    [Theory]
    [InlineData("{")]
    [InlineData("")]
    public async Task A_body_that_is_no_JSON_is_malformed(string json)
    {
        using var response = await api.WriteAsync(HttpMethod.Post, "", json, ifMatch: null);

        await response.ProblemAsync(HttpStatusCode.BadRequest, "malformed-request");
    }

    [Fact]
    public async Task A_body_of_another_type_or_too_large_is_refused()
    {
        using var text = await api.ManageAsync(HttpMethod.Post, "/manage/v1/articles", new StringContent("x"));
        using var large = await api.ManageAsync(HttpMethod.Post, "/manage/v1/articles", Api.Json($$"""{"title": "{{new string('x', 17 * 1024 * 1024)}}"}"""), ("Expect", "100-continue"));

        await text.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
        await large.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "content-too-large");
    }
}
