using ContentApi.Editorial.Works;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>Goes on with what a change of a term or of a work left to do: more articles than its request waited for, or what an instance that was killed did not come to.</summary>
internal sealed class ReprojectionService(IServiceScopeFactory scopes, ILogger<ReprojectionService> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            catch (Exception fault)
            {
                if (!stoppingToken.IsCancellationRequested)
                    logger.LogWarning("Articles could not be brought up to date with the vocabulary and the works, and will be tried again: {Reason}", fault.Message);
            }
            await Task.Delay(Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var reprojection = scope.ServiceProvider.GetRequiredService<Reprojection>();
        foreach (var term in await reprojection.OutdatedTermsAsync(cancellationToken))
            await reprojection.TryAsync(term, () => !cancellationToken.IsCancellationRequested, cancellationToken);
        var works = scope.ServiceProvider.GetRequiredService<WorkReprojection>();
        foreach (var work in await works.OutdatedWorksAsync(cancellationToken))
            await works.TryAsync(work, () => !cancellationToken.IsCancellationRequested, cancellationToken);
    }
}
