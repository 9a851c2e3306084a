using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Delivery.Search;

public sealed class SearchTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData("evian")]
    [InlineData("Évian")]
    [InlineData("ÉVIAN")]
    [InlineData("cafe society")]
    [InlineData("“café society”")]
    public async Task Accents_case_and_typographic_quotation_marks_do_not_matter(string query)
    {
        var article = await EnsureAsync("Évian and its Café Society", "Nothing but water — and coffee — is to be had there, says everyone who went.");

        Assert.Contains(article, await ArticlesAsync(query));
    }

    [Theory]
    [InlineData("مضيق")]
    [InlineData("المضيق")]
    [InlineData("المَضيقُ")]
    [InlineData("\"رسوم المضيق\"")]
    public async Task Arabic_is_found_with_and_without_article_and_diacritics(string query)
    {
        const string title = "رسوم المَضيق";
        var article = await EnsureAsync(title, "تدفع السفن الرسوم، وتنتظر عند المضيق؛ ثم تمضي في طريقها كل يوم من أيام السنة.", "&locale=ar");

        var hit = Assert.Single(await HitsAsync(query, "&type=article"));
        Assert.Equal(article, hit.Id());
        Assert.Contains("<mark>المَضيق</mark>", hit.Items("highlights")[0].Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Words_are_stemmed_by_the_language_of_the_article()
    {
        var german = await EnsureAsync("Die Zölle der Meerenge", "Schiffe zahlen seit jeher Zölle, und die Häfen verlieren dabei mehr als sie gewinnen.", "&locale=de");
        var english = await EnsureAsync("Levies on Every Vessel", "Vessels pay whatever they are asked for, because the alternative is dearer still.");

        Assert.Equal([german], await ArticlesAsync("hafen"));
        Assert.Equal([english], await ArticlesAsync("levy"));
        Assert.Empty(await ArticlesAsync("levy", "&locale=de"));
    }

    [Theory]
    [InlineData("gannet puffin", 1)]
    [InlineData("gannet or puffin", 3)]
    [InlineData("gannet -puffin", 1)]
    [InlineData("\"gannet puffin\"", 0)]
    [InlineData("\"puffin above gannet\"", 1)]
    [InlineData("-puffin", 0)]
    [InlineData("the of and", 0)]
    [InlineData("\"\" ()&|!<->:*", 0)]
    [InlineData("gannet --puffin", 1)]
    [InlineData("gannet - ( - puffin", 1)]
    [InlineData("gannet ------------------------------------------------------------", 2)]
    public async Task Phrases_alternatives_and_exclusions_are_understood(string query, int hits)
    {
        await EnsureAsync("A Lone Gannet", "It sits on its rock all day and is not seen to do anything of note.");
        await EnsureAsync("A Lone Puffin", "It sits on its rock all day and is not seen to do anything of note.");
        await EnsureAsync("A Puffin above Gannets", "They sit on one rock all day and are not seen to do anything of note.");

        Assert.Equal(hits, (await ArticlesAsync(query)).Count);
    }

    [Theory]
    [InlineData("-")]
    [InlineData("- ")]
    [InlineData("-(")]
    [InlineData("- !&|)<\t\u00a0\u2003")]
    [InlineData("-\"")]
    [InlineData("-\"\"")]
    [InlineData("-'")]
    [InlineData("-:*\\")]
    [InlineData("-a")]
    [InlineData("-(a ")]
    [InlineData("a-(")]
    [InlineData("a -- ")]
    [InlineData("-or ")]
    [InlineData("- or ")]
    [InlineData("a or ")]
    [InlineData("or ")]
    [InlineData("\"")]
    [InlineData("'")]
    [InlineData("(")]
    [InlineData("!")]
    [InlineData("<->")]
    [InlineData(":*")]
    [InlineData("\\")]
    [InlineData("/a@b.")]
    [InlineData("\u0001\u200b")]
    [InlineData("\ufdfa")]
    [InlineData("\ud83d\ude00")]
    public async Task A_query_of_nothing_but_syntax_is_answered(string repeated)
    {
        var longest = string.Concat(Enumerable.Repeat(repeated, 200 / repeated.Length));

        foreach (var query in (string[])[longest, $"toll {longest[..(195 / repeated.Length * repeated.Length)]}", $"{longest[..(194 / repeated.Length * repeated.Length)]}\"toll\""])
        {
            foreach (var list in (string[])["search", "articles"])
            {
                using var response = await api.GetAsync($"/v1/{list}?q={Uri.EscapeDataString(query)}");
                Assert.True(response.StatusCode is HttpStatusCode.OK, $"{(int)response.StatusCode} {list} {query}");
            }
        }
    }

    [Fact]
    public async Task A_hit_counts_by_where_it_stands()
    {
        const string filler = "Whoever looks for this word finds it in one place only, and nothing else is told here.";
        var cited = await EnsureAsync("Ranked Fifth", $"{filler} It is a matter of record (Orrin, 2011).\n\nReferences\n\nOrrin, A. (2011). On the kestrel. Pharos Press.");
        var body = await EnsureAsync("Ranked Fourth", $"{filler} A kestrel, a kestrel, another kestrel, one more kestrel and a last kestrel.");
        var heading = await EnsureAsync("Ranked Third", $"{filler}\n\nWhy the Kestrel Matters\n\n{filler}");
        var summary = await EnsureAsync("Ranked Second", filler, tldr: "The kestrel was there.");
        var title = await EnsureAsync("Ranked First: the Kestrel", filler);

        Assert.Equal([title, summary, heading, body, cited], await ArticlesAsync("kestrel"));
    }

    [Fact]
    public async Task Scenarios_and_citations_are_found_by_themselves()
    {
        var article = await api.PublishedAsync(Documents.Complete("Things to Find", "Ptarmigan"));
        var hits = await HitsAsync("ptarmigan");

        Assert.Equal(["article", "citation", "scenario"], hits.Select(hit => hit.Text("type")!).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(article.Items("citations").Select(citation => citation.Id()).Order(), (await HitsAsync("ptarmigan", "&type=citation")).Select(hit => hit.Id()).Order());
        var scenario = Assert.Single(await HitsAsync("\"dearer insurance\"", "&type=scenario"));
        Assert.Equal(("A Long Night of Ptarmigan", article.Id()), (scenario.Text("title"), scenario.GetProperty("article").Id()));
        Assert.EndsWith("Slower Ptarmigan traffic\n<mark>Dearer</mark> <mark>insurance</mark>", scenario.Items("highlights")[^1].Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_highlight_is_safe_as_HTML()
    {
        await EnsureAsync("Corvids <script>alert('x')</script> & <b>Friends</b>", "A corvid says \"1 < 2 & 3 > 2\" <img src=x onerror=alert(1)> and flies away, as it does every single day.");

        var highlights = Assert.Single(await HitsAsync("corvid", "&type=article")).Items("highlights");

        Assert.Equal(["title", "body"], highlights.Select(highlight => highlight.Text("field")));
        Assert.All(highlights, highlight => Assert.DoesNotMatch("<(?!/?mark>)|&(?!(amp|lt|gt|quot|#39);)|>(?<!</?mark>)", highlight.Text("text")!));
        Assert.Contains("<mark>Corvids</mark>", highlights[0].Text("text"), StringComparison.Ordinal);
        Assert.Contains("<mark>corvid</mark> says &quot;1 &lt; 2 &amp; 3 &gt; 2&quot;", highlights[1].Text("text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_article_that_is_unpublished_or_still_a_draft_is_not_found_and_not_suggested()
    {
        var article = await EnsureAsync("The Wheatears Arrive", "They come in April and leave when the days grow short, which is soon enough.");
        await api.DraftAsync(Documents.Short("The Whinchats Arrive"));
        Assert.Equal([article], await ArticlesAsync("wheatears"));
        Assert.Equal("wheatears", (await api.ReadAsync("/v1/search?q=wheatearz")).Text("suggestion"));

        await api.UnpublishAsync(article);

        foreach (var query in (string[])["wheatears", "wheatearz", "whinchats", "whinchatz"])
        {
            var results = await api.ReadAsync($"/v1/search?q={query}");
            Assert.Empty(results.Items("data"));
            Assert.Null(results.Text("suggestion"));
        }
    }

    [Fact]
    public async Task A_misspelt_word_is_corrected_when_nothing_is_found()
    {
        await EnsureAsync("Lapwings over the Harbour", "They turn and turn again and nobody on the quay so much as lifts his head.");

        var results = await api.ReadAsync($"/v1/search?q={Uri.EscapeDataString("lapwingz \"over the harbor\" -storm")}");

        Assert.Equal((0, 0), (results.Items("data").Count, results.GetProperty("hits").GetInt32()));
        Assert.Equal("lapwings \"over the harbour\" -storm", results.Text("suggestion"), ignoreCase: true);
        Assert.Null((await api.ReadAsync("/v1/search?q=lapwings")).Text("suggestion"));
        Assert.Null((await api.ReadAsync("/v1/search?q=xqzzvw")).Text("suggestion"));
    }

    [Fact]
    public async Task Words_of_what_is_no_longer_public_do_not_crowd_out_a_suggestion()
    {
        await EnsureAsync("The Oystercatcher", "It walks along the tide line and is not seen to do anything of note.");
        var nearer = await EnsureAsync("Slips of the Pen", "It is hard to spell and is not seen to do anything of note.", tldr: "Oystercatchir, oystercatchirr, oystercatchirs, oystercatchira, oystercatchire, oystercatchiru and oystercatchirt are all wrong.");
        Assert.StartsWith("oystercatchir", await SuggestionAsync(), StringComparison.OrdinalIgnoreCase);

        await api.UnpublishAsync(nearer);

        Assert.Equal("oystercatcher", await SuggestionAsync(), ignoreCase: true);

        async Task<string?> SuggestionAsync() => (await api.ReadAsync("/v1/search?q=oystercatchirz")).Text("suggestion");
    }

    [Fact]
    public async Task The_first_few_words_of_a_long_query_are_corrected()
    {
        await EnsureAsync("Turnstones at Rest", "They stand on one leg each and are not seen to do anything of note.");

        var results = await api.ReadAsync($"/v1/search?q={string.Join('+', Enumerable.Repeat("turnstonez", 8))}");

        Assert.Equal("turnstones turnstones turnstones turnstones turnstones turnstonez turnstonez turnstonez", results.Text("suggestion"), ignoreCase: true);
    }

    [Fact]
    public async Task A_document_of_the_greatest_size_is_published_and_found()
    {
        var random = new Random(7);
        var words = string.Join(' ', Enumerable.Range(0, 210_000).Select(i => string.Concat(Enumerable.Range(0, 6).Select(_ => (char)('a' + random.Next(26)))) + (i % 20 == 0 ? "." : "")));
        var article = await api.PublishedAsync($"Fulmars without End\n\n{words}\n");

        Assert.Equal([article.Id()], await ArticlesAsync("fulmars"));
        Assert.Equal([article.Id()], await ArticlesAsync(words[..6]));
    }

    private async Task<string> EnsureAsync(string title, string text, string query = "", string? tldr = null)
    {
        var found = (await api.ReadAllAsync("/v1/articles")).FirstOrDefault(article => article.Text("title") == title);
        if (found.ValueKind == JsonValueKind.Object)
            return found.Id();
        var document = $"Ornithologists' Review\n\n{title}\n\n{(tldr is null ? "" : $"TL;DR: {tldr}\n\n")}{text}\n";
        return (await api.PublishedAsync(document, $"?publish=true{query}")).Id();
    }

    private async Task<IReadOnlyList<JsonElement>> HitsAsync(string query, string filters = "") => await api.ReadAllAsync($"/v1/search?q={Uri.EscapeDataString(query)}{filters}");

    private async Task<IReadOnlyList<string>> ArticlesAsync(string query, string filters = "") => [.. (await HitsAsync(query, $"&type=article{filters}")).Select(hit => hit.Id())];
}
