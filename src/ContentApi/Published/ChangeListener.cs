using ContentApi.Data;
using ContentApi.Http.Caching;
using Npgsql;

namespace ContentApi.Published;

/// <summary>
/// Keeps the cache up to date with what other instances publish: woken by the notification that comes with each change, and looking by itself where none comes.
/// Whether the database is away is not for it to say: see <see cref="ChangeWatch"/>. It has a thread and a connection of its own, so that neither a busy thread pool nor a busy connection pool makes it late.
/// </summary>
internal sealed class ChangeListener(DeliveryDatabase database, ChangeFollower follower, ResponseCache cache, ILogger<ChangeListener> logger) : IHostedService, IDisposable
{
    /// <summary>The channel that transactions which append to the change log notify.</summary>
    public const string Channel = "contentapi_changes";

    private static readonly TimeSpan Heartbeat = TimeSpan.FromMilliseconds(500), FirstPause = TimeSpan.FromMilliseconds(100), MostPatience = TimeSpan.FromSeconds(4);

    // Up to 0.8 s.
    private const int Doublings = 3;

    private readonly object wakening = new();
    private readonly TaskCompletionSource stopped = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private volatile bool stopping;

    /// <summary>The database is open by now; the first read is answered only when the cache knows where it stands.</summary>
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!cache.IsOn)
        {
            stopped.SetResult();
            return;
        }
        await follower.CatchUpAsync(cancellationToken);
        new Thread(Follow) { IsBackground = true, Name = "changes" }.Start();
    }

    /// <summary>Waits for the thread, but not for a connection that hangs: it ends with the program.</summary>
    public Task StopAsync(CancellationToken cancellationToken)
    {
        Dispose();
        return Task.WhenAny(stopped.Task, Task.Delay(MostPatience, cancellationToken));
    }

    /// <summary>Stops without waiting: what there is when the program fails to start.</summary>
    public void Dispose()
    {
        stopping = true;
        lock (wakening)
            Monitor.Pulse(wakening);
    }

    private void Follow()
    {
        var failures = 0;
        while (!stopping)
        {
            try
            {
                using var connection = database.OpenListener(Channel);
                Follow(connection, ref failures);
            }
            catch (Exception fault) when (fault is NpgsqlException or InvalidOperationException)
            {
                if (!stopping)
                    Pause(fault, failures++);
            }
        }
        stopped.SetResult();
    }

    /// <summary>Follows the log until the connection breaks; then the next is to be opened at once.</summary>
    private void Follow(NpgsqlConnection connection, ref int failures)
    {
        var followed = false;
        try
        {
            for (; !stopping; followed = true)
            {
                follower.CatchUp(connection);
                if (failures > 0)
                    logger.LogInformation("The change log is followed again.");
                failures = 0;
                connection.Wait(Heartbeat);
            }
        }
        catch (NpgsqlException fault) when (followed)
        {
            logger.LogWarning("The connection that follows the change log broke: {Reason}", fault.Message);
        }
    }

    private void Pause(Exception fault, int failures)
    {
        if (failures == 0)
            logger.LogWarning("The change log cannot be followed: {Reason}", fault.Message);
        lock (wakening)
        {
            if (!stopping)
                Monitor.Wait(wakening, FirstPause * Math.Pow(2, Math.Min(failures, Doublings)));
        }
    }
}
