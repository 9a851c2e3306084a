using System.ComponentModel.DataAnnotations;

namespace ContentApi.Http.RateLimits;

/// <summary>How much is answered, by each instance of the program. What the cache answers is not counted.</summary>
internal sealed class RateLimitOptions
{
    public const string Section = "ContentApi:RateLimits";

    /// <summary>Requests a second from one address, whoever sends them; 0 for any number. The addresses of one IPv6 network (/64) count as one.</summary>
    [Range(0, int.MaxValue)]
    public int AddressPerSecond { get; init; } = 5000;

    /// <summary>Requests a minute of one caller, where its key does not say otherwise; 0 for any number.</summary>
    [Range(0, int.MaxValue)]
    public int CallerPerMinute { get; init; } = 60_000;
}
