using System.ComponentModel.DataAnnotations;

namespace ContentApi.Syndication.Sync;

/// <summary>How sync is given. Bound from <c>ContentApi:Sync</c>.</summary>
internal sealed record SyncOptions : IValidatableObject
{
    public const string Section = "ContentApi:Sync";

    /// <summary>For how long a token is taken, a day at least; null for ever, as nothing is ever removed from the log of changes.</summary>
    public TimeSpan? TokenLifetime { get; init; }

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext) =>
        TokenLifetime < TimeSpan.FromDays(1) ? [new($"{Section}:{nameof(TokenLifetime)} is less than a day.", [nameof(TokenLifetime)])] : [];

    /// <summary>Whether a token that was handed out on a day is too old: not before its time, whenever on that day it was.</summary>
    public bool IsTooOld(DateOnly issued, DateTime now) => TokenLifetime is { } lifetime && now - issued.AddDays(1).ToDateTime(TimeOnly.MinValue) > lifetime;
}
