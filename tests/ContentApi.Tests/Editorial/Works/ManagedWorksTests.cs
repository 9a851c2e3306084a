using System.Net;
using static ContentApi.Tests.Editorial.Works.CitedWorks;

namespace ContentApi.Tests.Editorial.Works;

public sealed class ManagedWorksTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Works_are_found_by_words_by_DOI_and_by_what_may_be_the_same()
    {
        var first = (await api.DraftAsync(Citing("A First Look", "Nyberg, P. (2012). Grain ships: A history. Field Press.", "(Nyberg, 2012)"))).Work();
        var second = (await api.DraftAsync(Citing("A Second Look", "Nyberg, P. (2012). Grain ships. Field Press. https://doi.org/10.5555/GRAIN.2012", "(Nyberg, 2012)"))).Work();
        await api.DraftAsync(Citing("Nothing Like It", "Vik, M. (2001). Salt roads. Field Press.", "(Vik, 2001)"));

        Assert.Equal([second, first], await IdsAsync("q=grain%20SHIPS"));
        Assert.Equal([second, first], await IdsAsync("q=nyberg"));
        Assert.Equal([second], await IdsAsync("doi=https%3A%2F%2Fdoi.org%2F10.5555%2Fgrain.2012"));
        Assert.Equal([second, first], await IdsAsync("candidates=true"));
        Assert.Equal([first], await IdsAsync($"candidates=true&limit=1&after={(await api.ManagedAsync("works?candidates=true&limit=1")).GetProperty("page").Text("next")}"));
        Assert.Equal(2, (await api.ManagedAsync("works?q=grain&count=exact")).GetProperty("page").GetProperty("total").GetInt32());
        var candidate = Assert.Single((await api.ManagedAsync($"works/{first}")).Items("candidates"));
        Assert.Equal((second, """["author","year"]"""), (candidate.Id(), candidate.GetProperty("same").GetRawText()));
        var citation = Assert.Single((await api.ManagedAsync($"works/{first}/citations")).Items("data"));
        Assert.Equal(("nyberg-2012", "A First Look", "draft"), (citation.Text("key"), citation.GetProperty("article").Text("title"), citation.GetProperty("article").Text("status")));

        await api.MergedWorkAsync(second, into: first);

        Assert.Empty((await api.ManagedAsync($"works/{first}")).Items("candidates"));
        Assert.Equal(2, (await api.ManagedAsync($"works/{first}/citations?count=exact&limit=1")).GetProperty("page").GetProperty("total").GetInt32());
        using var gone = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/works/{second}");
        await gone.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Theory]
    [InlineData("doi=nonsense", "doi")]
    [InlineData("candidates=perhaps", "candidates")]
    [InlineData("q=", "q")]
    [InlineData("sort=title", "sort")]
    public async Task A_parameter_that_says_what_it_may_not_is_refused(string query, string parameter)
    {
        using var response = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/works?{query}");
        Assert.Equal(parameter, Assert.Single((await response.ProblemAsync(HttpStatusCode.BadRequest, "malformed-request")).Items("errors")).Text("parameter"));
    }

    private async Task<IEnumerable<string>> IdsAsync(string query) => (await api.ManagedAsync($"works?{query}")).Items("data").Select(work => work.Id());
}
