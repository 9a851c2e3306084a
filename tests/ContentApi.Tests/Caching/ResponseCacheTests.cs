using ContentApi.Http.Caching;
using ContentApi.Http.Compression;
using Microsoft.Extensions.Options;

namespace ContentApi.Tests.Caching;

/// <summary>The cache by itself: what it takes in, what it drops.</summary>
public sealed class ResponseCacheTests
{
    private const long Limit = 1_000_000;
    private static readonly Guid Mine = Id(100_001), Yours = Id(100_002);

    private readonly ResponseCache cache = new(Options.Create(new ResponseCacheOptions { SizeLimit = Limit }), new(Options.Create(new CacheControlOptions())));

    public ResponseCacheTests() => cache.Restart(null, 10, DateTime.UnixEpoch, Freshness.Now);

    [Fact]
    public void It_holds_no_more_than_its_limit_and_what_was_used_last()
    {
        for (var i = 0; i < 1_000; i++)
        {
            Store($"/{i}", cache.Position, bodyLength: 20_000, madeOf: Id(i));
            Assert.InRange(cache.Size, 1, Limit);
        }
        Assert.NotNull(Find("/999"));
        Assert.Null(Find("/0"));
    }

    [Fact]
    public void It_takes_nothing_that_is_large_beside_its_limit()
    {
        Store("/large", cache.Position, bodyLength: (int)(Limit / 8), madeOf: Mine);
        Assert.Null(Find("/large"));
    }

    [Fact]
    public void It_keeps_few_variants_of_one_address_whatever_is_made_up_to_ask_for_it()
    {
        for (var i = 0; i < 500; i++)
            cache.Store(new("/", $"text/x-{i}", ContentCoding.Identity), FinishedAnswer.Of(100, variesByAccept: true), [Mine], cache.Position);
        Assert.Equal(24, Enumerable.Range(0, 500).Count(i => cache.Find(new("/", $"text/x-{i}", ContentCoding.Identity)) is not null));
        Advance(11, Mine);
        Assert.Equal(0, cache.Size);
    }

    [Fact]
    public void It_takes_nothing_that_a_change_since_it_was_read_touches()
    {
        var before = cache.Position;
        Advance(11, Mine);
        Store("/mine", before, madeOf: Mine);
        Store("/yours", before, madeOf: Yours);
        Assert.Null(Find("/mine"));
        Assert.NotNull(Find("/yours"));
        Store("/mine", cache.Position, madeOf: Mine);
        Assert.NotNull(Find("/mine"));
    }

    [Fact]
    public void It_takes_nothing_that_was_read_longer_ago_than_it_remembers_or_before_it_began_anew()
    {
        var before = cache.Position;
        for (var number = 11; number < 2_000; number++)
            Advance(number, Mine);
        Store("/yours", before, madeOf: Yours);
        Assert.Null(Find("/yours"));

        before = cache.Position;
        cache.Restart(before, 5, DateTime.UnixEpoch, Freshness.Now);
        Store("/yours", before, madeOf: Yours);
        Assert.Null(Find("/yours"));
        Store("/yours", null, madeOf: Yours);
        Assert.Null(Find("/yours"));
    }

    [Fact]
    public void Changes_that_were_processed_already_evict_nothing_again()
    {
        Advance(11, Mine);
        Store("/mine", cache.Position, madeOf: Mine);
        Advance(11, Mine);
        Assert.NotNull(Find("/mine"));
        cache.Advance([Change(11, Mine), Change(12, Mine)], Freshness.Now);
        Assert.Null(Find("/mine"));
        Assert.Equal(12, cache.Position!.Number);
    }

    [Fact]
    public void Whoever_found_another_position_of_no_use_restarts_nothing()
    {
        var useless = cache.Position;
        Advance(11, Yours);
        Store("/mine", cache.Position, madeOf: Mine);
        cache.Restart(useless, 3, DateTime.UnixEpoch, Freshness.Now);
        Assert.NotNull(Find("/mine"));
        Assert.Equal(11, cache.Position!.Number);
    }

    [Fact]
    public async Task Writers_and_readers_at_the_same_time_leave_it_whole()
    {
        var ids = Enumerable.Range(1, 20).Select(Id).ToArray();
        var number = 10L;
        await Parallel.ForAsync(0, 20_000, TestContext.Current.CancellationToken, (i, _) =>
        {
            var id = ids[i % ids.Length];
            if (i % 50 == 0)
                lock (ids)
                    Advance(++number, id);
            else if (i % 3 == 0)
                Store($"/{i % 400}", cache.Position, bodyLength: i % 7_000, madeOf: id);
            else
                cache.Find(new($"/{i % 400}", "", ContentCoding.Identity));
            return ValueTask.CompletedTask;
        });
        foreach (var id in ids)
            Advance(++number, id);
        Assert.Equal(0, cache.Size);
    }

    private void Store(string target, ChangePosition? readAt, int bodyLength = 100, params Guid[] madeOf) =>
        cache.Store(new(target, "", ContentCoding.Identity), FinishedAnswer.Of(bodyLength), madeOf, readAt);

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private CachedResponse? Find(string target) => cache.Find(new(target, "", ContentCoding.Identity));

    private void Advance(long number, Guid touched) => cache.Advance([Change(number, touched)], Freshness.Now);

    private static CacheChange Change(long number, Guid touched) => new(number, DateTime.UnixEpoch, [touched]);
}
