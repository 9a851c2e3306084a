using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Text;
using ContentApi.Core.Importing;

namespace ContentApi.Tests.Editorial.Imports;

public sealed class UnusableDocumentTests(Api api) : IClassFixture<Api>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public static TheoryData<string, string, string, string, long?> Documents => new()
    {
        { "empty", "text/plain", "", "document-empty", null },
        { "blank", "text/markdown", " \r\n\t\n ", "document-empty", null },
        { "only a byte order mark", "text/plain", "\uFEFF", "document-empty", null },
        { "no text in HTML", "text/html", "<html><body></body></html>", "content-missing", null },
        { "only a script", "text/html", "<script>steal()</script>", "content-missing", null },
        { "a title and nothing else", "text/plain", "A Title Alone\n", "content-missing", null },
        { "no title", "text/plain", string.Join(' ', Enumerable.Repeat("This paragraph goes on for a while and stands under no title.", 8)), "title-missing", null },
        { "no title in HTML", "text/html", "<ul><li>Only a list</li><li>of two items</li></ul>", "title-missing", null },
        { "quotations in quotations", "text/markdown", new string('>', 5000) + " deep", "nested-too-deep", null },
        { "NUL bytes", "text/plain", "A Title\n\nText with \0 inside.", "document-binary", 19 },
        { "an escape sequence", "text/markdown", "# A\u001b[31m red title\n\nText.", "document-binary", 3 },
    };

    [Theory]
    [MemberData(nameof(Documents))]
    public async Task A_document_that_cannot_be_used_is_refused_and_nothing_is_written(string what, string mediaType, string document, string code, long? offset) =>
        await RefusedAsync(what, Encoding.UTF8.GetBytes(document), mediaType, code, offset);

    [Theory]
    [InlineData("Latin-1", "436166E920617420646177", 3)]
    [InlineData("an overlong form", "412054C080", 3)]
    [InlineData("a surrogate", "4120EDA080", 2)]
    [InlineData("a character cut off", "4120D8A7D9", 4)]
    [InlineData("UTF-16", "FFFE41006200", 0)]
    public async Task Bytes_that_are_not_UTF8_are_named_with_their_offset(string what, string hex, long offset) =>
        await RefusedAsync(what, Convert.FromHexString(hex), "text/plain", what == "UTF-16" ? "document-binary" : "document-not-utf8", what == "UTF-16" ? 3 : offset);

    [Theory]
    [InlineData("application/json")]
    [InlineData("application/pdf")]
    [InlineData("text/plain; charset=iso-8859-1")]
    [InlineData("text/rtf")]
    [InlineData("multipart/form-data; boundary=x")]
    [InlineData(null)]
    public async Task A_media_type_that_is_not_taken_is_refused_naming_those_that_are(string? mediaType)
    {
        using var content = new ByteArrayContent("A Title\n\nSome text."u8.ToArray());
        content.Headers.ContentType = mediaType is null ? null : MediaTypeHeaderValue.Parse(mediaType);

        using var response = await api.ManageAsync(HttpMethod.Post, "/manage/v1/imports", content);

        var error = await response.ProblemAboutAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type", "Content-Type", "unsupported");
        foreach (var taken in (string[])["text/plain", "text/markdown", "text/html"])
            Assert.Contains(taken, error.Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    [InlineData("identity, gzip")]
    public async Task A_compressed_document_is_refused_naming_the_header(string coding)
    {
        using var response = await ImportCodedAsync(coding);

        await response.ProblemAboutAsync(HttpStatusCode.UnsupportedMediaType, "unsupported-media-type", "Content-Encoding", "unsupported");
        Assert.Equal("identity", response.Header("Accept-Encoding"));
    }

    [Theory]
    [InlineData("identity")]
    [InlineData("Identity")]
    [InlineData("")]
    public async Task A_document_that_says_it_is_not_compressed_is_taken(string coding)
    {
        using var response = await ImportCodedAsync(coding);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("slug=Not%20A%20Slug", "slug", "invalid-slug")]
    [InlineData("slug=", "slug", "invalid-slug")]
    [InlineData("slug=0199c0de-0000-7000-8000-000000000000", "slug", "invalid-slug")]
    [InlineData("slug=a%00b", "slug", "invalid-slug")]
    [InlineData("locale=english", "locale", "invalid-locale")]
    [InlineData("locale=", "locale", "invalid-locale")]
    [InlineData("publishedAt=yesterday", "publishedAt", "invalid-time")]
    [InlineData("publishedAt=2026-03-04", "publishedAt", "invalid-time")]
    [InlineData("publishedAt=2026-13-40T08:00:00Z", "publishedAt", "invalid-time")]
    [InlineData("publishedAt=2026-03-04T08:00:00", "publishedAt", "invalid-time")]
    [InlineData("publishedAt=2999-01-01T00:00:00Z&publish=true", "publishedAt", "in-the-future")]
    [InlineData("publish=yes", "publish", "unknown-value")]
    [InlineData("publish=", "publish", "unknown-value")]
    [InlineData("dryRun=1", "dryRun", "unknown-value")]
    [InlineData("publication=", "publication", "invalid-name")]
    [InlineData("publication=a%00b", "publication", "invalid-name")]
    [InlineData("topic=Trade&topic=%20", "topic", "invalid-name")]
    [InlineData("region=a%0Ab", "region", "invalid-name")]
    [InlineData("author=%07", "author", "invalid-name")]
    [InlineData("dryrun=true", "dryrun", "unknown-parameter")]
    [InlineData("title=No%20Such%20Thing", "title", "unknown-parameter")]
    public async Task A_parameter_that_is_wrong_is_named_and_nothing_is_written(string query, string parameter, string code)
    {
        var before = await api.ContentsAsync();

        using var response = await api.ImportAsync(Tests.Documents.Short("Wrongly Asked For"), "?" + query);

        await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", parameter, code);
        Assert.Equal(before, await api.ContentsAsync());
    }

    [Theory]
    [InlineData("slug=one&slug=two", "slug")]
    [InlineData("locale=en&locale=ar", "locale")]
    [InlineData("publish=true&publish=false", "publish")]
    [InlineData("dryRun=true&dryRun=true", "dryRun")]
    public async Task A_parameter_that_is_said_once_is_refused_when_it_is_said_twice(string query, string parameter)
    {
        using var response = await api.ImportAsync(Tests.Documents.Short("Said Twice"), "?" + query);

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "malformed-request");
        Assert.Equal(parameter, Assert.Single(problem.Items("errors")).Text("parameter"));
    }

    [Fact]
    public async Task Every_wrong_parameter_is_named_at_once()
    {
        using var response = await api.ImportAsync(Tests.Documents.Short("Much Is Wrong"), "?slug=A&locale=1&publish=maybe");

        var problem = await response.ProblemAsync(HttpStatusCode.BadRequest, "malformed-request");
        Assert.Equal(["locale", "publish", "slug"], problem.Items("errors").Select(error => error.Text("parameter")).Order());
    }

    [Fact]
    public async Task More_names_than_can_be_meant_are_refused()
    {
        using var response = await api.ImportAsync(Tests.Documents.Short("Many Topics"), "?" + string.Join('&', Enumerable.Range(0, 51).Select(i => $"topic=t{i}")));

        await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "topic", "too-many");
    }

    [Fact]
    public async Task A_body_over_the_limit_is_refused_by_its_length_before_a_byte_of_it_is_sent()
    {
        using var socket = new TcpClient(AddressFamily.InterNetwork);
        await socket.ConnectAsync(api.Address.Host, api.Address.Port, Cancelled);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /manage/v1/imports HTTP/1.1\r\nHost: {api.Address.Authority}\r\nAuthorization: Bearer {Api.Key}\r\nContent-Type: text/plain\r\nContent-Length: {DocumentImporter.MaxBytes + 1}\r\n\r\n"), Cancelled);

        using var reader = new StreamReader(stream, Encoding.UTF8);
        Assert.Equal("HTTP/1.1 413 Payload Too Large", await reader.ReadLineAsync(Cancelled));
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_refused_when_it_is_over_the_limit()
    {
        var before = await api.ContentsAsync();
        using var content = new StreamContent(new MemoryStream(LongDocument(DocumentImporter.MaxBytes + 1)));
        content.Headers.ContentType = new("text/plain");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/manage/v1/imports") { Content = content };
        request.Headers.TransferEncodingChunked = true;
        request.Headers.Authorization = new("Bearer", Api.Key);

        using var response = await api.SendAsync(request);

        await response.ProblemAsync(HttpStatusCode.RequestEntityTooLarge, "content-too-large");
        Assert.Equal(before, await api.ContentsAsync());
    }

    [Fact]
    public async Task A_document_of_exactly_the_limit_is_taken()
    {
        using var response = await api.ImportAsync(LongDocument(DocumentImporter.MaxBytes), "?dryRun=true");

        Assert.Equal("A Long Document", (await response.JsonAsync(HttpStatusCode.OK)).GetProperty("article").Text("title"));
    }

    private async Task<HttpResponseMessage> ImportCodedAsync(string coding)
    {
        using var content = new StringContent(Tests.Documents.Short("In a Coding"));
        content.Headers.TryAddWithoutValidation("Content-Encoding", coding);
        return await api.ManageAsync(HttpMethod.Post, "/manage/v1/imports?dryRun=true", content);
    }

    private static byte[] LongDocument(int length)
    {
        var text = new StringBuilder("A Long Document\n\n");
        while (text.Length < length)
            text.Append("This sentence is here to fill a page and says nothing of weight. ").Append(text.Length % 7 == 0 ? "\n\n" : "");
        return Encoding.ASCII.GetBytes(text.ToString(0, length));
    }

    private async Task RefusedAsync(string what, byte[] document, string mediaType, string code, long? offset)
    {
        var before = await api.ContentsAsync();

        using var response = await api.ImportAsync(document, "?topic=Untouched&publish=true", mediaType);

        var error = Assert.Single((await response.ProblemAsync(HttpStatusCode.BadRequest, "unusable-document")).Items("errors"));
        Assert.True(code == error.Text("code"), $"{what}: {error}");
        Assert.Equal(offset, error.TryGetProperty("offset", out var at) ? at.GetInt64() : null);
        Assert.Equal(before, await api.ContentsAsync());
    }
}
