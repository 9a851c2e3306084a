using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Delivery.Search;

public sealed class RelatedArticlesTests(Api api) : IClassFixture<Api>
{
    private const string Source = "Ostrow, L. (2015). Ice roads and their keepers. Polar Press.";

    [Fact]
    public async Task What_shares_works_actors_topics_or_words_is_related_and_says_why()
    {
        var article = await api.PublishedAsync(Document("Capelin Run North", "Capelin follow the ice edge, and whole fleets follow the capelin.", Source), "?publish=true&topic=Ice&topic=Fish");
        var byWork = await api.PublishedAsync(Document("Keeping Roads Open", "Somebody sweeps them each morning before the lorries are let through.", Source), "?publish=true");
        var byTopic = await api.PublishedAsync(Document("Frozen Assets", "Money lies idle in accounts that no court has opened for years."), "?publish=true&topic=Ice");
        var byText = await api.PublishedAsync(Document("Where the Capelin Went", "Nobody has counted them since, and the fleets come home empty."), "?publish=true");
        await api.PublishedAsync(Document("Nothing in Common", "This one is about libraries, and about who may borrow from them."), "?publish=true");

        var related = await RelatedAsync(article.Slug());

        Assert.Equal([byWork.Id(), byTopic.Id(), byText.Id()], related.Select(item => item.GetProperty("article").Id()));
        Assert.Equal(1, Reasons(related[0]).Works);
        Assert.Equal((0, 1, false), Reasons(related[1]));
        Assert.Equal("ice", related[1].GetProperty("reasons").Items("topics")[0].GetString());
        Assert.Equal((0, 0, true), Reasons(related[2]));
        Assert.Equal(byWork.Id(), Assert.Single(await RelatedAsync(article.Id(), "?limit=1")).GetProperty("article").Id());

        await api.UnpublishAsync(byWork.Id());
        Assert.Equal(byTopic.Id(), (await RelatedAsync(article.Slug()))[0].GetProperty("article").Id());
    }

    [Fact]
    public async Task Articles_in_the_same_language_come_first_and_actors_are_named()
    {
        var article = await api.PublishedAsync(Documents.Complete("The First Heron", "Heron"), "?publish=true&locale=en");
        var german = await api.PublishedAsync(Documents.Complete("The Second Heron", "Heron"), "?publish=true&locale=de");
        var english = await api.PublishedAsync(Document("Unlike the Others", "Nothing of that kind is told in it.", "Tarrow, H. (2011). Keepers of the Heron. Pharos Press."), "?publish=true&locale=en");

        var related = await RelatedAsync(article.Slug());

        Assert.Equal([english.Id(), german.Id()], related.Select(item => item.GetProperty("article").Id()));
        Assert.Equal("russia", Assert.Single(related[1].GetProperty("reasons").Items("actors")).GetString());
        Assert.Equal(2, related[1].GetProperty("reasons").GetProperty("works").GetInt32());
    }

    [Fact]
    public async Task What_is_not_public_has_no_related_articles_and_is_none()
    {
        const string query = "?publish=true&topic=Vanishing";
        var article = await api.PublishedAsync(Document("Here Today", "A short text that says nothing of interest."), query);
        var gone = await api.PublishedAsync(Document("Gone Tomorrow", "Another text with other words in it."), query);
        await api.DraftAsync(Document("Not Yet", "A third text, which nobody has read."), "?topic=Vanishing");
        await api.UnpublishAsync(gone.Id());

        Assert.DoesNotContain(await RelatedAsync(article.Slug()), item => item.GetProperty("reasons").Items("topics").Count > 0);
        using var response = await api.GetAsync($"/v1/articles/{gone.Slug()}/related");
        await response.ProblemAsync(HttpStatusCode.Gone, "gone");
        using var limit = await api.GetAsync($"/v1/articles/{article.Slug()}/related?limit=21");
        await limit.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "limit", "out-of-range");
    }

    private static (int Works, int Topics, bool Text) Reasons(JsonElement item)
    {
        var reasons = item.GetProperty("reasons");
        return (reasons.GetProperty("works").GetInt32(), reasons.Items("topics").Count, reasons.GetProperty("text").GetBoolean());
    }

    private async Task<IReadOnlyList<JsonElement>> RelatedAsync(string idOrSlug, string query = "") => (await api.ReadAsync($"/v1/articles/{idOrSlug}/related{query}")).Items("data");

    private static string Document(string title, string text, string? source = null) => $"{title}\n\n{text}{(source is null ? "" : $" It is known (see {source.Split(',')[0]}, {source.Split('(', ')')[1]}).\n\nReferences\n\n{source}")}\n";
}
