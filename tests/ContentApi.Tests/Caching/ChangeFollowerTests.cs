using ContentApi.Data;
using ContentApi.Http.Caching;
using ContentApi.Published;
using ContentApi.Tests.Data.Embedded;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace ContentApi.Tests.Caching;

/// <summary>What follows the log for the cache.</summary>
public sealed class ChangeFollowerTests(Api api) : IClassFixture<Api>
{
    [Fact]
    public async Task Many_changes_of_many_ids_are_followed()
    {
        var cache = api.Services.GetRequiredService<ResponseCache>();
        var before = cache.Position!;
        await api.Owner.ExecuteAsync(
            """
            INSERT INTO published.changes (number, article_id, locale, operation, revision, at, related_ids)
            SELECT (SELECT coalesce(max(number), 0) FROM published.changes) + n, gen_random_uuid(), 'en', 'upsert', 1, now(), array(SELECT gen_random_uuid() FROM generate_series(1, 200))
            FROM generate_series(1, 900) n
            """);

        await api.Services.GetRequiredService<ChangeFollower>().CatchUpAsync(TestContext.Current.CancellationToken);

        Assert.Equal((before.Epoch, before.Number + 900), (cache.Position!.Epoch, cache.Position.Number));
    }

    [Fact]
    public async Task A_log_that_cannot_be_read_after_a_write_is_a_doubt_and_no_failure_of_the_write()
    {
        var cache = new ResponseCache(Options.Create(new ResponseCacheOptions()), new(Options.Create(new CacheControlOptions())));
        cache.Restart(useless: null, 1, DateTime.UnixEpoch, Freshness.Now);
        await using var unopened = new ContentDatabase(new ConfigurationBuilder().Build());
        Assert.True(cache.Freshness.MayServe);

        await new ChangeFollower(new(unopened), cache, NullLogger<ChangeFollower>.Instance).CatchUpAfterWriteAsync();

        Assert.False(cache.Freshness.MayServe);
    }
}
