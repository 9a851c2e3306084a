using System.Net;

namespace ContentApi.Tests.Http;

/// <summary>A parameter that takes one value takes it once; nobody could tell which of two counts.</summary>
public sealed class RepeatedParameterTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData("articles?limit=1&limit=1", "limit")]
    [InlineData("articles?count=exact&count=exact", "count")]
    [InlineData("articles?locale=en&bodyFormat=html&bodyFormat=text", "bodyFormat")]
    [InlineData("articles/any?locale=en&locale=fr", "locale")]
    [InlineData("search?q=toll&q=convoy", "q")]
    public async Task A_parameter_that_takes_one_value_is_refused_when_it_is_repeated(string path, string parameter)
    {
        using var response = await api.GetAsync($"/v1/{path}");

        await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", parameter, "repeated-parameter");
    }

    [Theory]
    [InlineData("locale=en&locale=fr")]
    [InlineData("fields=slug&fields=title")]
    [InlineData("sort=title&sort=-publishedAt")]
    [InlineData("include=sections&include=citations")]
    public async Task A_parameter_that_takes_several_values_may_be_repeated(string query)
    {
        using var response = await api.GetAsync($"/v1/articles?{query}");

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
