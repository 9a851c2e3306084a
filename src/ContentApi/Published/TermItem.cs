using ContentApi.Core.Articles;

namespace ContentApi.Published;

/// <summary>A term of the vocabulary.</summary>
public record TermItem
{
    /// <summary>Id of the term.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name of the term in URLs, unique among terms of its kind.</summary>
    public required string Slug { get; init; }

    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Other names of it.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>How many published articles name it, or for a topic one below it.</summary>
    public required int ArticleCount { get; init; }
}

/// <summary>A publication that articles appear in.</summary>
public sealed record PublicationItem : TermItem
{
    /// <summary>Languages (BCP 47) that its readers are given when an article is not there in theirs, the first to try first.</summary>
    public required IReadOnlyList<string> FallbackLocales { get; init; }
}

/// <summary>Somebody who writes articles.</summary>
public sealed record AuthorItem : TermItem
{
    /// <summary>ORCID iD, without the address before it; null if none is known.</summary>
    public required string? Orcid { get; init; }
}

/// <summary>A subject.</summary>
public sealed record TopicItem : TermItem
{
    /// <summary>The topic that it is part of; null at the top.</summary>
    public required Term? Parent { get; init; }
}

/// <summary>A part of the world.</summary>
public sealed record RegionItem : TermItem
{
    /// <summary>Its code: ISO 3166-1 alpha-2, ISO 3166-2 or UN M49; null if none is known.</summary>
    public required string? Code { get; init; }
}

/// <summary>Somebody who acts: a state, an alliance, an organisation, a group.</summary>
public sealed record ActorItem : TermItem;
