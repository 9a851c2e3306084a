using System.Runtime.CompilerServices;

namespace ContentApi.Tests;

/// <summary>Waits for what comes by itself, and fails a test for which it does not come.</summary>
internal static class Eventually
{
    // A bound on hangs, not a time that anything may take.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Asks until the condition holds. <paramref name="awaited"/> is what a failure tells: the condition as it is written, if nothing better is given.</summary>
    /// <exception cref="TimeoutException">It did not hold within a minute.</exception>
    public static async Task HoldsAsync(Func<Task<bool>> condition, [CallerArgumentExpression(nameof(condition))] string awaited = "")
    {
        var giveUp = Environment.TickCount64 + (long)Patience.TotalMilliseconds;
        while (!await condition())
        {
            if (Environment.TickCount64 > giveUp)
                throw new TimeoutException($"Awaited in vain for {Patience.TotalSeconds} s: {awaited}");
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }
    }

    /// <inheritdoc cref="HoldsAsync(Func{Task{bool}}, string)"/>
    public static Task HoldsAsync(Func<bool> condition, [CallerArgumentExpression(nameof(condition))] string awaited = "") => HoldsAsync(() => Task.FromResult(condition()), awaited);
}
