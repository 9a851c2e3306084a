using System.Text.Json;

namespace ContentApi.Tests.Published;

/// <summary>The article's JSON, member by member: what front ends are built on.</summary>
public sealed class ArticleMembersTests(Api api) : IClassFixture<Api>
{
    private static readonly string[] Expected =
    [
        "id", "slug", "locale", "translations", "status", "revision",
        "publication", "publication.id", "publication.slug", "publication.name",
        "title", "subtitle", "byline", "byline.id", "byline.slug", "byline.name", "heroImage",
        "topics", "topics.id", "topics.slug", "topics.name", "regions", "regions.id", "regions.slug", "regions.name", "actors", "actors.id", "actors.slug", "actors.name",
        "publishedAt", "updatedAt", "words", "readingMinutes",
        "tldr", "tldr.id", "tldr.label", "tldr.text", "tldr.forRevision", "tldr.isStale", "tldr.words", "tldr.readingSeconds",
        "sections", "sections.id", "sections.anchor", "sections.position", "sections.level", "sections.heading", "sections.content",
        "sections.content._type", "sections.content._key", "sections.content.style", "sections.content.markDefs",
        "sections.content.markDefs._type", "sections.content.markDefs._key", "sections.content.markDefs.citationId", "sections.content.markDefs.mentionId", "sections.content.markDefs.form", "sections.content.markDefs.locator",
        "sections.content.children", "sections.content.children._type", "sections.content.children._key", "sections.content.children.text", "sections.content.children.marks",
        "scenarioAnalyses", "scenarioAnalyses.id", "scenarioAnalyses.anchor", "scenarioAnalyses.position", "scenarioAnalyses.kind", "scenarioAnalyses.question", "scenarioAnalyses.exclusive", "scenarioAnalyses.introduction",
        "scenarioAnalyses.scenarios", "scenarioAnalyses.scenarios.id", "scenarioAnalyses.scenarios.anchor", "scenarioAnalyses.scenarios.position", "scenarioAnalyses.scenarios.label", "scenarioAnalyses.scenarios.kind",
        "scenarioAnalyses.scenarios.title", "scenarioAnalyses.scenarios.actor", "scenarioAnalyses.scenarios.content", "scenarioAnalyses.scenarios.outcomes", "scenarioAnalyses.scenarios.outcomes.id", "scenarioAnalyses.scenarios.outcomes.text",
        "referencesHeading",
        "citations", "citations.id", "citations.key", "citations.text", "citations.workId",
        "citations.csl", "citations.csl.id", "citations.csl.type", "citations.csl.title", "citations.csl.author", "citations.csl.author.family", "citations.csl.author.given", "citations.csl.issued", "citations.csl.issued.date-parts",
        "citations.csl.container-title", "citations.csl.volume", "citations.csl.issue", "citations.csl.page", "citations.csl.DOI", "citations.csl.publisher",
        "citations.mentions", "citations.mentions.id", "citations.mentions.anchor", "citations.mentions.blockKey", "citations.mentions.quote", "citations.mentions.form", "citations.mentions.locator",
    ];

    /// <summary>Members that only repeat what stands in the list above: content is content wherever it stands, an actor is a term, a bullet has two members more.</summary>
    private static readonly string[] Repeated = ["scenarioAnalyses.introduction.", "scenarioAnalyses.scenarios.content.", "scenarioAnalyses.scenarios.actor.", "sections.content.listItem", "sections.content.level"];

    [Fact]
    public async Task An_article_has_exactly_the_members_of_the_contract()
    {
        var article = await api.PublishedAsync(Documents.Complete("Member by Member"), "?publish=true&topic=Light&region=Coast&author=Ada");
        var members = new List<string>();
        Collect(await api.ReadAsync($"/v1/articles/{article.Id()}"), "", members);

        var own = members.Distinct().Where(member => !Repeated.Any(prefix => member.StartsWith(prefix, StringComparison.Ordinal))).ToList();

        Assert.Empty(own.Except(Expected));
        Assert.Empty(Expected.Except(own));
        Assert.Equal(Expected.Where(member => !member.Contains('.', StringComparison.Ordinal)), own.Where(member => !member.Contains('.', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task What_is_unknown_is_null_but_in_CSL_JSON_it_is_absent_and_nothing_is_an_empty_text()
    {
        var article = await api.PublishedAsync(Documents.Complete("Knowing and Not Knowing"));
        var json = await api.ReadAsync($"/v1/articles/{article.Id()}");

        Assert.Equal(JsonValueKind.Null, json.GetProperty("subtitle").ValueKind);
        Assert.Equal(JsonValueKind.Null, json.GetProperty("heroImage").ValueKind);
        Assert.DoesNotContain("null", json.GetProperty("citations")[0].GetProperty("csl").GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(":\"\"", json.GetRawText(), StringComparison.Ordinal);
        Assert.Matches("Z$", json.Text("updatedAt"));
    }

    [Fact]
    public async Task Text_is_sent_as_it_is_written_not_escaped()
    {
        var article = await api.PublishedAsync(Documents.Short("سلام & “Peace” <é>"), "?publish=true&slug=unescaped");
        using var response = await api.GetAsync($"/v1/articles/{article.Id()}");

        Assert.Contains("سلام & “Peace” <é>", await response.TextAsync(), StringComparison.Ordinal);
        Assert.Equal("application/json; charset=utf-8", response.Header("Content-Type"));
    }

    private static void Collect(JsonElement element, string path, List<string> members)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in element.EnumerateArray())
                Collect(item, path, members);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (var member in element.EnumerateObject())
            {
                var name = path.Length == 0 ? member.Name : $"{path}.{member.Name}";
                members.Add(name);
                Collect(member.Value, name, members);
            }
        }
    }
}
