using Microsoft.Extensions.Diagnostics.HealthChecks;
using Npgsql;

namespace ContentApi.Data;

/// <summary>Whether the database answers. The server listens only once it is migrated and its samples are loaded, so an answer is all that is left to ask for.</summary>
internal sealed class DatabaseHealth(DeliveryDatabase database) : IHealthCheck
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        limit.CancelAfter(Patience);
        try
        {
            await using var command = database.Command("SELECT 1 FROM published.changes LIMIT 1");
            await command.ExecuteScalarAsync(limit.Token);
            return HealthCheckResult.Healthy();
        }
        catch (Exception error) when (error is NpgsqlException or OperationCanceledException)
        {
            return HealthCheckResult.Unhealthy("The database does not answer.", error);
        }
    }
}
