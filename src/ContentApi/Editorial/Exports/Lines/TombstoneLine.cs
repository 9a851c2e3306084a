namespace ContentApi.Editorial.Exports.Lines;

/// <summary>What is left of an article that was public.</summary>
internal sealed record TombstoneLine
{
    public required string Slug { get; init; }
    public required string Locale { get; init; }
    public Guid? PublicationId { get; init; }

    /// <summary>Why it was taken back; null if nothing was said.</summary>
    public string? Reason { get; init; }
    public required DateTime At { get; init; }
}
