namespace ContentApi.Core.Citations;

/// <summary>One entry of an article's reference list.</summary>
public sealed record Citation
{
    /// <summary>Id of the citation.</summary>
    public required Guid Id { get; init; }

    /// <summary>Readable key, unique in the article (<c>mearsheimer-2010</c>); the same as <c>csl.id</c>.</summary>
    public required string Key { get; init; }

    /// <summary>The reference as given.</summary>
    public required string Text { get; init; }

    /// <summary>Id of the work that it refers to; null until it is matched to one.</summary>
    public Guid? WorkId { get; init; }

    /// <summary>The reference as a CSL-JSON item.</summary>
    public required CslItem Csl { get; init; }
}
