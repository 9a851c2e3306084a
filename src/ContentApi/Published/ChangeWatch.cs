using ContentApi.Data;
using ContentApi.Http.Caching;

namespace ContentApi.Published;

/// <summary>
/// Reads the change log by the way that requests take, when the listener has not done so for longer than it should: its connection may be dead while the pool's
/// are well, and then there is nothing stale to serve. Only when this fails too is the database away.
/// </summary>
internal sealed class ChangeWatch(ChangeFollower follower, ResponseCache cache, ILogger<ChangeWatch> logger) : BackgroundService
{
    // Longer than the listener's half second, and with the interval less than the time that an answer is trusted.
    private const long Due = 600;

    // A reading that hangs goes on, and counts should it succeed; the next begins beside it, and may get through sooner.
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(250), Patience = TimeSpan.FromSeconds(1);

    private volatile bool failing;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (!cache.IsOn)
            return;
        cache.Freshness.Answered += (_, _) => _ = ReadAsync(stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            if (cache.Freshness.Age > Due)
                await ReadAsync(stoppingToken);
            await Task.Delay(Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task ReadAsync(CancellationToken stoppingToken)
    {
        var askedAt = Freshness.Now;
        try
        {
            await follower.CatchUpAsync(stoppingToken).WaitAsync(Patience, stoppingToken);
            failing = false;
        }
        catch (Exception fault)
        {
            if (stoppingToken.IsCancellationRequested)
                return;
            if (fault is TimeoutException || DeliveryDatabase.IsOutOfReach(fault))
                cache.Freshness.TellAway(askedAt);
            if (!failing)
                logger.LogWarning("The change log cannot be read: {Reason}", fault.Message);
            failing = true;
        }
    }
}
