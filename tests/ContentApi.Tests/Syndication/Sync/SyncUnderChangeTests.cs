using System.Net;
using System.Text.Json;
using ContentApi.Tests.Editorial.Forecasting;

namespace ContentApi.Tests.Syndication.Sync;

/// <summary>Partners follow while eight writers are at work, and are ended and begun again at random. In the end each has what is public, to the byte.</summary>
[Trait(Rounds.Trait, Rounds.Many)]
public sealed class SyncUnderChangeTests(Api api) : IClassFixture<Api>
{
    private const int Writers = 8;

    private static readonly int Articles = Rounds.Of(120, 10_000);

    private readonly Dictionary<int, TaskCompletionSource> milestones = new[] { 0, Articles / 10, Articles / 5, Articles / 2 }.ToDictionary(count => count, _ => new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously));
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int written, changes;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_copy_that_was_ended_at_random_while_eight_writers_published_is_what_is_public()
    {
        // Something is there before the first partner comes, and the publications that are followed.
        foreach (var publication in (string[])["Harbour Review", "Dock Gazette"])
            await api.PublishedAsync(Partners.Document($"The First of {publication}", publication));
        milestones[0].SetResult();
        var writing = Task.WhenAll(Enumerable.Range(0, Writers).Select(WriteAsync));
        SyncStore everything = new(), late = new(), ofDock = new("&publication=dock-gazette&limit=7"), scenarios = new("&type=scenario&publication=harbour-review");
        var kills = await Task.WhenAll(
            FollowAsync(everything, 1, from: 0, writing), FollowAsync(ofDock, 2, from: Articles / 10, writing), FollowAsync(scenarios, 3, from: Articles / 5, writing), FollowAsync(late, 4, from: Articles / 2, writing));
        await writing;

        foreach (var store in (SyncStore[])[everything, late, ofDock, scenarios])
            await api.FollowAsync(store);
        TestContext.Current.SendDiagnosticMessage($"{Articles} articles, {changes} calls, clients ended {string.Join(", ", kills)} times");
        await api.AssertEqualAsync(everything);
        await api.AssertEqualAsync(late);
        await api.AssertEqualAsync(ofDock, "/v1/articles?publication=dock-gazette", "/v1/scenarios?publication=dock-gazette");
        await api.AssertEqualAsync(scenarios, articles: null, "/v1/scenarios?publication=harbour-review");
        Assert.All(kills, count => Assert.True(count > 0, "No client was ended."));
        Assert.True(everything.Copy.Count > Articles, $"{everything.Copy.Count} things are public.");
    }

    /// <summary>Follows until the writers are done, from the moment on when some articles are written; returns how often it was ended.</summary>
    private async Task<int> FollowAsync(SyncStore store, int seed, int from, Task writing)
    {
        var random = new Random(seed);
        var kills = 0;
        await Task.WhenAny(milestones[from].Task, writing);
        while (!writing.IsCompleted || kills == 0)
        {
            var next = Volatile.Read(ref changed).Task;
            try
            {
                // Sooner or later than a page ends, among its items or between what it stores of them and of its place.
                var left = random.Next(150);
                await new SyncClient(path => api.GetAsync(path), store) { Ends = () => left-- == 0 || (kills == 0 && writing.IsCompleted) }.CatchUpAsync();
                await Task.WhenAny(next, writing);
            }
            catch (OperationCanceledException) when (!Cancelled.IsCancellationRequested)
            {
                kills++;
            }
        }
        return kills;
    }

    private async Task WriteAsync(int writer)
    {
        var random = new Random(writer);
        var mine = new List<JsonElement>();
        for (var i = writer; i < Articles; i += Writers)
        {
            mine.Add(await api.PublishedAsync(Partners.Document($"Number {i}", i % 3 == 0 ? "Dock Gazette" : "Harbour Review")));
            if (milestones.TryGetValue(Interlocked.Increment(ref written), out var milestone))
                milestone.SetResult();
            Changed();
            if (random.Next(2) == 0)
                await ChangeAsync(mine, random.Next(mine.Count), random);
        }
    }

    private async Task ChangeAsync(List<JsonElement> mine, int index, Random random)
    {
        var (id, scenario) = (mine[index].Id(), mine[index].ScenarioIds()[random.Next(2)]);
        switch (random.Next(8))
        {
            case 0:
                await api.TakeBackAsync(id, "withdrawn");
                await api.DeleteAsync(id);
                mine.RemoveAt(index);
                break;
            case 1:
                await api.TakeBackAsync(id);
                await api.RepublishAsync(id, new { title = $"Back again {random.Next()}" });
                break;
            case 2:
                await api.TakeBackAsync(id, "withdrawn");
                mine.RemoveAt(index);
                break;
            case 3:
                await api.RepublishAsync(id, new { publication = new { name = random.Next(2) == 0 ? "Dock Gazette" : "Harbour Review" } });
                break;
            case 4:
                await api.RepublishAsync(id, new { scenarioAnalyses = Array.Empty<object>() });
                mine.RemoveAt(index);
                break;
            case 5:
                using (var corrected = await api.ManageAsync(HttpMethod.Post, $"/manage/v1/articles/{id}/corrections", Api.Json("""{"what": "The figure was wrong."}"""), ("If-Match", "*")))
                    Assert.Equal(HttpStatusCode.Created, corrected.StatusCode);
                await api.RepublishAsync(id, new { subtitle = $"Corrected {random.Next()}" });
                break;
            case 6:
                await api.ResolvedAsync(scenario, new { outcome = "occurred", evidence = new[] { new { url = "https://example.org/seen" } } });
                break;
            default:
                await api.EstimatedAsync(scenario, new { low = 0.25, high = random.Next(30, 90) / 100m });
                break;
        }
        Changed();
    }

    private void Changed()
    {
        Interlocked.Increment(ref changes);
        Interlocked.Exchange(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }
}
