using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Delivery;

public sealed class PagingUnderChangeTests(Api api) : IClassFixture<Api>, IAsyncLifetime
{
    private const int PageSize = 7;

    public async ValueTask InitializeAsync()
    {
        for (var i = (await api.ReadAllAsync("/v1/articles")).Count; i < 45; i++)
            await api.PublishedAsync(Documents.Complete($"Article {i} of Many", $"Word{i}"), $"?publish=true&publishedAt=2026-02-{(i / 3 % 28) + 1:00}T08:00:00Z");
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("articles")]
    [InlineData("citations")]
    [InlineData("tldrs")]
    public async Task Rows_that_come_and_go_between_pages_make_no_other_row_come_twice_or_never(string list)
    {
        var before = (await api.ReadAllAsync($"/v1/{list}")).Select(item => item.Id()).ToHashSet();
        var (seen, gone) = (new List<string>(), new HashSet<string>());
        string? next = "";
        for (var page = 0; next is not null; page++)
        {
            var answer = await api.ReadAsync($"/v1/{list}?limit={PageSize}{(next.Length > 0 ? $"&after={next}" : "")}");
            seen.AddRange(answer.Items("data").Select(item => item.Id()));
            next = answer.GetProperty("page").Text("next");
            if (page is 1 or 3)
                gone.UnionWith(await ChangeAsync(list, answer.Items("data")[^1], page));
        }

        Assert.Equal(seen.Count, seen.Distinct().Count());
        Assert.Empty(before.Except(gone).Except(seen));
    }

    /// <summary>Publishes one article at the head and one behind the place that paging has reached, and takes two away, one on either side of it; returns what went with them.</summary>
    private async Task<IEnumerable<string>> ChangeAsync(string list, JsonElement last, int round)
    {
        await api.PublishedAsync(Documents.Complete($"Breaking News {list} {round}", $"News{round}"));
        await api.PublishedAsync(Documents.Complete($"Old News {list} {round}", $"Old{round}"), "?publish=true&publishedAt=2020-01-01T00:00:00Z");
        var articles = await api.ReadAllAsync("/v1/articles");
        var place = list == "articles" ? last.Id() : last.GetProperty("article").Id();
        var at = articles.Select(article => article.Id()).ToList().IndexOf(place);
        var gone = new List<string>();
        foreach (var article in (JsonElement[])[articles[at], articles[at - 2], articles[at + 4]])
        {
            var whole = await api.ReadAsync($"/v1/articles/{article.Id()}");
            gone.AddRange([whole.Id(), whole.GetProperty("tldr").Id(), .. whole.Items("citations").Select(citation => citation.Id())]);
            using var response = await api.UnpublishAsync(article.Id());
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        }
        return gone;
    }
}
