using System.Net;
using System.Text;
using ContentApi.Tests.Commands;
using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Access;

/// <summary>The program ended as by a crash, over and over, while requests with an <c>Idempotency-Key</c> are on their way.</summary>
[Trait(Rounds.Trait, Rounds.Many)]
public sealed class InterruptedRequestTests(PostgresServer shared)
{
    private const int AtOnce = 6;

    private static readonly int Kills = Rounds.Of(2, 50);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task After_a_crash_every_request_can_be_sent_again_and_is_done_once()
    {
        using var folder = await TemporaryFolder.WithDataAsync(shared);
        var acknowledged = new Dictionary<string, string>();
        for (var kill = 0; kill < Kills; kill++)
        {
            await using var served = await ServedAsync(folder);
            var sent = Enumerable.Range(0, AtOnce).Select(i => (Title: $"Article {kill} {i}", Answer: ImportAsync(served.Client, $"Article {kill} {i}"))).ToList();
            // Some are answered, some begun, some not: where each one stands is left to chance.
            await Task.WhenAny(sent.Select(request => request.Answer));
            await served.Program.KillAsync();
            foreach (var (title, answer) in sent)
            {
                if (await AnsweredAsync(answer) is { } body)
                    acknowledged[title] = body;
            }
        }

        await using var last = await ServedAsync(folder);
        for (var kill = 0; kill < Kills; kill++)
        {
            for (var i = 0; i < AtOnce; i++)
            {
                var title = $"Article {kill} {i}";
                using var again = await ImportAsync(last.Client, title);
                var body = await again.TextAsync();
                if (acknowledged.TryGetValue(title, out var first))
                    Assert.Equal(first, body);
                else if (again.StatusCode != HttpStatusCode.Created)
                    await again.ProblemAsync(HttpStatusCode.Conflict, "answer-lost");
                using var found = await last.Client.GetAsync($"/v1/articles?q=%22article+{kill}+{i}%22", Cancelled);
                Assert.Single((await found.JsonAsync(HttpStatusCode.OK)).Items("data"), article => article.Text("title") == title);
            }
        }
        Assert.NotEmpty(acknowledged);
    }

    private static async Task<string?> AnsweredAsync(Task<HttpResponseMessage> answer)
    {
        try
        {
            using var response = await answer;
            return response.StatusCode == HttpStatusCode.Created ? await response.TextAsync() : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    private static Task<HttpResponseMessage> ImportAsync(HttpClient client, string title)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, "/manage/v1/imports?publish=true") { Content = new StringContent(Documents.Short(title), Encoding.UTF8, "text/plain") };
        request.Headers.TryAddWithoutValidation("Idempotency-Key", title);
        return client.SendAsync(request, Cancelled);
    }

    private static async Task<Served> ServedAsync(TemporaryFolder folder)
    {
        var (program, client) = await ProgramProcess.ServeAsync(folder.Path, ("ContentApi__BootstrapKey", Api.Key));
        client.DefaultRequestHeaders.Authorization = new("Bearer", Api.Key);
        return new(program, client);
    }

    private sealed record Served(ProgramProcess Program, HttpClient Client) : IAsyncDisposable
    {
        public async ValueTask DisposeAsync()
        {
            Client.Dispose();
            await Program.DisposeAsync();
        }
    }
}
