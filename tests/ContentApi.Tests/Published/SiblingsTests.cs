using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Published;

/// <summary>What published translations of each other say of each other.</summary>
public sealed class SiblingsTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_translation_is_told_by_its_siblings_while_it_is_public_and_under_the_slug_that_is_public()
    {
        var (english, arabic, french) = await GroupAsync("told");
        await PublishAsync(english, arabic, french);
        await TellsAsync("told-en", "ar told-ar", "fr told-fr");
        await TellsAsync("told-ar", "en told-en", "fr told-fr");

        await api.EditAsync(arabic, article => article with { Slug = "told-arabic" });
        await TellsAsync("told-en", "ar told-ar", "fr told-fr");
        await PublishAsync(arabic);
        await TellsAsync("told-en", "ar told-arabic", "fr told-fr");

        using var unpublished = await api.UnpublishAsync(french);
        await TellsAsync("told-en", "ar told-arabic");
        await TellsAsync("told-arabic", "en told-en");
    }

    [Fact]
    public async Task Editors_see_the_whole_group_and_readers_what_is_public_of_it()
    {
        var (english, arabic, french) = await GroupAsync("whole");
        await PublishAsync(english, french);

        using var response = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/articles/{english}");
        var copy = await response.JsonAsync(HttpStatusCode.OK);

        Assert.Equal([$"{arabic} whole-ar ar draft", $"{french} whole-fr fr published"],
            copy.Items("translationGroup").Select(member => $"{member.Id()} {member.Slug()} {member.Text("locale")} {member.Text("status")}"));
        Assert.Equal(["fr whole-fr"], Told(copy));
        await TellsAsync("whole-en", "fr whole-fr");
    }

    [Fact]
    public async Task Only_what_tells_of_the_translation_changes_and_is_evicted()
    {
        var (english, arabic, _) = await GroupAsync("evicted");
        var bystander = await api.PublishedAsync(Documents.Complete("A Bystander", "Buoy"));
        await PublishAsync(english);
        string[] changed = ["articles/evicted-en", "articles/evicted-en?format=markdown", "articles?locale=en&fields=slug,translations"], left = [$"articles/{bystander.Id()}"];
        var before = await Task.WhenAll(changed.Concat(left).Select(TagAsync));

        await PublishAsync(arabic);

        var after = await Task.WhenAll(changed.Concat(left).Select(TagAsync));
        // The Markdown says nothing of translations, and its Link header does.
        Assert.Equal([false, true, false, true], before.Zip(after, (one, other) => one == other));
        await TellsAsync("evicted-en", "ar evicted-ar");
        Assert.Equal("2026-02-02T02:02:02Z", (await api.ReadAsync("/v1/articles/evicted-en")).Text("publishedAt"));
        Assert.Equal(["upsert", "rerender"], await api.RowsAsync<string>($"SELECT operation FROM published.changes WHERE article_id = '{english}' ORDER BY number"));
    }

    [Fact]
    public async Task What_is_published_again_as_it_was_changes_no_sibling()
    {
        var (english, arabic, french) = await GroupAsync("again");
        await PublishAsync(english, arabic, french);
        var before = await api.RowsAsync<long>("SELECT max(number) FROM published.changes");

        await api.EditAsync(english, article => article with { Title = "Another Title" });
        await PublishAsync(english);

        Assert.Equal([before[0] + 1], await api.RowsAsync<long>("SELECT max(number) FROM published.changes"));
    }

    [Fact]
    public async Task An_article_leaves_its_siblings_for_others_when_it_is_published()
    {
        var (english, arabic, french) = await GroupAsync("left");
        var elsewhere = await DraftAsync("joined", "de");
        await PublishAsync(english, arabic, french, elsewhere);

        await api.TranslateAsync(arabic, elsewhere);
        await TellsAsync("left-en", "ar left-ar", "fr left-fr");
        await TellsAsync("joined-de");
        await PublishAsync(arabic);

        await TellsAsync("left-en", "fr left-fr");
        await TellsAsync("left-ar", "de joined-de");
        await TellsAsync("joined-de", "ar left-ar");
    }

    [Fact]
    public async Task While_one_that_left_was_not_published_again_the_newer_one_counts()
    {
        var (english, arabic, _) = await GroupAsync("replaced");
        await PublishAsync(english, arabic);
        await api.TranslateAsync(arabic, null);
        var newer = await DraftAsync("replacement", "ar");
        await api.TranslateAsync(newer, english);

        await PublishAsync(newer);

        await TellsAsync("replaced-en", "ar replacement-ar");
        await TellsAsync("replaced-ar", "en replaced-en");
        await PublishAsync(arabic);
        await TellsAsync("replaced-ar");
        await TellsAsync("replaced-en", "ar replacement-ar");
    }

    [Fact]
    public async Task Translations_that_are_published_at_the_same_time_tell_of_each_other()
    {
        var groups = new List<(string English, string Arabic, string French)>();
        for (var i = 0; i < 5; i++)
            groups.Add(await GroupAsync($"once{i}"));

        await Task.WhenAll(groups.SelectMany(group => (string[])[group.English, group.Arabic, group.French]).Select(id => PublishAsync(id)));

        for (var i = 0; i < 5; i++)
        {
            await TellsAsync($"once{i}-en", $"ar once{i}-ar", $"fr once{i}-fr");
            await TellsAsync($"once{i}-ar", $"en once{i}-en", $"fr once{i}-fr");
            await TellsAsync($"once{i}-fr", $"ar once{i}-ar", $"en once{i}-en");
        }
    }

    private async Task<(string English, string Arabic, string French)> GroupAsync(string slug)
    {
        var (english, arabic, french) = (await DraftAsync(slug, "en"), await DraftAsync(slug, "ar"), await DraftAsync(slug, "fr"));
        await api.TranslateAsync(arabic, english);
        await api.TranslateAsync(french, arabic);
        return (english, arabic, french);
    }

    private async Task<string> DraftAsync(string slug, string locale) =>
        (await api.DraftAsync(Documents.Complete($"In {locale}", slug), $"?slug={slug}-{locale}&locale={locale}&publishedAt=2026-02-02T02:02:02Z")).Id();

    private async Task PublishAsync(params string[] ids)
    {
        foreach (var id in ids)
        {
            using var published = await api.PublishAsync(id);
            Assert.Equal(HttpStatusCode.OK, published.StatusCode);
        }
    }

    private async Task<string> TagAsync(string path)
    {
        using var response = await api.GetAsync($"/v1/{path}");
        return response.Header("ETag")!;
    }

    /// <summary>The article, whole and in lists, and its links name these translations, each a locale and a slug.</summary>
    private async Task TellsAsync(string slug, params string[] translations)
    {
        using var response = await api.GetAsync($"/v1/articles/{slug}");
        using var text = await api.GetAsync($"/v1/articles/{slug}?format=text");
        var article = await response.JsonAsync(HttpStatusCode.OK);
        var listed = (await api.ReadAllAsync("/v1/articles")).Single(item => item.Slug() == slug);
        var links = string.Join(", ", translations.Select(translation => translation.Split(' ')).Select(translation => $"</v1/articles/{translation[1]}>; rel=\"alternate\"; hreflang=\"{translation[0]}\""));

        Assert.Equal(translations, Told(article));
        Assert.Equal(translations, Told(listed));
        Assert.Equal((links, links), (response.Header("Link") ?? "", text.Header("Link") ?? ""));
    }

    private static IEnumerable<string> Told(JsonElement article) => article.Items("translations").Select(translation => $"{translation.Text("locale")} {translation.Slug()}");
}
