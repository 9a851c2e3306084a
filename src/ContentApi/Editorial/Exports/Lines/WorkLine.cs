using ContentApi.Core.Citations;
using ContentApi.Editorial.Imports.Batches;

namespace ContentApi.Editorial.Exports.Lines;

/// <summary>A cited source.</summary>
internal sealed record WorkLine
{
    public string Type { get; } = LineType.Work;
    public required Guid Id { get; init; }

    /// <summary>What is known of it: what it is recognised by is in there.</summary>
    public required CslItem Csl { get; init; }
    public required DateTime CreatedAt { get; init; }
}
