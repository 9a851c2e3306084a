using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Core.Tests.Revisions;

namespace ContentApi.Tests.Editorial.Revisions;

public sealed class RevisionsTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Every_write_is_a_revision_that_tells_who_wrote_it_when_and_why()
    {
        var article = await api.PublishedAsync(Documents.Complete("Written Twice"));
        await api.EditAsync(article.Id(), document => document with { Title = "Written Anew" }, "The title said too much.");

        var revisions = await ReadAsync($"{article.Slug()}/revisions");

        Assert.Equal([2, 1], revisions.Items("data").Select(Number));
        var (second, first) = (revisions.Items("data")[0], revisions.Items("data")[1]);
        Assert.Equal(("The title said too much.", "Written Anew", null), (second.Text("reason"), second.Text("title"), second.Text("keyId")));
        Assert.Equal(("import", "Written Twice", "tests"), (first.Text("reason"), first.Text("title"), first.Text("keyId")));
        Assert.False(string.IsNullOrEmpty(first.Text("keyName")));
        Assert.Equal((true, false, false, true), (Is(second, "isCurrent"), Is(second, "isPublished"), Is(first, "isCurrent"), Is(first, "isPublished")));
        Assert.Equal(article.Text("createdAt"), first.Text("createdAt"));
    }

    [Fact]
    public async Task The_list_goes_on_page_by_page()
    {
        var article = await api.DraftAsync(Documents.Short("Written Often"));
        for (var i = 2; i <= 7; i++)
            await api.EditAsync(article.Id(), document => document with { Subtitle = $"Subtitle {i}" });
        var listed = new List<int>();
        for (string? next = ""; next is not null;)
        {
            var page = await ReadAsync($"{article.Id()}/revisions?limit=3{(next.Length > 0 ? $"&after={next}" : "")}");
            listed.AddRange(page.Items("data").Select(Number));
            next = page.GetProperty("page").Text("next");
        }

        Assert.Equal([7, 6, 5, 4, 3, 2, 1], listed);
    }

    [Fact]
    public async Task A_revision_is_the_article_as_it_was()
    {
        var article = await api.PublishedAsync(Documents.Complete("As It Was", "Amber"));
        var before = await ReadAsync(article.Id());
        await api.EditAsync(article.Id(), document => document with { Title = "As It Is", Sections = [], Slug = "as-it-is" });

        var revision = await ReadAsync($"{article.Id()}/revisions/1");
        var then = revision.GetProperty("article");

        Assert.Equal((1, "import"), (Number(revision), revision.Text("reason")));
        foreach (var member in then.EnumerateObject().Where(member => member.Name != "updatedAt"))
            Assert.Equal((member.Name, before.GetProperty(member.Name).GetRawText()), (member.Name, member.Value.GetRawText()));
        Assert.Equal("As It Is", (await ReadAsync($"{article.Id()}/revisions/2")).GetProperty("article").Text("title"));
    }

    [Fact]
    public async Task The_difference_makes_the_later_revision_of_the_earlier_one_and_can_be_read()
    {
        var id = (await api.DraftAsync(Documents.Complete("Compared", "Compass"))).Id();
        await api.EditAsync(id, document => document with { Title = "Compared Again", Sections = [.. document.Sections.Reverse().Select(section => section.Heading is null ? section : section with { Heading = "A New Heading" })] });
        await api.EditAsync(id, document => document with { Tldr = null, Citations = [document.Citations[^1]] });

        foreach (var (from, to) in ((int?, int)[])[(1, 2), (2, 3), (1, 3), (3, 1), (null, 3), (null, 1)])
        {
            var difference = await ReadAsync($"{id}/revisions/{to}/diff{(from is null ? "" : $"?from={from}")}");
            Assert.Equal((from ?? to - 1, to), (difference.GetProperty("from").GetInt32(), difference.GetProperty("to").GetInt32()));
            var earlier = (from ?? to - 1) == 0 ? [] : await WrittenAsync(id, from ?? to - 1);
            Assert.True(JsonNode.DeepEquals(await WrittenAsync(id, to), AppliedPatch.To(earlier, difference.GetProperty("patch"))), difference.GetRawText());
        }
        var second = await ReadAsync($"{id}/revisions/2/diff");
        Assert.Contains("""{"op":"replace","path":"/title","value":"Compared Again"}""", second.GetProperty("patch").GetRawText(), StringComparison.Ordinal);
        Assert.Contains("\n-Compared\n", second.Text("text"), StringComparison.Ordinal);
        Assert.Contains("\n+Compared Again\n", second.Text("text"), StringComparison.Ordinal);
        Assert.StartsWith("--- revision-1.txt\n+++ revision-2.txt\n@@ -", second.Text("text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("?format=text", null, "text/x-diff")]
    [InlineData("", "text/x-diff", "text/x-diff")]
    [InlineData("?format=json-patch", null, "application/json-patch+json")]
    [InlineData("", "application/json-patch+json", "application/json-patch+json")]
    [InlineData("", "*/*", "application/json")]
    public async Task Either_difference_can_be_had_alone(string query, string? accept, string mediaType)
    {
        var id = (await api.DraftAsync(Documents.Short("Had Alone"))).Id();
        await api.EditAsync(id, document => document with { Title = "Had by Itself" });
        var both = await ReadAsync($"{id}/revisions/2/diff");

        using var response = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{id}/revisions/2/diff{query}", null, accept is null ? [] : [("Accept", accept)]);

        Assert.Equal((HttpStatusCode.OK, mediaType), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        Assert.Equal(mediaType switch { "text/x-diff" => both.Text("text"), "application/json" => both.GetRawText(), _ => both.GetProperty("patch").GetRawText() }, await response.TextAsync());
    }

    [Theory]
    [InlineData("from=7", "from", "unknown-revision")]
    [InlineData("from=-1", "from", "out-of-range")]
    [InlineData("from=one", "from", "out-of-range")]
    [InlineData("format=xml", "format", "unknown-value")]
    [InlineData("to=1", "to", "unknown-parameter")]
    public async Task A_wrong_parameter_is_named(string query, string parameter, string code)
    {
        var id = (await api.DraftAsync(Documents.Short("Compared Wrongly"))).Id();

        using var response = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{id}/revisions/1/diff?{query}");

        await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", parameter, code);
    }

    [Theory]
    [InlineData("revisions/0")]
    [InlineData("revisions/2")]
    [InlineData("revisions/first")]
    [InlineData("revisions/99999999999999999999")]
    [InlineData("revisions/2/diff")]
    public async Task A_revision_that_does_not_exist_is_not_found(string path)
    {
        var id = (await api.DraftAsync(Documents.Short("Written Once"))).Id();

        using var response = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{id}/{path}");
        using var ofNothing = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/no-such-article/{path}");

        await response.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        await ofNothing.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    private async Task<JsonElement> ReadAsync(string path)
    {
        using var response = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{path}");
        return await response.JsonAsync(HttpStatusCode.OK);
    }

    /// <summary>What editors wrote of a revision: its article without what the API derives.</summary>
    private async Task<JsonObject> WrittenAsync(string id, int number)
    {
        var article = JsonNode.Parse((await ReadAsync($"{id}/revisions/{number}")).GetProperty("article").GetRawText())!.AsObject();
        foreach (var member in (string[])["translations", "status", "revision", "publishedAt", "updatedAt", "words", "readingMinutes"])
            Assert.True(article.Remove(member), member);
        foreach (var member in (string[])["isStale", "words", "readingSeconds"])
            article["tldr"]?.AsObject().Remove(member);
        foreach (var citation in article["citations"]!.AsArray())
            Assert.True(citation!.AsObject().Remove("mentions"));
        return article;
    }

    private static int Number(JsonElement revision) => revision.GetProperty("number").GetInt32();

    private static bool Is(JsonElement revision, string member) => revision.GetProperty(member).GetBoolean();
}
