using System.ComponentModel.DataAnnotations;

namespace ContentApi.Editorial.Imports;

/// <summary>How much a batch may hold.</summary>
internal sealed class BatchLimits
{
    public const string Section = "ContentApi:Imports";

    /// <summary>The largest batch, in bytes; 1 GiB by default.</summary>
    [Range(1024, long.MaxValue)]
    public long MaxBytes { get; init; } = 1024 * 1024 * 1024;
}
