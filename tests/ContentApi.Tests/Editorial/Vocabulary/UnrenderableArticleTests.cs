using System.Net;
using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Editorial.Vocabulary;

public sealed class UnrenderableArticleTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task An_article_that_cannot_be_rendered_keeps_neither_other_articles_nor_other_terms_waiting()
    {
        var articles = new List<string>();
        for (var i = 0; i < 3; i++)
            articles.Add((await api.PublishedAsync(Documents.Short($"By the Sluice {i}"), "?publish=true&topic=Sluices")).Id());
        var sound = (await api.RowsAsync<string>($"SELECT document::text FROM published.articles WHERE id = '{articles[1]}'"))[0];
        await api.TermAsync("topics", new { name = "Weirs" });
        await DamageAsync("""{"title": 1}""");

        using var renamed = await api.SendTermAsync(HttpMethod.Put, "topics/sluices", new { name = "Locks" });
        Assert.Equal(1, (await renamed.JsonAsync(HttpStatusCode.OK)).GetProperty("outdatedArticleCount").GetInt32());
        Assert.Equal(["Locks", "Locks"], await NamesAsync(articles[0], articles[2]));

        // As an instance leaves it that was killed; the term was made after the other.
        await api.Owner.ExecuteAsync("UPDATE editorial.terms SET is_outdated = true WHERE slug = 'weirs'");
        await Eventually.HoldsAsync(async () => await api.Owner.ScalarAsync("SELECT is_outdated FROM editorial.terms WHERE slug = 'weirs'") is false, "a later term is brought up to date");

        await DamageAsync(sound);
        await api.UpToDateAsync();
        Assert.Equal(["Locks"], await NamesAsync(articles[1]));

        Task DamageAsync(string document) => api.Owner.ExecuteAsync($"UPDATE published.articles SET document = $document${document}$document$ WHERE id = '{articles[1]}'");
    }

    private async Task<IReadOnlyList<string?>> NamesAsync(params string[] articles)
    {
        var names = new List<string?>();
        foreach (var article in articles)
            names.Add((await api.ReadAsync($"/v1/articles/{article}")).Items("topics")[0].Text("name"));
        return names;
    }
}
