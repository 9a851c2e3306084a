namespace ContentApi.Access.Partners;

/// <summary>What a partner's key is given of what is public.</summary>
public sealed record PartnerRepresentation
{
    /// <summary>Slugs of the publications whose articles it is given; empty for all.</summary>
    public required IReadOnlyList<string> Publications { get; init; }

    /// <summary>Slugs of the topics of which an article has one, or one below it; empty for all.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>How long after an article's first publication it is given it, in seconds.</summary>
    public required int EmbargoSeconds { get; init; }
}
