using System.Net;

namespace ContentApi.Tests.Editorial.Articles;

/// <summary>Two writers of one article, who both read the same version.</summary>
[Trait(Rounds.Trait, Rounds.Many)]
public sealed class RacingWritersTests(Api api) : IClassFixture<Api>
{
    private static readonly int Races = Rounds.Of(40, 1_000);

    [Fact]
    public async Task Exactly_one_of_two_writers_wins_each_time_and_no_accepted_edit_is_lost()
    {
        var draft = await api.DraftAsync(Documents.Complete("A Race"));
        var sections = $"/{draft.Id()}/sections/{draft.Items("sections")[0].Id()}?bodyFormat=text";
        var accepted = new List<string> { draft.Text("subtitle") ?? "" };
        var etag = draft.Tag(1);
        for (var round = 0; round < Races; round++)
        {
            // Each other in turn: whole, by patch, by part.
            var (one, other) = ($"One {round}", $"Other {round}");
            var answers = await Task.WhenAll(
                api.WriteAsync(HttpMethod.Patch, $"/{draft.Id()}", $$"""{"subtitle": "{{one}}"}""", etag),
                round % 2 == 0
                    ? api.WriteAsync(HttpMethod.Patch, $"/{draft.Slug()}", $$"""{"subtitle": "{{other}}"}""", etag)
                    : api.WriteAsync(HttpMethod.Put, sections, $$"""{"heading": "{{other}}"}""", etag));

            var winner = Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.OK);
            var loser = Assert.Single(answers, answer => answer.StatusCode != HttpStatusCode.OK);
            var problem = await loser.ProblemAsync(HttpStatusCode.PreconditionFailed, "precondition-failed");
            etag = winner.Header("ETag")!;
            Assert.Equal(etag, problem.Text("currentETag"));
            accepted.Add(winner == answers[0] ? one : other);
            foreach (var answer in answers)
                answer.Dispose();
        }

        Assert.Equal(draft.Tag(Races + 1), etag);
        Assert.Equal(Enumerable.Range(1, Races + 1), await api.RowsAsync<int>($"SELECT number FROM editorial.revisions WHERE article_id = '{draft.Id()}' ORDER BY number"));
        // Every accepted edit is in its revision, and in no other: what a later one says was said on top of it.
        var said = await api.RowsAsync<string>($"SELECT concat(document ->> 'subtitle', '|', document #>> '{{sections,0,heading}}') FROM editorial.revisions WHERE article_id = '{draft.Id()}' ORDER BY number");
        for (var number = 1; number <= Races; number++)
            Assert.Contains(accepted[number], said[number].Split('|'));
    }

    [Fact]
    public async Task Of_two_writers_who_take_whatever_there_is_both_are_heard()
    {
        var draft = await api.CreatedAsync("""{"title": "Whatever There Is"}""");
        for (var round = 0; round < 10; round++)
        {
            var answers = await Task.WhenAll(
                api.WriteAsync(HttpMethod.Patch, $"/{draft.Id()}", $$"""{"subtitle": "Round {{round}}"}"""), api.WriteAsync(HttpMethod.Patch, $"/{draft.Id()}", $$"""{"title": "Title {{round}}"}"""));

            Assert.All(answers, answer => Assert.Equal(HttpStatusCode.OK, answer.StatusCode));
            var article = await api.EditableAsync($"/{draft.Id()}");
            Assert.Equal(($"Round {round}", $"Title {round}"), (article["subtitle"]!.GetValue<string>(), article["title"]!.GetValue<string>()));
            foreach (var answer in answers)
                answer.Dispose();
        }
    }

    [Fact]
    public async Task A_writer_who_is_overtaken_by_a_deletion_finds_nothing()
    {
        for (var round = 0; round < 10; round++)
        {
            var draft = await api.CreatedAsync("""{"title": "Here and Gone"}""");
            var answers = await Task.WhenAll(
                api.WriteAsync(HttpMethod.Delete, $"/{draft.Id()}", null, draft.Tag(1)),
                api.WriteAsync(HttpMethod.Patch, $"/{draft.Id()}", """{"subtitle": "Still here"}""", draft.Tag(1)));

            Assert.Contains((answers[0].StatusCode, answers[1].StatusCode), new[] { (HttpStatusCode.NoContent, HttpStatusCode.NotFound), (HttpStatusCode.PreconditionFailed, HttpStatusCode.OK) });
            foreach (var answer in answers)
                answer.Dispose();
        }
    }
}
