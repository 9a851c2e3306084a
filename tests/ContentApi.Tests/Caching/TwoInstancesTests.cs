using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using ContentApi.Tests.Data;
using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests.Caching;

/// <summary>
/// Two instances on one database. Once a publication's call has returned, the instance that took it shows nothing older, and any other shows nothing older from
/// a second later on.
/// </summary>
[Trait(Rounds.Trait, Rounds.Many)]
public sealed class TwoInstancesTests(Api api) : IClassFixture<Api>, IAsyncLifetime
{
    private static readonly int Publications = Rounds.Of(60, 1_000);

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(1);

    private Application? other;
    private HttpClient? client;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync()
    {
        other = api.Another([]);
        client = other.CreateClient();
        return ValueTask.CompletedTask;
    }

    public async ValueTask DisposeAsync()
    {
        client?.Dispose();
        await other!.DisposeAsync();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task What_one_publishes_the_other_shows_within_a_second_and_never_goes_back(bool listenersDie)
    {
        var article = await api.PublishedAsync(Documents.Complete("Seen from Both", "Parallax"));
        for (var round = 0; round < 4; round++)
        {
            await ReadOtherAsync(article.Id());
            if (listenersDie)
                await KillListenersAsync();
            var published = await VersionAsync(await api.PublishAsync(article.Id()));
            if (listenersDie)
                await KillListenersAsync();
            var returned = Stopwatch.GetTimestamp();
            for (var isNew = false; !isNew || Stopwatch.GetElapsedTime(returned) < Bound / 4;)
            {
                var asked = Stopwatch.GetElapsedTime(returned);
                var seen = await ReadOtherAsync(article.Id());
                Assert.True(seen == published || (!isNew && asked < Bound), $"Asked {asked} after the publication of {published:O}, the other shows {seen:O}.");
                isNew = seen == published;
            }
        }
    }

    [Fact]
    public async Task What_one_publishes_the_other_shows_within_a_second_although_it_gets_no_new_connection()
    {
        var article = await api.PublishedAsync(Documents.Complete("Seen through the Pool", "Periscope"));
        await using var relay = new Relay(api.Delivery);
        await using var cutOff = api.Another(new() { ["ConnectionStrings:Delivery"] = relay.ConnectionString });
        using var reader = cutOff.CreateClient();
        await ReadAsync(reader, article.Id());
        relay.HoldNew();
        await KillListenersAsync();
        // By the second attempt the first was given up.
        await Eventually.HoldsAsync(() => relay.Held >= 2);

        for (var round = 0; round < 4; round++)
        {
            var published = await VersionAsync(await api.PublishAsync(article.Id()));
            var returned = Stopwatch.GetTimestamp();
            for (DateTime? seen = null; seen != published;)
            {
                var asked = Stopwatch.GetElapsedTime(returned);
                seen = await ReadAsync(reader, article.Id());
                Assert.True(seen == published || asked < Bound, $"Asked {asked} after the publication of {published:O}, the other shows {seen:O}.");
            }
        }
    }

    [Fact]
    public async Task What_one_unpublishes_the_other_calls_gone_within_a_second()
    {
        var article = await api.PublishedAsync(Documents.Complete("Gone from Both", "Eclipse"));
        await ReadOtherAsync(article.Id());
        using (await api.UnpublishAsync(article.Id(), "withdrawn"))
        {
        }
        var returned = Stopwatch.GetTimestamp();
        using (var here = await api.GetAsync($"/v1/articles/{article.Id()}"))
            Assert.Equal(HttpStatusCode.Gone, here.StatusCode);
        for (HttpStatusCode status; ;)
        {
            var asked = Stopwatch.GetElapsedTime(returned);
            using (var there = await client!.GetAsync($"/v1/articles/{article.Id()}", Cancelled))
                status = there.StatusCode;
            if (status == HttpStatusCode.Gone)
                return;
            Assert.True(status == HttpStatusCode.OK && asked < Bound, $"Asked {asked} after the call, the other answers {status}.");
        }
    }

    [Fact]
    public async Task Publications_race_reads_and_no_client_sees_what_is_older_than_it_may()
    {
        const int readers = 5;
        var article = await api.PublishedAsync(Documents.Complete("Raced", "Regatta"));
        // Each publication with the time at which its call returned.
        var published = new ConcurrentQueue<(TimeSpan At, DateTime Version)>();
        var began = Stopwatch.GetTimestamp();
        var reads = 0;
        var publishing = PublishAllAsync();
        var reading = Enumerable.Range(0, readers).Select(reader => ReadAllAsync(here: reader % 2 == 0)).ToList();

        await publishing;
        await Task.WhenAll(reading);

        async Task PublishAllAsync()
        {
            for (var i = 0; i < Publications; i++)
            {
                var version = await VersionAsync(await api.PublishAsync(article.Id()));
                published.Enqueue((Stopwatch.GetElapsedTime(began), version));
            }
        }

        async Task ReadAllAsync(bool here)
        {
            var newest = DateTime.MinValue;
            while (!publishing.IsCompleted || reads < Publications * 10)
            {
                var asked = Stopwatch.GetElapsedTime(began);
                var least = published.Where(publication => publication.At <= (here ? asked : asked - Bound)).Select(publication => publication.Version).LastOrDefault();
                var seen = here ? await VersionAsync(await api.GetAsync($"/v1/articles/{article.Id()}")) : await ReadOtherAsync(article.Id());
                Assert.True(seen >= least, $"{seen:O} was shown by {(here ? "the instance that published" : "the other")}, asked at {asked}, although {least:O} was published.");
                Assert.True(seen >= newest, $"{seen:O} was shown to a client that had seen {newest:O}.");
                newest = seen;
                Interlocked.Increment(ref reads);
            }
        }
    }

    private Task<DateTime> ReadOtherAsync(string id) => ReadAsync(client!, id);

    private static async Task<DateTime> ReadAsync(HttpClient reader, string id) => await VersionAsync(await reader.GetAsync($"/v1/articles/{id}", Cancelled));

    private static async Task<DateTime> VersionAsync(HttpResponseMessage response)
    {
        using (response)
            return (await response.JsonAsync(HttpStatusCode.OK)).GetProperty("updatedAt").GetDateTime();
    }

    /// <summary>Ends the connections that listen.</summary>
    private Task KillListenersAsync() =>
        api.Owner.ExecuteAsync("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'contentapi-changes' AND datname = current_database()");
}
