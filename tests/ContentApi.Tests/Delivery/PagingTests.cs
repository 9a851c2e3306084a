using System.Buffers.Text;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;

namespace ContentApi.Tests.Delivery;

public sealed class PagingTests(Api api) : IClassFixture<Api>, IAsyncLifetime
{
    private const int Articles = 45;
    private const int PageSize = 7;

    private static readonly string[] Lists = ["articles", "tldrs", "scenario-analyses", "scenarios", "citations", "works", "publications", "authors", "topics", "regions", "actors"];

    public static TheoryData<string> EveryList => [.. Lists];

    public async ValueTask InitializeAsync()
    {
        if ((await api.ReadAsync("/v1/articles")).Items("data").Count > 0)
            return;
        // Several articles share a time: the order between them must be total all the same.
        for (var i = 0; i < Articles; i++)
            await api.PublishedAsync(Documents.Complete($"Article {i} of Many", $"Word{i}"), $"?publish=true&topic=Topic{i}&region=Region{i}&author=Author{i}&publishedAt=2026-02-{(i / 3) + 1:00}T08:00:00Z");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(EveryList))]
    public async Task Pages_together_are_the_list_in_its_order_without_gaps_and_repeats(string list)
    {
        var whole = await api.ReadAllAsync($"/v1/{list}", limit: 100);
        var paged = await api.ReadAllAsync($"/v1/{list}", PageSize);

        Assert.Equal(whole.Select(item => item.Id()), paged.Select(item => item.Id()));
        Assert.Equal(whole.Count, whole.Select(item => item.Id()).Distinct().Count());
        Assert.True(whole.Count >= (list == "actors" ? 1 : Articles), $"{whole.Count} {list}");
    }

    [Fact]
    public async Task Articles_are_listed_newest_first()
    {
        var times = (await api.ReadAllAsync("/v1/articles")).Select(article => article.GetProperty("publishedAt").GetDateTime()).ToList();

        Assert.Equal(times.OrderDescending(), times);
    }

    [Fact]
    public async Task Terms_are_listed_by_name()
    {
        var names = (await api.ReadAllAsync("/v1/topics")).Select(topic => topic.Text("name")!).ToList();

        Assert.Equal(names.Order(StringComparer.Create(CultureInfo.InvariantCulture, CompareOptions.None)), names);
    }

    [Fact]
    public async Task The_next_page_is_linked_and_the_last_has_no_link()
    {
        using var first = await api.GetAsync("/v1/works?limit=60");
        var page = (await first.JsonAsync(HttpStatusCode.OK)).GetProperty("page");
        using var last = await api.GetAsync($"/v1/works?limit=60&after={page.Text("next")}");

        Assert.Equal($"</v1/works?limit=60&after={page.Text("next")}>; rel=\"next\"", first.Header("Link"));
        Assert.Equal(60, page.GetProperty("limit").GetInt32());
        Assert.Null(last.Header("Link"));
        Assert.Null((await last.JsonAsync(HttpStatusCode.OK)).GetProperty("page").Text("next"));
    }

    [Fact]
    public async Task A_page_holds_twenty_items_unless_it_is_told_otherwise()
    {
        Assert.Equal(20, (await api.ReadAsync("/v1/articles")).Items("data").Count);
        Assert.Single((await api.ReadAsync("/v1/articles?limit=1")).Items("data"));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("101")]
    [InlineData("-1")]
    [InlineData("abc")]
    [InlineData("")]
    [InlineData("1.5")]
    [InlineData("%2B7")]
    [InlineData("99999999999999999999")]
    [InlineData("٧")]
    public async Task A_limit_out_of_range_is_refused(string limit)
    {
        using var response = await api.GetAsync($"/v1/articles?limit={limit}");

        Assert.Contains("1 to 100", (await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "limit", "out-of-range")).Text("detail"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/v1/articles?subject=light", "limit, after, topic, cites, sort, fields, include, count")]
    [InlineData("/v1/topics?Limit=3", "limit, after")]
    [InlineData("/v1/actors/russia?limit=3", "no query parameters")]
    [InlineData("/v1/works/0199c0de-0000-7000-8000-000000000000/articles?colour=red", "limit, after, sort")]
    public async Task A_parameter_that_the_operation_does_not_have_is_refused_naming_those_it_has(string path, string allowed)
    {
        using var response = await api.GetAsync(path);

        var error = Assert.Single((await response.ProblemAsync(HttpStatusCode.BadRequest, "malformed-request")).Items("errors"));
        Assert.Equal("unknown-parameter", error.Text("code"));
        Assert.All(allowed.Split(", "), name => Assert.Contains(name, error.Text("detail"), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(EveryList))]
    public async Task A_cursor_of_another_list_or_with_other_values_is_refused(string list)
    {
        var own = list == "actors" ? Encode(["x"]) : (await api.ReadAsync($"/v1/{list}?limit=1")).GetProperty("page").Text("next")!;
        var other = (await api.ReadAsync($"/v1/{(list == "articles" ? "works" : "articles")}?limit=1")).GetProperty("page").Text("next")!;
        var values = JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars(own))!;
        string[] bad =
        [
            other, own + "A", own[..^4], "", "-", "===", "%00", "%F0%9F%8E%88", new string('A', 2000), "null", "e30",
            Encode([]), Encode([values[0]]), Encode([.. values, "1"]), Encode([values[0], .. values.Skip(1).Select(_ => "abc")]), Encode([values[0], .. values.Skip(1).Select(_ => "a\0b")]),
            Encode([values[0], .. values.Skip(1).Select(_ => "99999999999999999999")]), Encode([values[0], .. values.Skip(1).Select(_ => "0001-01-01T00:00:00.0000000")]),
            Base64Url.EncodeToString("[1,2,3]"u8), Base64Url.EncodeToString("[null,null]"u8), Base64Url.EncodeToString(Encoding.UTF8.GetBytes(new string('[', 500))),
        ];
        foreach (var cursor in bad)
        {
            using var response = await api.GetAsync($"/v1/{list}?after={cursor}");
            Assert.True(response.StatusCode == HttpStatusCode.BadRequest, $"{(int)response.StatusCode} for after={cursor}");
            await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "after", "unknown-cursor");
        }
    }

    [Theory]
    [InlineData("\u0645", 200)]
    [InlineData("\u6F22", 200)]
    [InlineData("\U0001D49C", 100)]
    [InlineData("\"", 200)]
    public async Task Names_as_long_as_they_may_be_are_paged_through_in_any_script(string letter, int letters)
    {
        string[] names = [.. Enumerable.Range(0, 3).Select(i => i + string.Concat(Enumerable.Repeat(letter, letters - 1)))];
        await api.PublishedAsync(Documents.Short($"Long Names {letters} of U+{char.ConvertToUtf32(letter, 0):X}"), "?publish=true&" + string.Join('&', names.Select(name => $"author={Uri.EscapeDataString(name)}")));

        var paged = (await api.ReadAllAsync("/v1/authors", limit: 1)).Select(author => author.Text("name"));

        Assert.Equal(names, paged.Where(names.Contains));
    }

    [Fact]
    public async Task A_cursor_at_the_end_of_time_finds_nothing_or_all_but_never_fails()
    {
        var values = JsonSerializer.Deserialize<string[]>(Base64Url.DecodeFromChars((await api.ReadAsync("/v1/articles?limit=1")).GetProperty("page").Text("next")))!;

        foreach (var time in (string[])["0001-01-01T00:00:00.0000000Z", "9999-12-31T23:59:59.9999999Z"])
            await api.ReadAsync($"/v1/articles?after={Encode([values[0], time, values[2]])}");
    }

    private static string Encode(string[] values) => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(values));
}
