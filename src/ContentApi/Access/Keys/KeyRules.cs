using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.Validation;
using FluentValidation;

namespace ContentApi.Access.Keys;

/// <summary>What holds for a key that is to be made, whoever asks for it and how.</summary>
internal static class KeyRules
{
    public const int MaximumNameLength = 200, MaximumRateLimit = 1_000_000_000;

    public static readonly TimeSpan MaximumOverlap = TimeSpan.FromDays(30);

    /// <summary>The latest end that is reckoned, so that it stays within the times that there are.</summary>
    private static readonly DateTime LatestEnd = new(9999, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    public static void IsEndOfKey<T>(this IRuleBuilderInitial<T, string?> rule, TimeProvider time) => rule.Cascade(CascadeMode.Stop).IsTime()
        .Must(text => text is null || TimeOf(text) > time.GetUtcNow().UtcDateTime).WithErrorCode("in-the-past").WithMessage("'{PropertyValue}' has passed already.");

    /// <summary>The time that a validated text tells, in whole microseconds, as it is stored; null for none.</summary>
    public static DateTime? TimeOf(string? text) => text is null ? null : PostgresTime.InMicroseconds(Time.Of(text).UtcDateTime);

    /// <summary>When the key ends that takes another's place and lives as long as that one was made for; null for never.</summary>
    public static DateTime? EndOfSuccessor(ApiKey old, DateTime now) => (old.ExpiresAt - old.CreatedAt) is not { } life ? null : life < LatestEnd - now ? now + life : LatestEnd;
}
