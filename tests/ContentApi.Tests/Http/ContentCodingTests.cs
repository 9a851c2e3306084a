using System.IO.Compression;
using System.Net;
using System.Text;

namespace ContentApi.Tests.Http;

public sealed class ContentCodingTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData(null, null)]
    [InlineData("", null)]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("GZIP", "gzip")]
    [InlineData("x-gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("gzip;q=1, br;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br;q=0, gzip;q=0", null)]
    [InlineData("identity, gzip;q=0.5", null)]
    [InlineData("identity;q=0.5, gzip", "gzip")]
    [InlineData("*", "br")]
    [InlineData("*;q=0, gzip", "gzip")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("zstd", null)]
    [InlineData(";;;", null)]
    public async Task An_answer_comes_in_the_coding_that_the_caller_likes_best(string? accepted, string? coding)
    {
        await EnsureAsync();

        using var response = accepted is null ? await api.GetAsync("/v1/articles") : await api.GetAsync("/v1/articles", ("Accept-Encoding", accepted));

        Assert.Equal(coding, response.Header("Content-Encoding"));
        Assert.Equal("Accept-Encoding", response.Header("Vary"));
        var body = await response.BytesAsync();
        Assert.Equal(body.Length, response.Content.Headers.ContentLength);
        using var plain = await api.GetAsync("/v1/articles");
        Assert.Equal(await plain.TextAsync(), Decode(body, coding));
    }

    [Fact]
    public async Task Each_coding_has_an_entity_tag_that_revalidates_it_and_no_other()
    {
        var path = $"/v1/articles/{await EnsureAsync()}";
        string[] accepted = ["identity", "gzip", "br"];
        var tags = new List<string>();
        foreach (var coding in accepted)
        {
            using var response = await api.GetAsync(path, ("Accept-Encoding", coding));
            tags.Add(response.Header("ETag")!);
        }
        Assert.Equal(3, tags.Distinct().Count());
        for (var i = 0; i < accepted.Length; i++)
        {
            for (var j = 0; j < tags.Count; j++)
            {
                using var response = await api.GetAsync(path, ("Accept-Encoding", accepted[i]), ("If-None-Match", tags[j]));

                Assert.Equal(i == j ? HttpStatusCode.NotModified : HttpStatusCode.OK, response.StatusCode);
                Assert.Equal(tags[i], response.Header("ETag"));
                Assert.Equal("Accept, Accept-Encoding", response.Header("Vary"));
            }
        }
    }

    [Fact]
    public async Task An_answer_to_HEAD_has_the_length_of_the_coded_body()
    {
        var path = $"/v1/articles/{await EnsureAsync()}";
        using var get = await api.GetAsync(path, ("Accept-Encoding", "br"));
        using var head = await api.SendAsync(HttpMethod.Head, path, null, ("Accept-Encoding", "br"));

        Assert.Equal(("br", (await get.BytesAsync()).Length), (head.Header("Content-Encoding"), (int)head.Content.Headers.ContentLength!.Value));
        Assert.Empty(await head.BytesAsync());
    }

    [Fact]
    public async Task A_format_that_is_asked_for_by_name_does_not_vary_by_Accept()
    {
        using var response = await api.GetAsync($"/v1/articles/{await EnsureAsync()}?format=text", ("Accept", "application/json"));

        Assert.Equal("Accept-Encoding", response.Header("Vary"));
    }

    private async Task<string> EnsureAsync() => (await api.ReadAllAsync("/v1/articles")) is [var article, ..] ? article.Id() : (await api.PublishedAsync(Documents.Complete("Packed"))).Id();

    private static string Decode(byte[] body, string? coding)
    {
        using var coded = new MemoryStream(body);
        using Stream decoded = coding switch { "br" => new BrotliStream(coded, CompressionMode.Decompress), "gzip" => new GZipStream(coded, CompressionMode.Decompress), _ => coded };
        using var reader = new StreamReader(decoded, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
