namespace ContentApi.Published;

/// <summary>An article that has something in common with another.</summary>
public sealed record RelatedArticle
{
    /// <summary>The related article.</summary>
    public required ArticleReference Article { get; init; }

    /// <summary>How near it is: comparable within one answer only.</summary>
    public required double Score { get; init; }

    /// <summary>What the two have in common.</summary>
    public required RelatedReasons Reasons { get; init; }
}

/// <summary>What two articles have in common.</summary>
public sealed record RelatedReasons
{
    /// <summary>How many works both cite.</summary>
    public required int Works { get; init; }

    /// <summary>Slugs of the actors that both name, the rarest first.</summary>
    public required IReadOnlyList<string> Actors { get; init; }

    /// <summary>Slugs of the topics that both are about, or that are above theirs, the rarest first.</summary>
    public required IReadOnlyList<string> Topics { get; init; }

    /// <summary>Whether words that few articles use stand in both.</summary>
    public required bool Text { get; init; }
}
