using System.Text.Json;

namespace ContentApi.Tests.Delivery.Lists;

public sealed class SparseFieldsTests(Api api) : IClassFixture<Api>, IAsyncLifetime
{
    public async ValueTask InitializeAsync()
    {
        if ((await api.ReadAsync("/v1/articles")).Items("data").Count == 0)
            await api.PublishedAsync(Documents.Complete("Alpha", "Anchor"), "?publish=true&topic=Light");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("articles?fields=title,slug,tldr", "slug title tldr")]
    [InlineData("articles?fields=id,sections", "id sections")]
    [InlineData("articles?fields=id&include=citations", "citations id")]
    [InlineData("tldrs?fields=text", "text")]
    [InlineData("scenarios?fields=title,outcomes", "outcomes title")]
    [InlineData("scenario-analyses?fields=question", "question")]
    [InlineData("citations?fields=csl,key", "csl key")]
    [InlineData("works?fields=citedBy", "citedBy")]
    [InlineData("topics?fields=name", "name")]
    public async Task An_item_has_just_the_fields_that_are_asked_for(string path, string members)
    {
        var item = (await api.ReadAsync($"/v1/{path}")).Items("data")[0];

        Assert.Equal(members, string.Join(' ', Names(item).Order(StringComparer.Ordinal)));
    }

    [Fact]
    public async Task A_field_is_as_it_is_in_the_whole_item()
    {
        var whole = (await api.ReadAsync("/v1/articles/alpha")).EnumerateObject().ToDictionary(member => member.Name, member => member.Value.GetRawText());
        foreach (var (name, value) in whole)
            Assert.Equal($$"""{"{{name}}":{{value}}}""", (await api.ReadAsync($"/v1/articles?fields={name}")).Items("data")[0].GetRawText());
    }

    [Fact]
    public async Task One_article_has_just_the_fields_that_are_asked_for_too()
    {
        Assert.Equal(["slug", "title"], Names(await api.ReadAsync("/v1/articles/alpha?fields=title,slug")));
        var sections = (await api.ReadAsync("/v1/articles/alpha?fields=sections&bodyFormat=text")).Items("sections");
        Assert.All(sections, section => Assert.Equal(JsonValueKind.String, section.GetProperty("content").ValueKind));
        using var refused = await api.GetAsync("/v1/articles/alpha?fields=colour");
        await refused.ProblemAboutAsync(System.Net.HttpStatusCode.BadRequest, "malformed-request", "fields", "unknown-value");
        using var text = await api.GetAsync("/v1/articles/alpha?fields=title", ("Accept", "text/plain"));
        await text.ProblemAsync(System.Net.HttpStatusCode.NotAcceptable, "not-acceptable");
    }

    [Fact]
    public async Task Included_members_are_added_to_the_summary()
    {
        var summary = Names((await api.ReadAsync("/v1/articles")).Items("data")[0]);
        var whole = await api.ReadAsync("/v1/articles/alpha");

        var included = (await api.ReadAsync("/v1/articles?include=sections,citations")).Items("data")[0];

        Assert.Equal([.. summary, "sections", "citations"], Names(included));
        Assert.Equal(whole.GetProperty("citations").GetRawText(), included.GetProperty("citations").GetRawText());
        Assert.Equal(whole.GetRawText(), (await api.ReadAsync("/v1/articles?include=sections,scenarioAnalyses,referencesHeading,citations")).Items("data")[0].GetRawText());
    }

    [Fact]
    public async Task What_is_asked_for_is_part_of_the_entity_tag()
    {
        var tags = new List<string>();
        foreach (var query in (string[])["", "?fields=title", "?fields=slug", "?include=sections", "?limit=7", "?count=exact", "/alpha", "/alpha?fields=title", "/alpha?fields=title&bodyFormat=html"])
        {
            using var response = await api.GetAsync($"/v1/articles{query}");
            tags.Add(response.Headers.ETag!.ToString());
            using var again = await api.GetAsync($"/v1/articles{query}", ("If-None-Match", tags[^1]));
            Assert.Equal(System.Net.HttpStatusCode.NotModified, again.StatusCode);
        }
        Assert.Equal(tags, tags.Distinct());
    }

    private static List<string> Names(JsonElement item) => [.. item.EnumerateObject().Select(member => member.Name)];
}
