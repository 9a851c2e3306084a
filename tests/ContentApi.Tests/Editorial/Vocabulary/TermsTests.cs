using System.Net;
using System.Text.Json.Nodes;
using ContentApi.Tests.Data.Embedded;
using Npgsql;

namespace ContentApi.Tests.Editorial.Vocabulary;

public sealed class TermsTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData("publications", """{"name": "The Gull", "aliases": ["Gull Weekly"], "fallbackLocales": ["ar", "en-gb"]}""", "fallbackLocales", """["ar","en-GB"]""")]
    [InlineData("authors", """{"name": "Mara Quist", "orcid": "https://orcid.org/0000-0002-1825-0097"}""", "orcid", "\"0000-0002-1825-0097\"")]
    [InlineData("regions", """{"name": "Suez", "code": "eg-suz"}""", "code", "\"EG-SUZ\"")]
    [InlineData("actors", """{"name": "Harbour Board", "aliases": ["The Board"]}""", "aliases", """["The Board"]""")]
    public async Task A_term_that_is_made_reads_as_it_was_made_and_can_be_sent_back(string path, string body, string member, string value)
    {
        using var created = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/{path}", Api.Json(body));
        var term = await created.JsonAsync(HttpStatusCode.Created);

        Assert.Equal($"/manage/v1/{path}/{term.Id()}", created.Headers.Location!.OriginalString);
        Assert.Equal(value, term.GetProperty(member).GetRawText());
        Assert.Equal(term.GetRawText(), (await api.ManagedTermAsync($"{path}/{term.Slug()}")).GetRawText());
        using var unchanged = await api.ManageAsync(HttpMethod.Put, $"/manage/v1/{path}/{term.Id()}", Api.Json(term.GetRawText()), ("If-Match", created.Header("ETag")!));
        Assert.Equal(term.GetRawText(), (await unchanged.JsonAsync(HttpStatusCode.OK)).GetRawText());
        Assert.Equal(created.Header("ETag"), unchanged.Header("ETag"));
    }

    [Theory]
    [InlineData("actors", """{}""", "/name", "required")]
    [InlineData("actors", """{"name": "  "}""", "/name", "invalid-name")]
    [InlineData("actors", """{"name": "a\u0000b"}""", "/name", "invalid-text")]
    [InlineData("actors", """{"name": "Quay", "alias": ["Pier"]}""", "/alias", "unknown-member")]
    [InlineData("actors", """{"name": "a\uffffb"}""", "/name", "invalid-text")]
    [InlineData("actors", """{"name": "Quay", "slug": "Not A Slug"}""", "/slug", "invalid-slug")]
    [InlineData("actors", """{"name": "Quay", "aliases": ["Pier", null]}""", "/aliases/1", "wrong-type")]
    [InlineData("actors", """{"name": "Quay", "aliases": ["Pier", "PIER"]}""", "/aliases/1", "repeated")]
    [InlineData("actors", """{"name": "Quay", "aliases": ["quay!"]}""", "/aliases/0", "repeated")]
    [InlineData("actors", """{"name": "Quay", "orcid": "0000-0002-1825-0097"}""", "/orcid", "not-of-this-kind")]
    [InlineData("actors", """{"name": "Quay", "code": "EG"}""", "/code", "not-of-this-kind")]
    [InlineData("actors", """{"name": "Quay", "parent": {"slug": "x"}}""", "/parent", "not-of-this-kind")]
    [InlineData("actors", """{"name": "Quay", "fallbackLocales": ["en"]}""", "/fallbackLocales", "not-of-this-kind")]
    [InlineData("authors", """{"name": "Quay", "orcid": "0000-0002-1825-0098"}""", "/orcid", "invalid-orcid")]
    [InlineData("regions", """{"name": "Quay", "code": "EGY"}""", "/code", "invalid-code")]
    [InlineData("publications", """{"name": "Quay", "fallbackLocales": ["en", "english"]}""", "/fallbackLocales/1", "invalid-locale")]
    [InlineData("topics", """{"name": "Quay", "parent": {}}""", "/parent", "required")]
    [InlineData("topics", """{"name": "Quay", "parent": {"slug": "nowhere"}}""", "/parent", "unknown-term")]
    [InlineData("topics", """{"name": "Quay", "parent": {"slug": "\u0000"}}""", "/parent/slug", "invalid-text")]
    [InlineData("topics", """{"name": "Quay", "parent": {"slug": "\u0007"}}""", "/parent", "unknown-term")]
    public async Task What_no_term_can_be_is_refused_with_a_pointer(string path, string body, string pointer, string code)
    {
        var before = await api.ContentsAsync();
        using var response = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/{path}", Api.Json(body));
        var problem = await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid");

        Assert.Contains(problem.Items("errors"), error => (error.Text("pointer"), error.Text("code")) == (pointer, code));
        Assert.Equal(before, await api.ContentsAsync());
    }

    [Theory]
    [InlineData("""{"name": "pilots' guild"}""", "/name")]
    [InlineData("""{"name": "Other", "slug": "pilots-guild"}""", "/slug")]
    [InlineData("""{"name": "Other", "aliases": ["Guild of Pilots"]}""", "/aliases/0")]
    [InlineData("""{"name": "Guild Of Pilots"}""", "/name")]
    public async Task Two_terms_of_a_kind_have_no_name_in_common_in_any_spelling(string body, string pointer)
    {
        using var first = await api.SendTermAsync(HttpMethod.Post, "actors", new { name = "Pilots’ Guild", aliases = (string[])["Guild of Pilots"] });
        Assert.Contains(first.StatusCode, (HttpStatusCode[])[HttpStatusCode.Created, HttpStatusCode.Conflict]);

        using var second = await api.ManageAsync(HttpMethod.Post, "/manage/v1/actors", Api.Json(body));
        var problem = await second.ProblemAsync(HttpStatusCode.Conflict, "term-taken");
        using var elsewhere = await api.ManageAsync(HttpMethod.Post, "/manage/v1/topics", Api.Json(body));

        Assert.Equal(pointer, Assert.Single(problem.Items("errors")).Text("pointer"));
        Assert.Contains(elsewhere.StatusCode, (HttpStatusCode[])[HttpStatusCode.Created, HttpStatusCode.Conflict]);
    }

    [Theory]
    [InlineData("authors", "orcid", "0000-0001-5109-3700", "https://orcid.org/0000-0001-5109-3700")]
    [InlineData("regions", "code", "EG-PTS", "eg-pts")]
    public async Task Two_terms_do_not_have_one_identifier(string path, string member, string value, string again)
    {
        var first = await api.TermAsync(path, new Dictionary<string, string> { ["name"] = "Identified Once", [member] = value });
        var second = await api.TermAsync(path, new { name = "Identified Twice" });
        foreach (var (method, target) in ((HttpMethod, string)[])[(HttpMethod.Post, path), (HttpMethod.Put, $"{path}/{second.Id()}")])
        {
            using var refused = await api.SendTermAsync(method, target, new Dictionary<string, string> { ["name"] = "Identified Again", [member] = again });
            var error = Assert.Single((await refused.ProblemAsync(HttpStatusCode.Conflict, "term-taken")).Items("errors"));
            Assert.Equal(($"/{member}", "taken"), (error.Text("pointer"), error.Text("code")));
            Assert.Contains("'Identified Once' (identified-once)", error.Text("detail"), StringComparison.Ordinal);
        }
        using var deleted = await api.SendTermAsync(HttpMethod.Delete, $"{path}/{first.Id()}");
        Assert.Equal(value, (await api.TermAsync(path, new Dictionary<string, string> { ["name"] = "Identified Later", [member] = again })).Text(member));
    }

    [Fact]
    public async Task There_are_a_hundred_aliases_at_most()
    {
        using var refused = await api.SendTermAsync(HttpMethod.Post, "actors", new { name = "Many Names", aliases = Enumerable.Range(0, 101).Select(i => $"Many {i}") });
        var error = Assert.Single((await refused.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid")).Items("errors"));

        Assert.Equal(("/aliases", "too-many"), (error.Text("pointer"), error.Text("code")));
    }

    [Fact]
    public async Task The_answer_to_a_change_is_what_it_made_whatever_became_of_the_term_since()
    {
        var term = await api.TermAsync("actors", new { name = "Raced" });
        await using var other = await api.Owner.ConnectAsync();
        // Readers of the change log take turns: both changes are made, and wait to tell the public.
        await ExecuteAsync("SELECT pg_advisory_lock(x'436F6E74656E7431'::bigint)");
        var changes = new List<Task<HttpResponseMessage>>();
        foreach (var name in (string[])["Raced Once", "Raced Twice"])
        {
            changes.Add(api.SendTermAsync(HttpMethod.Put, "actors/raced", new { name }));
            await Eventually.HoldsAsync(async () => (await api.RowsAsync<string>("SELECT name FROM editorial.terms WHERE slug = 'raced'"))[0] == name, "the change is made");
        }
        using (var deleted = await api.SendTermAsync(HttpMethod.Delete, "actors/raced"))
            Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await ExecuteAsync("SELECT pg_advisory_unlock_all()");

        using var first = await changes[0];
        using var second = await changes[1];
        Assert.Equal((term.Tag(2), "Raced Once"), (first.Header("ETag"), (await first.JsonAsync(HttpStatusCode.OK)).Text("name")));
        Assert.Equal((term.Tag(3), "Raced Twice"), (second.Header("ETag"), (await second.JsonAsync(HttpStatusCode.OK)).Text("name")));

        async Task ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, other);
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    public async Task A_write_needs_the_current_version()
    {
        var term = await api.TermAsync("regions", new { name = "Lagoon" });
        using var blind = await api.ManageAsync(HttpMethod.Put, $"/manage/v1/regions/{term.Id()}", Api.Json("""{"name": "Lagoons"}"""));
        await blind.ProblemAsync(HttpStatusCode.PreconditionRequired, "precondition-required");
        using var first = await api.SendTermAsync(HttpMethod.Put, "regions/lagoon", new { name = "Lagoons" }, term.Tag(1));
        Assert.Equal(term.Tag(2), first.Header("ETag"));

        foreach (var (method, path, body) in ((HttpMethod, string, object?)[])[(HttpMethod.Put, "regions/lagoon", new { name = "Lost" }), (HttpMethod.Delete, "regions/lagoon", null), (HttpMethod.Post, "regions/lagoon/merge", new { into = "x" })])
        {
            using var late = await api.SendTermAsync(method, path, body, term.Tag(1));
            Assert.Equal(term.Tag(2), (await late.ProblemAsync(HttpStatusCode.PreconditionFailed, "precondition-failed")).Text("currentETag"));
        }
    }

    [Fact]
    public async Task A_list_finds_by_any_name_and_counts_drafts()
    {
        await api.TermAsync("topics", new { name = "Élan", aliases = (string[])["Verve"] });
        await api.DraftAsync(Documents.Short("Full of Verve"), "?topic=Verve&topic=Elan%20Vital");
        await api.PublishedAsync(Documents.Short("Full of Elan"), "?publish=true&topic=elan");

        Assert.Equal(["Élan"], await NamesAsync("?q=verve"));
        Assert.Equal(["Élan", "Elan Vital"], await NamesAsync("?q=elan"));
        Assert.Equal(["Elan Vital", "Élan"], await NamesAsync("?q=%C3%A9lan&sort=-name"));
        Assert.Equal(["Élan", "Elan Vital"], await NamesAsync("?q=elan&sort=-articleCount"));
        Assert.Equal(["Élan", "Elan Vital"], await NamesAsync("?q=elan&sort=createdAt"));
        Assert.Empty(await NamesAsync("?q=%25"));
        var term = await api.ManagedTermAsync("topics/elan");
        Assert.Equal((2, 1), (term.GetProperty("articleCount").GetInt32(), term.GetProperty("publishedArticleCount").GetInt32()));
    }

    [Theory]
    [InlineData("name")]
    [InlineData("-name")]
    [InlineData("articleCount")]
    [InlineData("-createdAt")]
    public async Task A_list_is_the_same_page_by_page(string sort)
    {
        for (var i = 0; i < 5; i++)
            using (await api.SendTermAsync(HttpMethod.Post, "authors", new { name = $"Paged Person {i}" })) { }
        var whole = await NamesAsync($"?q=paged&sort={sort}", "authors");
        var paged = new List<string>();
        for (string? after = ""; after is not null;)
        {
            var page = await api.ManagedTermAsync($"authors?q=paged&limit=2&sort={sort}{after}");
            paged.AddRange(page.Items("data").Select(term => term.Text("name")!));
            after = page.GetProperty("page").Text("next") is { } next ? $"&after={next}" : null;
        }

        Assert.Equal(5, whole.Count);
        Assert.Equal(whole, paged);
    }

    [Fact]
    public async Task A_term_that_articles_name_cannot_be_deleted_and_one_that_none_names_can()
    {
        var published = await api.PublishedAsync(Documents.Short("Uses It"), "?publish=true&region=Delta");
        var draft = await api.DraftAsync(Documents.Short("Uses It Too"), "?region=Delta");
        await api.TermAsync("regions", new { name = "Estuary" });

        using var refused = await api.SendTermAsync(HttpMethod.Delete, "regions/delta");
        using var deleted = await api.SendTermAsync(HttpMethod.Delete, "regions/estuary");
        using var gone = await api.ManageAsync(HttpMethod.Get, "/manage/v1/regions/estuary");

        Assert.StartsWith("2 articles name it, 1 of them in public.", (await refused.ProblemAsync(HttpStatusCode.Conflict, "term-in-use")).Text("detail"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NoContent, deleted.StatusCode);
        await gone.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        Assert.NotEqual(published.Id(), draft.Id());
    }

    [Fact]
    public async Task Whoever_writes_articles_reads_the_vocabulary_and_does_not_change_it()
    {
        var (writer, keeper, other) = (await api.KeyAsync(null, "content:write"), await api.KeyAsync(null, "vocabulary:write"), await api.KeyAsync(null, "content:publish"));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.Forbidden], await Task.WhenAll(((string[])[writer, keeper, other]).Select(key => StatusAsync(HttpMethod.Get, key, null))));
        Assert.Equal([HttpStatusCode.Forbidden, HttpStatusCode.Created], await Task.WhenAll(((string[])[writer, keeper]).Select(key => StatusAsync(HttpMethod.Post, key, new JsonObject { ["name"] = "Scoped" }))));

        async Task<HttpStatusCode> StatusAsync(HttpMethod method, string key, JsonObject? body)
        {
            using var response = await api.SendAsync(method, "/manage/v1/actors", body is null ? null : Api.Json(body.ToJsonString()), ("Authorization", $"Bearer {key}"));
            return response.StatusCode;
        }
    }

    private async Task<IReadOnlyList<string>> NamesAsync(string query, string path = "topics") => [.. (await api.ManagedTermAsync(path + query)).Items("data").Select(term => term.Text("name")!)];
}
