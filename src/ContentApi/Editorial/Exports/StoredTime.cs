using FluentValidation;

namespace ContentApi.Editorial.Exports;

/// <summary>Times of what has happened.</summary>
internal static class StoredTime
{
    /// <summary>How far the clocks of two deployments may be apart.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromDays(1);

    public static IRuleBuilderOptions<T, DateTime> HasPassed<T>(this IRuleBuilder<T, DateTime> rule, TimeProvider time) =>
        rule.Must(at => at <= time.GetUtcNow().UtcDateTime + Tolerance).WithErrorCode("in-the-future").WithMessage("What has happened is not in the future.");
}
