using System.Net;
using ContentApi.Tests.Editorial.Articles;
using Npgsql;
using static ContentApi.Tests.Editorial.Works.CitedWorks;

namespace ContentApi.Tests.Editorial.Works;

public sealed class MergeWorkTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Articles_that_cited_either_cite_the_one_that_stays_and_the_old_address_leads_there()
    {
        var first = await api.PublishedAsync(Citing("Of the Printing of 1911", "Hollis, K. (1911). The lamp oil trade. Quay Press.", "(Hollis, 1911)"));
        var second = await api.PublishedAsync(Citing("Of the Printing of 1912", "Hollis, K. (1912). Lamp oil trade. Quay Press.", "(Hollis, 1912)"));
        var draft = await api.DraftAsync(Citing("Not Published Yet", "Hollis, K. (1911). The lamp oil trade. Quay Press.", "(Hollis, 1911)"));
        var (gone, stays) = (first.Work(), second.Work());
        Assert.NotEqual(gone, stays);

        var merged = await api.MergedWorkAsync(gone, into: stays);

        Assert.Equal((stays, 3), (merged.Id(), merged.GetProperty("articleCount").GetInt32()));
        Assert.Equal([gone], merged.Items("mergedIds").Select(id => id.GetString()));
        foreach (var article in (System.Text.Json.JsonElement[])[first, second])
            Assert.Equal(stays, await api.PublicWorkAsync(article));
        Assert.Equal(stays, await api.DraftWorkAsync(draft));
        Assert.Equal(stays, (await api.ReadAsync($"/v1/citations/{first.Citation()}")).Text("workId"));
        Assert.Equal(2, (await api.ReadAsync($"/v1/works/{stays}")).GetProperty("citedBy").GetInt32());
        Assert.Equal([second.Id(), first.Id()], (await api.ReadAllAsync($"/v1/works/{stays}/articles")).Select(article => article.Id()));
        Assert.Equal([second.Id(), first.Id()], (await api.ReadAllAsync($"/v1/articles?cites={stays}")).Select(article => article.Id()));
        Assert.DoesNotContain(await api.ReadAllAsync("/v1/works"), work => work.Id() == gone);
        foreach (var rest in (string[])["", "/articles?limit=1"])
        {
            using var moved = await api.GetAsync($"/v1/works/{gone}{rest}");
            Assert.Equal((HttpStatusCode.PermanentRedirect, $"/v1/works/{stays}{rest}"), (moved.StatusCode, moved.Headers.Location!.OriginalString));
        }
        Assert.Equal(1, draft.GetProperty("revision").GetInt32());
        Assert.Equal(1, (await api.ManagedAsync($"articles/{draft.Id()}")).GetProperty("revision").GetInt32());
    }

    [Fact]
    public async Task It_stays_so_when_articles_are_edited_published_and_imported_again()
    {
        const string reference = "Ames, B. (1950). Ropewalks. Hemp House.";
        var first = await api.PublishedAsync(Citing("Ropewalks Told", reference, "(Ames, 1950)"));
        var second = await api.PublishedAsync(Citing("Rope Walks Told", "Ames, B. (1950). Rope walks of the north. Hemp House.", "(Ames, 1950)"));
        await api.MergedWorkAsync(first.Work(), into: second.Work());

        var again = await api.PublishedAsync(Citing("Ropewalks Told Again", reference, "(Ames, 1950)"));
        using var edited = await api.ManageAsync(HttpMethod.Patch, $"/manage/v1/articles/{first.Id()}", new StringContent("""{"title": "Ropewalks Retold"}""", null, "application/merge-patch+json"), ("If-Match", "*"));
        Assert.Equal(second.Work(), (await edited.JsonAsync(HttpStatusCode.OK)).Work());
        using var published = await api.PublishAsync(first.Id());

        Assert.Equal(HttpStatusCode.OK, published.StatusCode);
        Assert.Equal(second.Work(), again.Work());
        Assert.Equal(second.Work(), await api.PublicWorkAsync(first));
        Assert.Equal(3, (await api.ReadAsync($"/v1/works/{second.Work()}")).GetProperty("citedBy").GetInt32());
    }

    [Fact]
    public async Task Works_that_are_merged_one_after_another_end_in_the_last()
    {
        var articles = new List<System.Text.Json.JsonElement>();
        foreach (var title in (string[])["Chains", "Links of chains", "Rings"])
            articles.Add(await api.PublishedAsync(Citing($"About {title}", $"Lind, O. (1931). {title}. Forge Press.", "(Lind, 1931)")));

        await api.MergedWorkAsync(articles[0].Work(), into: articles[1].Work());
        var last = await api.MergedWorkAsync(articles[1].Work(), into: articles[2].Work());

        Assert.Equal(2, last.Items("mergedIds").Count);
        foreach (var article in articles)
            Assert.Equal(articles[2].Work(), await api.PublicWorkAsync(article));
        using var moved = await api.GetAsync($"/v1/works/{articles[0].Work()}");
        Assert.Equal($"/v1/works/{articles[2].Work()}", moved.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task A_work_that_only_drafts_cite_leaves_no_trace_in_public()
    {
        var draft = await api.DraftAsync(Citing("Kept in the Drawer", "Zell, Q. (1970). Unseen drafts. Drawer Press.", "(Zell, 1970)"));
        var other = await api.DraftAsync(Citing("Also in the Drawer", "Zell, Q. (1971). Unseen drafts, again. Drawer Press.", "(Zell, 1971)"));

        await api.MergedWorkAsync(draft.Work(), into: other.Work());

        foreach (var work in (string[])[draft.Work(), other.Work()])
        {
            using var response = await api.GetAsync($"/v1/works/{work}");
            await response.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        }
        Assert.Empty(await api.RowsAsync<Guid>($"SELECT id FROM published.works WHERE id IN ('{draft.Work()}', '{other.Work()}')"));
    }

    [Fact]
    [Trait(Rounds.Trait, Rounds.Many)]
    public async Task Whoever_publishes_at_the_same_moment_leaves_no_article_with_the_work_that_is_gone()
    {
        for (var round = 0; round < Rounds.Of(few: 4, full: 100); round++)
        {
            var stays = (await api.PublishedAsync(Citing($"Stays {round}", $"Rask, E. (1960). Race of the tides {round}. Tide Press.", "(Rask, 1960)"))).Work();
            var gone = await api.DraftAsync(Citing($"Goes {round}", $"Rask, E. (1961). Races of tide number {round}. Tide Press.", "(Rask, 1961)"));

            var publishing = api.PublishAsync(gone.Id());
            var importing = api.PublishedAsync(Citing($"Comes {round}", $"Rask, E. (1961). Races of tide number {round}. Tide Press.", "(Rask, 1961)"));
            await api.MergedWorkAsync(gone.Work(), into: stays);
            using var published = await publishing;
            var imported = await importing;

            Assert.Equal(HttpStatusCode.OK, published.StatusCode);
            await api.FollowedAsync();
            foreach (var article in (System.Text.Json.JsonElement[])[gone, imported])
            {
                Assert.Equal(stays, await api.PublicWorkAsync(article));
                Assert.Equal(stays, await api.DraftWorkAsync(article));
            }
            Assert.Equal([$"{stays} 3"], await api.RowsAsync<string>($"SELECT id || ' ' || cited_by FROM published.works WHERE id IN ('{stays}', '{gone.Work()}') AND cited_by > 0"));
        }
    }

    [Fact]
    public async Task Whoever_merges_on_does_not_wait_in_a_circle_with_articles_that_follow_the_merge_before()
    {
        var works = new List<string>();
        foreach (var title in (string[])["Sluices", "Locks", "Weirs"])
            works.Add((await api.DraftAsync(Citing($"Of {title}", $"Holm, G. (1905). {title}. Canal Press.", "(Holm, 1905)"))).Work());
        await api.MergedWorkAsync(works[0], into: works[1]);
        await using var following = new NpgsqlConnection(api.Owner);
        await following.OpenAsync(TestContext.Current.CancellationToken);
        await using var transaction = await following.BeginTransactionAsync(TestContext.Current.CancellationToken);
        await HoldAsync(works[0]);

        var merging = api.ChangeWorkAsync($"{works[1]}/merge", new { into = works[2] });
        await Eventually.HoldsAsync(async () => (await api.RowsAsync<bool>("""
            SELECT EXISTS (SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND xact_start IS NOT NULL AND pid <> pg_backend_pid()
                AND (wait_event_type = 'Lock' OR query ~ 'SAVEPOINT|editorial.works WHERE id = ANY'))
            """))[0], "the merge waits for the work that is held");
        await HoldAsync(works[1]);
        await transaction.CommitAsync(TestContext.Current.CancellationToken);

        using var merged = await merging;
        Assert.Equal(works[2], (await merged.JsonAsync(HttpStatusCode.OK)).Id());

        async Task HoldAsync(string work)
        {
            await using var command = new NpgsqlCommand("SELECT 1 FROM editorial.works WHERE id = $1 FOR SHARE", following, transaction) { Parameters = { new() { Value = Guid.Parse(work) } } };
            await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }
    }

    [Fact]
    [Trait(Rounds.Trait, Rounds.Many)]
    public async Task Merges_one_after_another_while_articles_still_follow_the_first_lose_nothing()
    {
        for (var round = 0; round < Rounds.Of(few: 2, full: 30); round++)
        {
            var last = (await api.DraftAsync(Citing($"Last {round}", $"Sund, I. (1950). Last of locks {round}. Lock Press.", "(Sund, 1950)"))).Work();
            var next = (await api.DraftAsync(Citing($"Next {round}", $"Sund, I. (1951). Next of locks {round}. Lock Press.", "(Sund, 1951)"))).Work();
            var articles = new List<System.Text.Json.JsonElement>();
            for (var number = 0; number < 25; number++)
                articles.Add(await api.DraftAsync(Citing($"First {round} {number}", $"Sund, I. (1952). First of locks {round}. Lock Press.", "(Sund, 1952)")));

            var first = api.ChangeWorkAsync($"{articles[0].Work()}/merge", new { into = next });
            await Eventually.HoldsAsync(async () => (await api.RowsAsync<bool>($"SELECT merged_into_id IS NOT NULL FROM editorial.works WHERE id = '{articles[0].Work()}'"))[0], "the first merge is made");
            using var second = await api.ChangeWorkAsync($"{next}/merge", new { into = last });
            using var done = await first;
            await api.FollowedAsync();

            Assert.Equal((HttpStatusCode.OK, HttpStatusCode.OK), (done.StatusCode, second.StatusCode));
            Assert.Equal([27], await api.RowsAsync<int>($"SELECT count(*)::int FROM editorial.articles WHERE work_ids @> ARRAY['{last}'::uuid]"));
        }
    }

    [Fact]
    public async Task References_that_only_share_what_is_no_DOI_are_matched_anew_when_their_articles_are_written()
    {
        var first = await api.DraftAsync(Citing("Without a Number", "Krog, J. (1914). Unnumbered. Blank Press.", "(Krog, 1914)"));
        var second = await api.DraftAsync(Citing("Without a Number Either", "Moss, K. (1915). Innumerable. Blank Press.", "(Moss, 1915)"));
        // As they were kept when "n/a" was taken for a DOI.
        await api.RowsAsync<int>($$"""
            WITH kept AS (UPDATE editorial.works SET match_key = 'doi:n/a' WHERE id = '{{first.Work()}}')
            UPDATE editorial.articles SET document = jsonb_set(jsonb_set(document, '{citations,0,workId}', '"{{first.Work()}}"'), '{citations,0,csl,DOI}', '"n/a"') WHERE id IN ('{{first.Id()}}', '{{second.Id()}}') RETURNING 1
            """);

        foreach (var article in (System.Text.Json.JsonElement[])[first, second])
            await api.SavedAsync(HttpMethod.Patch, $"/{article.Id()}", """{"subtitle": "Written again"}""");

        Assert.Distinct([await api.DraftWorkAsync(first), await api.DraftWorkAsync(second), first.Work()]);
    }

    [Fact]
    public async Task What_an_instance_that_was_killed_left_to_do_is_done_by_any_other()
    {
        var gone = await api.PublishedAsync(Citing("Left Behind", "Toft, V. (1940). Left behind. One Press.", "(Toft, 1940)"));
        var stays = await api.PublishedAsync(Citing("Left Ahead", "Toft, V. (1941). Left ahead. One Press.", "(Toft, 1941)"));

        await api.RowsAsync<int>($"""
            WITH merged AS (UPDATE editorial.works SET merged_into_id = '{stays.Work()}', is_outdated = true, version = version + 1 WHERE id = '{gone.Work()}'),
                 listed AS (INSERT INTO editorial.outdated_citing_articles (work_id, article_id) VALUES ('{gone.Work()}', '{gone.Id()}'))
            SELECT 1
            """);
        await api.FollowedAsync();

        Assert.Equal((stays.Work(), stays.Work()), (await api.PublicWorkAsync(gone), await api.DraftWorkAsync(gone)));
        using var moved = await api.GetAsync($"/v1/works/{gone.Work()}");
        Assert.Equal(HttpStatusCode.PermanentRedirect, moved.StatusCode);
    }

    [Theory]
    [InlineData("{}", "required")]
    [InlineData("""{"into": "0199c0de-0000-7000-8000-000000000000"}""", "unknown-work")]
    [InlineData("""{"into": "$self"}""", "same-work")]
    public async Task A_merge_needs_another_work(string body, string code)
    {
        var work = (await api.DraftAsync(Citing($"Alone {code}", $"Solo, A. (1990). Alone {code}. One Press.", "(Solo, 1990)"))).Work();
        using var response = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/works/{work}/merge", Api.Json(body.Replace("$self", work, StringComparison.Ordinal)), ("If-Match", "*"));
        var error = Assert.Single((await response.ProblemAsync(HttpStatusCode.UnprocessableEntity, "invalid")).Items("errors"));

        Assert.Equal(("/into", code), (error.Text("pointer"), error.Text("code")));
    }

    [Fact]
    public async Task It_needs_the_version_that_is_current_is_on_record_and_is_done_once()
    {
        var gone = (await api.DraftAsync(Citing("Once Only", "Orne, U. (1981). Once only. One Press.", "(Orne, 1981)"))).Work();
        var stays = (await api.DraftAsync(Citing("Twice Only", "Orne, U. (1982). Twice only. One Press.", "(Orne, 1982)"))).Work();
        using var read = await api.ManageAsync(HttpMethod.Get, $"/manage/v1/works/{gone}");
        using var without = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/works/{gone}/merge", Api.Json($$"""{"into": "{{stays}}"}"""));
        await without.ProblemAsync(HttpStatusCode.PreconditionRequired, "precondition-required");
        using var stale = await api.ChangeWorkAsync($"{gone}/merge", new { into = stays }, "\"v9-00000000\"");
        await stale.ProblemAsync(HttpStatusCode.PreconditionFailed, "precondition-failed");

        using var done = await api.ChangeWorkAsync($"{gone}/merge", new { into = stays }, read.Headers.ETag!.ToString());
        using var again = await api.ChangeWorkAsync($"{gone}/merge", new { into = stays });

        Assert.Equal(stays, (await done.JsonAsync(HttpStatusCode.OK)).Id());
        await again.ProblemAsync(HttpStatusCode.NotFound, "not-found");
        var entry = (await api.ManagedAsync("audit-log?operation=mergeWork&limit=1")).Items("data")[0];
        Assert.Equal($"/manage/v1/works/{gone}/merge", entry.Text("target"));
    }
}
