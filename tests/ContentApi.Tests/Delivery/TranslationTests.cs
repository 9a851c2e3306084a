using System.Net;

namespace ContentApi.Tests.Delivery;

/// <summary>An article in English, Portuguese, Brazilian Portuguese and Arabic.</summary>
public sealed class TranslationTests(Api api) : IClassFixture<Api>, IAsyncLifetime
{
    private static readonly string[] Locales = ["en", "pt", "pt-BR", "ar"];

    public async ValueTask InitializeAsync()
    {
        if ((await api.ReadAllAsync("/v1/articles")).Count > 0)
            return;
        foreach (var locale in Locales)
            await api.PublishedAsync(Documents.Complete($"In {locale}", locale.Replace("-", "", StringComparison.Ordinal)), $"?publish=true&locale={locale}&slug=in-{locale.ToLowerInvariant()}");
        foreach (var schema in (string[])["editorial", "published"])
            Assert.Equal(Locales.Length, (await api.RowsAsync<Guid>($"UPDATE {schema}.articles SET translation_group_id = '0199c0de-0000-7000-8000-00000000abcd' RETURNING translation_group_id")).Count);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [InlineData("in-en", "pt-BR", "in-pt-br")]
    [InlineData("in-en", "PT-br", "in-pt-br")]
    [InlineData("in-en", "pt-BR-x-carioca", "in-pt-br")]
    [InlineData("in-en", "pt-PT", "in-pt")]
    [InlineData("in-pt-br", "pt", "in-pt")]
    [InlineData("in-ar", "en-GB", "in-en")]
    [InlineData("in-ar", "ar", "in-ar")]
    [InlineData("in-ar", "fr-CA", "in-ar")]
    [InlineData("in-pt", "p", null)]
    [InlineData("in-pt", "zh-Hant", "in-pt")]
    public async Task The_locale_selects_among_the_translations(string named, string locale, string? served)
    {
        foreach (var part in (string[])["", "/tldr", "/scenario-analyses", "/citations"])
        {
            using var response = await api.GetAsync($"/v1/articles/{named}{part}?locale={locale}", ("Accept-Language", "ar"));
            if (served is null)
            {
                await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "locale", "invalid-locale");
                continue;
            }
            using var itself = await api.GetAsync($"/v1/articles/{served}{part}");

            Assert.Equal(await itself.TextAsync(), await response.TextAsync());
            Assert.Equal($"/v1/articles/{served}{part}", response.Header("Content-Location"));
            Assert.Equal(itself.Header("Content-Language"), response.Header("Content-Language"));
            Assert.Equal(itself.Header("ETag"), response.Header("ETag"));
            Assert.Null(itself.Header("Content-Location"));
        }
    }

    [Theory]
    [InlineData("in-ar", "fr-CA", "en", "in-en")]
    [InlineData("in-ar", "fr-CA", "de,pt-BR,en", "in-pt-br")]
    [InlineData("in-ar", "fr-CA", "PT-PT", "in-pt")]
    [InlineData("in-ar", "fr-CA", "pt-BR-x-carioca", "in-pt-br")]
    [InlineData("in-ar", "pt-BR", "en", "in-pt-br")]
    [InlineData("in-ar", "fr", "de", "in-ar")]
    [InlineData("in-en", "fr", "ar,en", "in-ar")]
    [InlineData("in-pt", "fr", "p", "in-pt")]
    public async Task Where_no_translation_fits_the_fallback_languages_of_the_publication_count_in_their_order(string named, string locale, string fallback, string served)
    {
        await using var uncached = api.Another(new() { ["ContentApi:Cache:SizeLimit"] = "0" });
        using var client = uncached.CreateClient();
        await api.RowsAsync<Guid>($"UPDATE published.terms SET fallback_locales = string_to_array('{fallback}', ',') WHERE kind = 'publication' RETURNING id");

        foreach (var part in (string[])["", "/tldr"])
        {
            using var response = await client.GetAsync($"/v1/articles/{named}{part}?locale={locale}", TestContext.Current.CancellationToken);
            Assert.Equal($"/v1/articles/{served}{part}", response.Header("Content-Location"));
        }
        await api.RowsAsync<Guid>("UPDATE published.terms SET fallback_locales = '{}' RETURNING id");
    }

    [Fact]
    public async Task The_answer_is_made_of_the_group_as_well_since_a_better_translation_may_come()
    {
        using var chosen = await api.GetAsync("/v1/articles/in-en?locale=fr");
        using var itself = await api.GetAsync("/v1/articles/in-en");

        var publication = (await itself.JsonAsync(HttpStatusCode.OK)).GetProperty("publication").Id();
        Assert.Equal($"{itself.Header("Surrogate-Key")} 0199c0de-0000-7000-8000-00000000abcd {publication}", chosen.Header("Surrogate-Key"));
        Assert.Equal("Accept, Accept-Encoding", chosen.Header("Vary"));
    }

    [Fact]
    public async Task The_rest_of_the_query_goes_with_the_choice()
    {
        using var response = await api.GetAsync("/v1/articles/in-en?bodyFormat=text&locale=ar");
        using var located = await api.GetAsync(response.Header("Content-Location")!);
        using var known = await api.GetAsync("/v1/articles/in-en?bodyFormat=text&locale=ar", ("If-None-Match", response.Header("ETag")!));

        Assert.Equal("/v1/articles/in-ar?bodyFormat=text", response.Header("Content-Location"));
        Assert.Equal(await located.BytesAsync(), await response.BytesAsync());
        Assert.Equal((HttpStatusCode.NotModified, response.Header("Content-Location")), (known.StatusCode, known.Header("Content-Location")));
    }

    [Fact]
    public async Task A_slug_of_any_script_is_a_URL_in_the_header()
    {
        await api.PublishedAsync(Documents.Short("Sole"), "?publish=true&locale=ar&slug=رسوم");

        using var response = await api.GetAsync("/v1/articles/رسوم?locale=ar");

        Assert.Equal("/v1/articles/" + Uri.EscapeDataString("رسوم"), response.Header("Content-Location"));
    }

    [Fact]
    public async Task An_article_that_is_not_public_is_not_replaced_by_its_translation()
    {
        var draft = await api.DraftAsync(Documents.Short("Unseen"), "?locale=de");
        await api.RowsAsync<Guid>($"UPDATE editorial.articles SET translation_group_id = (SELECT translation_group_id FROM published.articles WHERE slug = 'in-en') WHERE id = '{draft.Id()}' RETURNING id");

        using var asDraft = await api.GetAsync($"/v1/articles/{draft.Slug()}?locale=en");
        using var ofDraft = await api.GetAsync("/v1/articles/in-en?locale=de");

        await asDraft.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        Assert.Null(asDraft.Header("Content-Location"));
        Assert.Equal("in-en", (await ofDraft.JsonAsync(HttpStatusCode.OK)).Slug());
    }

    [Theory]
    [InlineData("en_GB")]
    [InlineData("")]
    [InlineData("*")]
    [InlineData("en,fr")]
    [InlineData("%D8%B9")]
    public async Task What_is_no_language_tag_is_refused(string locale)
    {
        foreach (var part in (string[])["", "/tldr", "/scenario-analyses", "/citations"])
        {
            using var response = await api.GetAsync($"/v1/articles/in-en{part}?locale={locale}");

            await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", "locale", "invalid-locale");
        }
    }
}
