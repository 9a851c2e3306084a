using System.Net;
using System.Text.Json;
using ContentApi.Access;
using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Editorial.Preview;

public sealed class PreviewArticleTests(Api api) : IClassFixture<Api>
{
    private static readonly string[] Parts = ["", "/tldr", "/scenario-analyses", "/citations"];

    [Fact]
    public async Task What_is_published_as_it_stands_is_previewed_as_delivery_shows_it_byte_for_byte_in_every_format()
    {
        var id = (await api.PublishedAsync(Documents.Complete("The Same on Both Sides", "Mirror"), "?publish=true&topic=Glass")).Id();
        foreach (var path in (string[])
            [
                .. Parts, "?format=markdown", "?format=html", "?format=text", "?format=jsonld", "?bodyFormat=html", "?bodyFormat=none", "?fields=title,tldr,sections", "?fields=sections&bodyFormat=markdown",
                "/scenario-analyses?bodyFormat=html", "/citations?format=csl-json",
            ])
        {
            using var shown = await api.GetAsync($"/v1/articles/{id}{path}");
            using var previewed = await PreviewAsync($"{id}{path}");

            Assert.Equal(HttpStatusCode.OK, previewed.StatusCode);
            Assert.Equal(await shown.TextAsync(), await previewed.TextAsync());
            Assert.Equal(shown.Header("Content-Type"), previewed.Header("Content-Type"));
            Assert.Equal(shown.Header("Content-Language"), previewed.Header("Content-Language"));
        }
    }

    [Fact]
    public async Task A_draft_has_the_shape_of_what_is_published_and_says_that_it_is_a_draft()
    {
        var draft = await api.DraftAsync(Documents.Complete("Not Yet to Be Seen", "Curtain"));
        var published = await api.ReadAsync($"/v1/articles/{(await api.PublishedAsync(Documents.Complete("To Be Seen", "Curtain"))).Id()}");

        var previewed = await ReadAsync(draft.Slug());

        Assert.Equal(published.EnumerateObject().Select(member => (member.Name, member.Value.ValueKind)), previewed.EnumerateObject().Select(member => (member.Name, member.Value.ValueKind)));
        Assert.Equal("draft", previewed.Text("status"));
        Assert.Equal(previewed.Text("updatedAt"), previewed.Text("publishedAt"));
        foreach (var part in Parts)
            Assert.Contains("Curtain", (await ReadAsync(draft.Id() + part)).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_preview_is_kept_and_indexed_by_nobody_and_tells_its_address_to_nobody()
    {
        var draft = await api.DraftAsync(Documents.Complete("Behind the Curtain", "Drape"));
        foreach (var path in (string[])[draft.Id(), $"{draft.Id()}/tldr", $"{draft.Id()}?format=html", "nothing-like-it"])
        {
            using var response = await PreviewAsync(path);

            Assert.Equal("no-store, private", response.Header("Cache-Control"));
            Assert.Null(response.Header("Access-Control-Allow-Origin"));
            Assert.Null(response.Header("Surrogate-Key"));
            if (response.IsSuccessStatusCode)
                Assert.Equal(("noindex", "no-referrer"), (response.Header("X-Robots-Tag"), response.Header("Referrer-Policy")));
        }
        using var missing = await PreviewAsync("nothing-like-it");
        await missing.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    [Fact]
    public async Task Who_has_this_very_preview_is_told_so()
    {
        var draft = await api.DraftAsync(Documents.Complete("Asked for Again", "Echo"));
        using var first = await PreviewAsync(draft.Id());

        using var again = await PreviewAsync(draft.Id(), ("If-None-Match", first.Header("ETag")!));
        using var head = await api.SendAsync(HttpMethod.Head, $"/preview/v1/articles/{draft.Id()}", null, ("Authorization", $"Bearer {Api.Key}"));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal((HttpStatusCode.OK, first.Header("ETag")), (head.StatusCode, head.Header("ETag")));
        Assert.Empty(await head.BytesAsync());
    }

    [Fact]
    public async Task A_locale_selects_among_translations_that_need_not_be_public_then_the_publications_fallback()
    {
        var named = await api.DraftAsync(Documents.Short("Said in English", "The Polyglot"), "?locale=en");
        Assert.Equal(named.Id(), (await ReadAsync($"{named.Slug()}?locale=ar")).Id());
        var translation = await api.DraftAsync(Documents.Short("قيل بالعربية", "The Polyglot"), "?locale=ar");
        await api.Owner.ExecuteAsync($"UPDATE editorial.articles SET translation_group_id = (SELECT translation_group_id FROM editorial.articles WHERE id = '{named.Id()}') WHERE id = '{translation.Id()}'");

        Assert.Equal(translation.Id(), (await ReadAsync($"{named.Slug()}?locale=ar-EG")).Id());
        Assert.Equal(named.Id(), (await ReadAsync($"{named.Slug()}?locale=fr")).Id());
        await api.Owner.ExecuteAsync("UPDATE editorial.terms SET fallback_locales = '{de,ar}' WHERE slug = 'the-polyglot'");
        Assert.Equal(translation.Id(), (await ReadAsync($"{named.Slug()}?locale=fr")).Id());
    }

    [Theory]
    [InlineData("?bodyFormat=word", "bodyFormat", "unknown-value")]
    [InlineData("?fields=title,tittle", "fields", "unknown-value")]
    [InlineData("?format=docx", "format", "unknown-value")]
    [InlineData("?locale=!", "locale", "invalid-locale")]
    [InlineData("?include=sections", "include", "unknown-parameter")]
    public async Task A_wrong_parameter_is_named(string query, string parameter, string code)
    {
        using var response = await PreviewAsync("any" + query);

        await response.ProblemAboutAsync(HttpStatusCode.BadRequest, "malformed-request", parameter, code);
    }

    [Fact]
    public async Task It_needs_the_scope_for_it()
    {
        var id = (await api.DraftAsync(Documents.Short("For Reviewers"))).Id();
        foreach (var part in Parts)
        {
            using var without = await api.GetAsync($"/preview/v1/articles/{id}{part}");
            using var other = await api.GetAsync($"/preview/v1/articles/{id}{part}", ("Authorization", $"Bearer {await api.KeyAsync(null, [.. Scopes.All.Except([Scopes.ContentPreview])])}"));
            using var right = await api.GetAsync($"/preview/v1/articles/{id}", ("Authorization", $"Bearer {await api.KeyAsync(null, Scopes.ContentPreview)}"));

            await without.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
            await other.ProblemAsync(HttpStatusCode.Forbidden, "forbidden");
            Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        }
    }

    private Task<HttpResponseMessage> PreviewAsync(string path, params ReadOnlySpan<(string Name, string Value)> headers) =>
        api.ManageAsync(HttpMethod.Get, $"/preview/v1/articles/{path}", null, headers);

    private async Task<JsonElement> ReadAsync(string path)
    {
        using var response = await PreviewAsync(path);
        return await response.JsonAsync(HttpStatusCode.OK);
    }
}
