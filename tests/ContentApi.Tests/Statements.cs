using System.Diagnostics;
using ContentApi.Http.Caching;
using Microsoft.Extensions.DependencyInjection;

namespace ContentApi.Tests;

/// <summary>Counts the statements that the program sends to one database while it is in use; those of services, which follow the change log and look into what editors do, are not counted, because they come when they come.</summary>
internal sealed class Statements : IDisposable
{
    private readonly ActivityListener listener;
    private int count;

    private Statements(Api api)
    {
        listener = new()
        {
            ShouldListenTo = source => source.Name == "Npgsql",
            Sample = (ref ActivityCreationOptions<ActivityContext> _) => ActivitySamplingResult.AllData,
            ActivityStopped = activity =>
            {
                if (activity.GetTagItem("db.query.text") is string sql && !sql.StartsWith("SELECT number", StringComparison.Ordinal) && !sql.Contains("editorial.", StringComparison.Ordinal)
                    && activity.TagObjects.Any(tag => tag.Value is string text && text == api.Database))
                    Interlocked.Increment(ref count);
            },
        };
        ActivitySource.AddActivityListener(listener);
    }

    /// <summary>Begins to count, once the cache, if there is one, is up to date: on a busy machine it may have to catch up.</summary>
    public static async Task<Statements> CountAsync(Api api)
    {
        var cache = api.Services.GetRequiredService<ResponseCache>();
        await Eventually.HoldsAsync(() => !cache.IsOn || cache.Freshness.MayServe);
        return new(api);
    }

    public int Count => Volatile.Read(ref count);

    public void Dispose() => listener.Dispose();
}
