using System.Net;
using System.Text.Json;
using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Editorial.Preview;

public sealed class PreviewTokenTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task A_token_shows_its_article_as_it_stands_and_no_other_by_address_or_as_bearer()
    {
        var (mine, other) = (await api.DraftAsync(Documents.Complete("Shown to the Lawyer", "Wig")), await api.DraftAsync(Documents.Complete("Not Shown to the Lawyer", "Gown")));
        var token = (await CreatedAsync(mine.Id(), """{"note": "For the lawyer"}""")).Text("token");

        foreach (var part in (string[])["", "/tldr", "/scenario-analyses", "/citations"])
        {
            using var byAddress = await api.GetAsync($"/preview/v1/articles/{mine.Slug()}{part}?token={token}");
            using var asBearer = await api.GetAsync($"/preview/v1/articles/{mine.Id()}{part}", ("Authorization", $"Bearer {token}"));
            using var wrongArticle = await api.GetAsync($"/preview/v1/articles/{other.Id()}{part}?token={token}");

            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (byAddress.StatusCode, asBearer.StatusCode));
            Assert.Equal("no-store, private", byAddress.Header("Cache-Control"));
            await wrongArticle.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        }
        using var management = await api.GetAsync($"/manage/v1/articles/{mine.Id()}", ("Authorization", $"Bearer {token}"));
        await management.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
    }

    [Fact]
    public async Task A_token_is_listed_without_what_its_holder_shows_and_ends_when_it_is_revoked()
    {
        var draft = await api.DraftAsync(Documents.Short("Seen for a While"));
        var (first, second) = (await CreatedAsync(draft.Id(), """{"note": "First"}"""), await CreatedAsync(draft.Slug(), null));
        using var listed = await api.ManageAsync(HttpMethod.Get, Path(draft.Id()));
        var page = await listed.JsonAsync(HttpStatusCode.OK);

        Assert.Equal([second.Id(), first.Id()], page.Items("data").Select(token => token.Id()));
        Assert.DoesNotContain(first.Text("token")!, page.GetRawText(), StringComparison.Ordinal);
        Assert.Equal(("First", "tests"), (page.Items("data")[1].Text("note"), page.Items("data")[1].Text("createdBy")));

        using var revoked = await api.ManageAsync(HttpMethod.Delete, $"{Path(draft.Id())}/{first.Id()}");
        using var again = await api.ManageAsync(HttpMethod.Delete, $"{Path(draft.Id())}/{first.Id()}");
        using var ended = await api.GetAsync($"/preview/v1/articles/{draft.Id()}?token={first.Text("token")}");
        using var still = await api.GetAsync($"/preview/v1/articles/{draft.Id()}?token={second.Text("token")}");

        Assert.Equal((HttpStatusCode.NoContent, HttpStatusCode.NoContent, HttpStatusCode.OK), (revoked.StatusCode, again.StatusCode, still.StatusCode));
        Assert.Equal("The preview token is revoked.", (await ended.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated")).Text("detail"));
        Assert.Equal("Bearer error=\"invalid_token\"", ended.Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task A_token_of_another_article_cannot_be_revoked_through_this_one()
    {
        var (mine, other) = (await api.DraftAsync(Documents.Short("Mine to Revoke")), await api.DraftAsync(Documents.Short("Not Mine to Revoke")));
        var token = await CreatedAsync(other.Id(), null);

        using var refused = await api.ManageAsync(HttpMethod.Delete, $"{Path(mine.Id())}/{token.Id()}");
        using var still = await api.GetAsync($"/preview/v1/articles/{other.Id()}?token={token.Text("token")}");

        await refused.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        Assert.Equal(HttpStatusCode.OK, still.StatusCode);
    }

    [Fact]
    public async Task A_token_that_has_expired_is_refused_even_by_an_instance_that_was_not_there_when_it_was_made()
    {
        var draft = await api.DraftAsync(Documents.Short("Seen Until Then"));
        var token = await CreatedAsync(draft.Id(), null);
        await using var later = api.Another([], new ShiftedTime(TimeSpan.FromHours(25)));
        await using var soon = api.Another([], new ShiftedTime(TimeSpan.FromHours(23)));
        using var afterwards = later.CreateClient();
        using var before = soon.CreateClient();

        using var expired = await afterwards.GetAsync($"/preview/v1/articles/{draft.Id()}?token={token.Text("token")}", TestContext.Current.CancellationToken);
        using var good = await before.GetAsync($"/preview/v1/articles/{draft.Id()}?token={token.Text("token")}", TestContext.Current.CancellationToken);

        Assert.Equal("The preview token has expired.", (await expired.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated")).Text("detail"));
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
    }

    [Fact]
    public async Task A_token_that_was_altered_anywhere_is_none()
    {
        var draft = await api.DraftAsync(Documents.Short("Signed and Sealed"));
        var token = (await CreatedAsync(draft.Id(), null)).Text("token")!;

        for (var at = 3; at < token.Length; at += 7)
        {
            var altered = token[..at] + (token[at] == 'A' ? 'B' : 'A') + token[(at + 1)..];
            using var response = await api.GetAsync($"/preview/v1/articles/{draft.Id()}?token={altered}");
            await response.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
        }
        foreach (var nonsense in (string[])["", "pt_", "pt_AAAA", token[..^1], token + "A", token[3..], "pt_" + new string('A', 5000), "%00", "pt_é"])
        {
            using var response = await api.GetAsync($"/preview/v1/articles/{draft.Id()}?token={nonsense}", ("Authorization", $"Bearer {Api.Key}"));
            await response.ProblemAsync(HttpStatusCode.Unauthorized, "unauthenticated");
        }
    }

    [Fact]
    public async Task A_problem_never_repeats_a_token()
    {
        var draft = await api.DraftAsync(Documents.Short("Masked in Problems"));
        var token = (await CreatedAsync(draft.Id(), null)).Text("token");

        using var response = await api.GetAsync($"/preview/v1/articles/nowhere?locale=en&%74oken={token}");

        Assert.Equal("/preview/v1/articles/nowhere?locale=en&token=***", (await response.ProblemAsync(HttpStatusCode.NotFound, "not-found")).Text("instance"));
    }

    [Fact]
    public async Task The_list_is_walked_page_by_page()
    {
        var draft = await api.DraftAsync(Documents.Short("Shown to Many"));
        var ids = new List<string>();
        for (var i = 0; i < 3; i++)
            ids.Insert(0, (await CreatedAsync(draft.Id(), null)).Id());

        using var first = await api.ManageAsync(HttpMethod.Get, $"{Path(draft.Id())}?limit=2");
        var page = await first.JsonAsync(HttpStatusCode.OK);
        using var second = await api.ManageAsync(HttpMethod.Get, $"{Path(draft.Id())}?limit=2&after={page.GetProperty("page").Text("next")}");
        var rest = await second.JsonAsync(HttpStatusCode.OK);

        Assert.Equal(ids, page.Items("data").Concat(rest.Items("data")).Select(token => token.Id()));
        Assert.Null(rest.GetProperty("page").Text("next"));
    }

    [Fact]
    public async Task What_a_holder_shows_is_stored_nowhere()
    {
        var draft = await api.DraftAsync(Documents.Short("Kept by the Holder"));
        var token = (await CreatedAsync(draft.Id(), null)).Text("token")!;

        Assert.DoesNotContain(await api.RowsAsync<string>("SELECT row_to_json(row)::text FROM editorial.preview_tokens row"), row => row.Contains(token[^30..], StringComparison.Ordinal));
        Assert.Equal(1L, await api.Owner.ScalarAsync("SELECT count(*) FROM editorial.signing_keys WHERE length(secret) = 32"));
    }

    [Theory]
    [InlineData("""{"expiresAt": "2020-01-01T00:00:00Z"}""", "/expiresAt", "in-the-past")]
    [InlineData("""{"expiresAt": "2999-01-01T00:00:00Z"}""", "/expiresAt", "too-late")]
    [InlineData("""{"expiresAt": "tomorrow"}""", "/expiresAt", "invalid-time")]
    [InlineData("""{"expireAt": "2020-01-01T00:00:00Z"}""", "/expireAt", "unknown-member")]
    [InlineData("""{"note": "two\nlines"}""", "/note", "control-character")]
    public async Task A_wrong_member_is_named(string body, string pointer, string code)
    {
        var draft = await api.DraftAsync(Documents.Short("Asked for Wrongly"));
        using var response = await api.ManageAsync(HttpMethod.Post, Path(draft.Id()), Api.Json(body));

        var error = Assert.Single((await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid")).Items("errors"));
        Assert.Equal((pointer, code), (error.Text("pointer"), error.Text("code")));
    }

    private static string Path(string idOrSlug) => $"/manage/v1/articles/{idOrSlug}/preview-tokens";

    private async Task<JsonElement> CreatedAsync(string idOrSlug, string? body)
    {
        using var response = await api.ManageAsync(HttpMethod.Post, Path(idOrSlug), body is null ? null : Api.Json(body));
        var token = await response.JsonAsync(HttpStatusCode.Created);
        Assert.EndsWith($"/preview-tokens/{token.Id()}", response.Header("Location"), StringComparison.Ordinal);
        return token;
    }

    /// <summary>A clock that is ahead.</summary>
    private sealed class ShiftedTime(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }
}
