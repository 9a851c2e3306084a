using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;

namespace ContentApi.Tests.Delivery;

/// <summary>Requests as no client library writes them, byte by byte.</summary>
public sealed class StrangeAddressTests(Api api) : IClassFixture<Api>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/v1/articles/%2e%2e", 404)]
    [InlineData("/v1/articles/..%2f..%2fetc%2fpasswd", 404)]
    [InlineData("/v1/../../etc/passwd", 404)]
    [InlineData("/v1/articles/%ff%fe", 404)]
    [InlineData("/v1/articles/%C3%28", 404)]
    [InlineData("/v1/articles/%ED%A0%80", 404)]
    [InlineData("/v1/articles/%zz", 404)]
    [InlineData("/v1/articles/%", 404)]
    [InlineData("/v1/articles/%D8%B3%D9%84%D8%A7%D9%85", 404)]
    [InlineData("/v1/articles/'%20OR%201=1--", 404)]
    [InlineData("/v1/articles/0199c0de-0000-7000-8000-000000000000", 404)]
    [InlineData("/v1/articles/0199C0DE-0000-7000-8000-000000000000/tldr", 404)]
    [InlineData("/v1/articles/{0199c0de-0000-7000-8000-000000000000}", 404)]
    [InlineData("/v1/works/0199c0de-0000-7000-8000-000000000000/articles", 404)]
    [InlineData("/v1/works/nonsense", 404)]
    [InlineData("/v1/scenarios/nonsense", 404)]
    [InlineData("/v1/nothing", 404)]
    [InlineData("/v2/articles", 404)]
    [InlineData("//v1/articles", 404)]
    [InlineData("/v1/articles?after=%00", 400)]
    [InlineData("/v1/articles?limit=%00", 400)]
    [InlineData("/v1/articles?%00=1", 400)]
    [InlineData("/v1/articles?=", 400)]
    [InlineData("/v1/articles?limit=1&limit=2", 400)]
    [InlineData("/v1/articles/x?format=%FF", 400)]
    public async Task A_strange_address_is_a_problem_of_the_caller(string target, int status)
    {
        var (answered, contentType, body) = await GetAsync(target);

        Assert.True(status == answered, $"{answered}: {body}");
        Assert.Equal("application/problem+json", contentType);
        Assert.Equal(status, JsonElement.Parse(body).GetProperty("status").GetInt32());
    }

    [Theory]
    [InlineData("/v1/articles/%00")]
    [InlineData("/v1/works/a%00b/articles")]
    [InlineData("/manage/v1/articles/a%00b")]
    public async Task A_NUL_in_a_path_is_refused_before_it_is_routed(string target) => Assert.Equal(400, (await GetAsync(target)).Status);

    [Fact]
    public async Task A_very_long_address_is_a_problem_of_the_caller()
    {
        Assert.Equal(404, (await GetAsync("/v1/articles/" + new string('a', 7000))).Status);
        Assert.Equal(414, (await GetAsync("/v1/articles/" + new string('a', 20_000))).Status);
        Assert.Equal(431, (await GetAsync("/v1/articles", $"X-Long: {new string('a', 40_000)}\r\n")).Status);
    }

    [Theory]
    [InlineData("/v1/articles", "GET, HEAD, OPTIONS")]
    [InlineData("/v1/works/0199c0de-0000-7000-8000-000000000000", "GET, HEAD, OPTIONS")]
    public async Task A_method_that_a_resource_does_not_have_is_refused_naming_those_it_has(string path, string allowed)
    {
        foreach (var method in (string[])["POST", "PUT", "PATCH", "DELETE", "BREW"])
        {
            using var response = await api.SendAsync(new HttpMethod(method), path, null);

            await response.ProblemAsync(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
            Assert.Equal(allowed.Split(", "), response.Content.Headers.Allow.Order());
        }
    }

    [Fact]
    public async Task Methods_of_management_are_named_too()
    {
        using var response = await api.ManageAsync(HttpMethod.Delete, "/manage/v1/imports");

        await response.ProblemAsync(HttpStatusCode.MethodNotAllowed, "method-not-allowed");
        Assert.Equal(["POST", "OPTIONS"], response.Content.Headers.Allow);
    }

    private async Task<(int Status, string? ContentType, string Body)> GetAsync(string target, string headers = "")
    {
        using var socket = new TcpClient(AddressFamily.InterNetwork);
        await socket.ConnectAsync(api.Address.Host, api.Address.Port, Cancelled);
        await using var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes($"GET {target} HTTP/1.1\r\nHost: {api.Address.Authority}\r\n{headers}Connection: close\r\n\r\n"), Cancelled);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var answer = (await reader.ReadToEndAsync(Cancelled)).Split("\r\n\r\n", 2);
        var lines = answer[0].Split("\r\n");
        var body = answer[1];
        // A chunk's length stands before it; problems are one chunk.
        if (lines.Contains("Transfer-Encoding: chunked"))
            body = body.Split("\r\n")[1];
        return (int.Parse(lines[0].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture),
            lines.FirstOrDefault(line => line.StartsWith("Content-Type: ", StringComparison.Ordinal))?["Content-Type: ".Length..], body);
    }
}
