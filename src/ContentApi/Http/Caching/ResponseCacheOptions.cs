using System.ComponentModel.DataAnnotations;

namespace ContentApi.Http.Caching;

/// <summary>The program's own cache of public answers. Bound from <c>ContentApi:Cache</c>.</summary>
internal sealed record ResponseCacheOptions
{
    public const string Section = "ContentApi:Cache";

    /// <summary>How much it may hold, in bytes; 0 means that there is none.</summary>
    [Range(0, long.MaxValue)]
    public long SizeLimit { get; init; } = 64 * 1024 * 1024;
}
