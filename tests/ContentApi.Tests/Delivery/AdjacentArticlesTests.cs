using System.Text.Json;

namespace ContentApi.Tests.Delivery;

public sealed class AdjacentArticlesTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Neighbours_are_those_before_and_after_it_in_its_publication_and_locale()
    {
        var first = await PublishedAsync("First", "The Pier", "en", "2026-01-01");
        var other = await PublishedAsync("Elsewhere", "The Mole", "en", "2026-01-02");
        var foreign = await PublishedAsync("Anderswo", "The Pier", "de", "2026-01-03");
        var second = await PublishedAsync("Second", "The Pier", "en", "2026-01-04");
        var third = await PublishedAsync("Third", "The Pier", "en", "2026-01-05");

        Assert.Equal((null, second), await NeighboursAsync(first));
        Assert.Equal((first, third), await NeighboursAsync(second));
        Assert.Equal((second, null), await NeighboursAsync(third));
        Assert.Equal((null, null), await NeighboursAsync(other));
        Assert.Equal((null, null), await NeighboursAsync(foreign));

        await api.UnpublishAsync(second);
        Assert.Equal((first, null), await NeighboursAsync(third));
    }

    [Fact]
    public async Task Articles_without_a_publication_and_of_one_time_are_each_others_neighbours()
    {
        var slugs = new List<string>();
        for (var i = 0; i < 3; i++)
            slugs.Add((await api.PublishedAsync($"Alone Number {i}\n\nA paragraph that is the whole of this article.\n", "?publish=true&publishedAt=2026-04-04T00:00:00Z")).Slug());

        var listed = (await api.ReadAllAsync("/v1/articles")).Select(article => article.Slug()).Where(slugs.Contains).ToList();

        Assert.Equal((listed[1], null), await NeighboursAsync(listed[0]));
        Assert.Equal((listed[2], listed[0]), await NeighboursAsync(listed[1]));
        Assert.Equal((null, listed[1]), await NeighboursAsync(listed[2]));
    }

    private async Task<string> PublishedAsync(string title, string publication, string locale, string day) =>
        (await api.PublishedAsync(Documents.Short(title, publication), $"?publish=true&locale={locale}&publishedAt={day}T00:00:00Z")).Slug();

    private async Task<(string? Previous, string? Next)> NeighboursAsync(string slug)
    {
        var adjacent = await api.ReadAsync($"/v1/articles/{slug}/adjacent");
        return (SlugOf(adjacent.GetProperty("previous")), SlugOf(adjacent.GetProperty("next")));
    }

    private static string? SlugOf(JsonElement article) => article.ValueKind == JsonValueKind.Null ? null : article.Slug();
}
