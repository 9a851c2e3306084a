using System.Net;

namespace ContentApi.Tests.Delivery;

public sealed class FormerSlugTests(Api api) : IClassFixture<Api>
{
    private static readonly string[] Parts = ["", "/tldr", "/scenario-analyses", "/citations", "/corrections", "/adjacent", "/related"];

    [Fact]
    public async Task A_slug_that_an_article_had_leads_to_the_one_that_it_has_with_the_rest_of_the_address()
    {
        var id = await MovedAsync("first-name", "second-name", "third-نام");

        foreach (var old in (string[])["first-name", "second-name"])
        {
            foreach (var part in Parts)
                await LeadsAsync($"/v1/articles/{old}{part}", $"/v1/articles/third-{Uri.EscapeDataString("نام")}{part}");
            await LeadsAsync($"/v1/articles/{old}?bodyFormat=html&locale=en", $"/v1/articles/third-{Uri.EscapeDataString("نام")}?bodyFormat=html&locale=en");
        }
        using var moved = await api.GetAsync("/v1/articles/first-name", ("If-None-Match", "*"), ("Accept", "text/markdown"));
        Assert.Equal((HttpStatusCode.PermanentRedirect, id, null), (moved.StatusCode, moved.Header("Surrogate-Key"), moved.Header("ETag")));
        Assert.StartsWith("public, max-age=", moved.Header("Cache-Control"), StringComparison.Ordinal);
        Assert.Equal("*", moved.Header("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task What_is_kept_of_the_way_there_is_dropped_when_it_leads_elsewhere()
    {
        var id = await MovedAsync("kept-one", "kept-two");
        await LeadsAsync("/v1/articles/kept-one", "/v1/articles/kept-two");
        using (var statements = await Statements.CountAsync(api))
        {
            await LeadsAsync("/v1/articles/kept-one", "/v1/articles/kept-two");
            Assert.Equal(0, statements.Count);
        }

        await MoveAsync(id, "kept-three");
        await LeadsAsync("/v1/articles/kept-one", "/v1/articles/kept-three");
        await LeadsAsync("/v1/articles/kept-two", "/v1/articles/kept-three");

        await MoveAsync(id, "kept-one");
        Assert.Equal(id, (await api.ReadAsync("/v1/articles/kept-one")).Id());
        await LeadsAsync("/v1/articles/kept-three", "/v1/articles/kept-one");
    }

    [Fact]
    public async Task An_article_that_is_taken_back_is_gone_by_every_slug_that_it_was_public_under_and_by_no_other()
    {
        var id = await MovedAsync("gone-one", "gone-two");
        await api.EditAsync(id, article => article with { Slug = "never-shown" });

        using var unpublished = await api.UnpublishAsync(id, "It was wrong.");

        foreach (var name in (string[])["gone-one", "gone-two", id])
        {
            using var gone = await api.GetAsync($"/v1/articles/{name}");
            Assert.Equal("The article was unpublished: It was wrong.", (await gone.ProblemAsync(HttpStatusCode.Gone, "gone")).Text("detail"));
        }
        using var hidden = await api.GetAsync("/v1/articles/never-shown");
        await hidden.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        using var published = await api.PublishAsync(id);
        foreach (var old in (string[])["gone-one", "gone-two"])
            await LeadsAsync($"/v1/articles/{old}", "/v1/articles/never-shown");
    }

    [Fact]
    public async Task A_slug_that_was_never_public_leads_nowhere()
    {
        var draft = await api.DraftAsync(Documents.Short("Renamed in Time"), "?slug=before-anyone-saw");
        await MoveAsync(draft.Id(), "as-it-was-seen");

        using var never = await api.GetAsync("/v1/articles/before-anyone-saw");
        await never.ProblemAsync(HttpStatusCode.NotFound, "not-found");
    }

    /// <summary>An article that was published under each slug in turn.</summary>
    private async Task<string> MovedAsync(string first, params string[] others)
    {
        var id = (await api.PublishedAsync(Documents.Complete(first), $"?publish=true&slug={first}")).Id();
        foreach (var slug in others)
            await MoveAsync(id, slug);
        return id;
    }

    private async Task MoveAsync(string id, string slug)
    {
        await api.EditAsync(id, article => article with { Slug = slug });
        using var published = await api.PublishAsync(id);
        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
    }

    private async Task LeadsAsync(string from, string to)
    {
        using var moved = await api.GetAsync(from);
        Assert.Equal((from, HttpStatusCode.PermanentRedirect, to), (from, moved.StatusCode, moved.Header("Location")));
        using var there = await api.GetAsync(to);
        Assert.Equal((to, HttpStatusCode.OK), (to, there.StatusCode));
    }
}
