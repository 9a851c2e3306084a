using System.Net;

namespace ContentApi.Tests.Http;

public sealed class AllowedMethodsTests(Api api) : IClassFixture<Api>
{
    private static readonly string[] Reads = ["GET", "HEAD", "OPTIONS"];

    [Theory]
    [InlineData("v1.json")]
    [InlineData("manage-v1.json")]
    public async Task OPTIONS_names_the_methods_of_every_route(string document)
    {
        foreach (var route in (await api.ReadAsync($"/openapi/{document}")).GetProperty("paths").EnumerateObject())
        {
            var methods = route.Value.EnumerateObject().Select(operation => operation.Name.ToUpperInvariant()).SelectMany(method => method == "GET" ? new[] { "GET", "HEAD" } : [method]).Append("OPTIONS");
            foreach (var method in (string[])["OPTIONS", "TRACE"])
            {
                using var response = await api.SendAsync(new HttpMethod(method), route.Name.Replace("{", "", StringComparison.Ordinal).Replace("}", "", StringComparison.Ordinal), null);

                Assert.Equal(method == "OPTIONS" ? HttpStatusCode.NoContent : HttpStatusCode.MethodNotAllowed, response.StatusCode);
                Assert.Equal(methods.Order(), response.Content.Headers.Allow.Order());
                Assert.Equal(method == "OPTIONS", (await response.BytesAsync()).Length == 0);
            }
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/problems")]
    [InlineData("/problems/gone")]
    [InlineData("/openapi/v1.json")]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task What_stands_beside_the_surfaces_has_the_methods_of_reading(string path)
    {
        using var options = await api.SendAsync(HttpMethod.Options, path, null);
        using var get = await api.GetAsync(path);
        using var head = await api.SendAsync(HttpMethod.Head, path, null);

        Assert.Equal((HttpStatusCode.NoContent, get.StatusCode), (options.StatusCode, head.StatusCode));
        Assert.Equal(Reads, options.Content.Headers.Allow);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.BytesAsync());
    }

    [Fact]
    public async Task A_route_that_there_is_not_has_no_methods()
    {
        using var response = await api.SendAsync(HttpMethod.Options, "/v1/nothing", null);

        await response.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        Assert.Empty(response.Content.Headers.Allow);
    }
}
