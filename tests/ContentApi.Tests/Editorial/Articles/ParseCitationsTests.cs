using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace ContentApi.Tests.Editorial.Articles;

public sealed class ParseCitationsTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task References_are_read_in_order_and_blank_lines_skipped()
    {
        using var response = await ParseAsync("Adams, J. (1996). Straits and statecraft. Cornell University Press.\n\n  Weber, L. (2013). Border regimes. Geopolitics, 18(1), 1–21.\r\n");
        var parsed = JsonNode.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken))!.AsArray();

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Equal(2, parsed.Count);
        Assert.Equal("Weber, L. (2013). Border regimes. Geopolitics, 18(1), 1–21.", (string?)parsed[1]!["text"]);
        Assert.Equal("Geopolitics", (string?)parsed[1]!["csl"]!["container-title"]);
        Assert.InRange((double)parsed[1]!["confidence"]!["container-title"]!, 0, 1);
        Assert.Equal("book", (string?)parsed[0]!["csl"]!["type"]);
    }

    [Fact]
    public async Task Only_plain_text_is_taken()
    {
        using var response = await ParseAsync("{}", "application/json");
        await response.ProblemAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type");
    }

    [Fact]
    public async Task More_lines_than_can_be_are_refused()
    {
        using var response = await ParseAsync(string.Concat(Enumerable.Repeat("Adams, J. (1996). Straits.\n", 2001)));
        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "content-too-large");
    }

    [Theory]
    [InlineData("http://x", ".")]
    [InlineData("Adams, J. (1996). A ", "(Report) ")]
    [InlineData("Adams, J. (1996). Straits. ", "(Vol. 3), ")]
    [InlineData("", "Adams, J., ")]
    public async Task Hostile_lines_cost_no_more_than_their_length(string start, string repeated)
    {
        foreach (var length in (int[])[9_900, 1_990_000])
        {
            var line = start + string.Concat(Enumerable.Repeat(repeated, length / repeated.Length));
            using var response = await ParseAsync(string.Join('\n', Enumerable.Repeat(line, 2_000_000 / line.Length))).WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken);
            Assert.Equal(2_000_000 / line.Length, (await response.JsonAsync(HttpStatusCode.OK)).GetArrayLength());
        }
    }

    [Fact]
    public async Task Bytes_that_are_no_text_are_refused_with_their_place()
    {
        using var response = await SendAsync(new ByteArrayContent([0x41, 0xFF]), "text/plain");
        await response.ProblemAsync(HttpStatusCode.BadRequest, "unusable-document");
    }

    private Task<HttpResponseMessage> ParseAsync(string text, string mediaType = "text/plain") => SendAsync(new ByteArrayContent(Encoding.UTF8.GetBytes(text)), mediaType);

    private Task<HttpResponseMessage> SendAsync(ByteArrayContent content, string mediaType)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        return api.ManageAsync(HttpMethod.Post, "/manage/v1/citations/parse", content);
    }
}
