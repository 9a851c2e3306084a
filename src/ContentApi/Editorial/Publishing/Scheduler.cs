using ContentApi.Data;
using ContentApi.Http.Problems;
using Npgsql;

namespace ContentApi.Editorial.Publishing;

/// <summary>
/// Publishes articles and takes them back when their time has come; every instance does, and whichever comes first. It sleeps until the next time that is set,
/// is woken when one is set, and looks every half second by itself. The database's clock is everybody's.
/// </summary>
internal sealed class Scheduler(ContentDatabase database, IServiceScopeFactory scopes, ILogger<Scheduler> logger) : BackgroundService
{
    private const string DueIn = "SELECT extract(epoch FROM least(min(publish_at), min(unpublish_at)) - statement_timestamp())::float8 FROM editorial.articles";

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(500), WhileTaken = TimeSpan.FromMilliseconds(50), Pause = TimeSpan.FromSeconds(1);

    // Many articles have one time when an embargo ends: what is rendered at once waits less for each other's commit.
    private const int AtOnce = 4;

    private readonly SetAside setAside = new(Pause, longest: Pause);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        for (var failures = 0; !stoppingToken.IsCancellationRequested; failures++)
        {
            try
            {
                await using var connection = await database.Content.OpenConnectionAsync(stoppingToken);
                await using (var listen = new NpgsqlCommand($"LISTEN {ArticleSchedule.Channel}", connection))
                    await listen.ExecuteNonQueryAsync(stoppingToken);
                while (!stoppingToken.IsCancellationRequested)
                {
                    await connection.WaitAsync(await RunDueAsync(connection, stoppingToken), stoppingToken);
                    failures = 0;
                }
            }
            catch (Exception fault)
            {
                if (failures == 0 && !stoppingToken.IsCancellationRequested)
                    logger.LogWarning(DatabaseFault.DetailOf(fault) is null ? fault : null, "The schedule cannot be followed: {Reason}", fault.Message);
                await Task.Delay(Pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>Does what is due; returns how long nothing will be, as far as is known.</summary>
    private async Task<TimeSpan> RunDueAsync(NpgsqlConnection connection, CancellationToken cancellationToken)
    {
        while (true)
        {
            await using var command = new NpgsqlCommand(DueIn, connection) { CommandTimeout = 5 };
            if (await command.ExecuteScalarAsync(cancellationToken) is not double seconds)
                return Interval;
            if (seconds > 0)
                return seconds < Interval.TotalSeconds ? TimeSpan.FromMilliseconds(Math.Ceiling(seconds * 1_000)) : Interval;
            // What is due and not free is in somebody's hands, or was set aside.
            if (!(await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(_ => RunAllAsync(cancellationToken)))).Contains(true))
                return WhileTaken;
        }
    }

    /// <summary>Does what is due, one article after the other, until none is left; true when there was one.</summary>
    private async Task<bool> RunAllAsync(CancellationToken cancellationToken)
    {
        var any = false;
        while (await RunNextAsync(cancellationToken))
            any = true;
        return any;
    }

    private async Task<bool> RunNextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var transition = scope.ServiceProvider.GetRequiredService<DueTransition>();
        try
        {
            return await transition.RunAsync(setAside.Current, cancellationToken);
        }
        catch (Exception fault) when (transition.ArticleId is { } articleId && !cancellationToken.IsCancellationRequested)
        {
            setAside.Add(articleId);
            logger.LogError(fault, "What was scheduled for the article {ArticleId} could not be done.", articleId);
            // A database that is busy or away may do it later.
            if (DatabaseFault.DetailOf(fault) is null)
                await TakeBackAsync(articleId, cancellationToken);
            return true;
        }
    }

    private async Task TakeBackAsync(Guid articleId, CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<DueTransition>().TakeBackAsync(articleId, cancellationToken);
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
        {
            logger.LogError(fault, "What was scheduled for the article {ArticleId} could not be taken back.", articleId);
        }
    }
}
