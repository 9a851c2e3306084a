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
        Assert.Equal([second, first], await IdsAsync("q=grain&candidates=true"));
        Assert.Equal([first], await IdsAsync($"q=grain&candidates=true&limit=1&after={(await api.ManagedAsync("works?q=grain&candidates=true&limit=1")).GetProperty("page").Text("next")}"));
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

    [Fact]
    public async Task What_the_list_calls_a_candidate_has_candidates_and_the_other_way_round()
    {
        foreach (var (reference, mention) in (IEnumerable<(string, string)>)
            [
                ("Šabić, Ž. (2001). Ports of call: One. Buoy Press.", "(Šabić, 2001)"), ("Sabic, Z. (2002). Ports of call: Two. Buoy Press.", "(Sabic, 2002)"),
                ("Thorn, M. (2001). Ports of call: Three. Buoy Press.", "(Thorn, 2001)"), ("Unn, L. (1999). Ports of call: Four. Buoy Press.", "(Unn, 1999)"),
            ])
            await api.DraftAsync(Citing($"It Cites {mention}", reference, mention));

        var listed = (await IdsAsync("q=ports%20of%20call&candidates=true")).ToHashSet();
        foreach (var work in (await api.ManagedAsync("works?q=ports%20of%20call")).Items("data"))
        {
            var same = (await api.ManagedAsync($"works/{work.Id()}")).Items("candidates").Select(candidate => candidate.GetProperty("same").GetRawText()).Order(StringComparer.Ordinal);
            Assert.Equal(work.GetProperty("csl").Text("title") switch
            {
                "Ports of call: One" => ["""["author"]""", """["year"]"""],
                "Ports of call: Two" => ["""["author"]"""],
                "Ports of call: Three" => ["""["year"]"""],
                _ => Array.Empty<string>(),
            }, same);
            Assert.Equal(same.Any(), listed.Contains(work.Id()));
        }
        Assert.Equal(3, listed.Count);
    }

    [Fact]
    public async Task A_key_that_may_not_read_drafts_is_not_told_what_they_cite()
    {
        var work = (await api.DraftAsync(Citing("Kept to Ourselves", "Ask, Y. (2013). Closed doors. Shut Press.", "(Ask, 2013)"))).Work();
        var (vocabulary, content) = (await api.KeyAsync(null, "vocabulary:write"), await api.KeyAsync(null, "content:write"));

        using var refused = await api.GetAsync($"/manage/v1/works/{work}/citations", ("Authorization", $"Bearer {vocabulary}"));
        using var told = await api.GetAsync($"/manage/v1/works/{work}/citations", ("Authorization", $"Bearer {content}"));

        Assert.Equal((HttpStatusCode.Forbidden, HttpStatusCode.OK), (refused.StatusCode, told.StatusCode));
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
