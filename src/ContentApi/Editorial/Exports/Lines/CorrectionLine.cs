namespace ContentApi.Editorial.Exports.Lines;

/// <summary>A correction that readers were told of.</summary>
internal sealed record CorrectionLine
{
    public required Guid Id { get; init; }

    /// <summary>The revision that the public saw then.</summary>
    public required int Revision { get; init; }
    public required DateTime At { get; init; }
    public required string What { get; init; }
    public string? Why { get; init; }
}
