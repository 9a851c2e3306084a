using ContentApi.Core.Articles;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>A term as editors have it, public or not.</summary>
public sealed record TermRepresentation
{
    /// <summary>Id of the term.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name of the term in URLs, unique among terms of its kind.</summary>
    public required string Slug { get; init; }

    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }

    /// <summary>Other names of it: a document that says one means the term.</summary>
    public required IReadOnlyList<string> Aliases { get; init; }

    /// <summary>ORCID iD of an author, without the address before it; null for none, and for other kinds.</summary>
    public required string? Orcid { get; init; }

    /// <summary>Code of a region (ISO 3166-1 alpha-2, ISO 3166-2 or UN M49); null for none, and for other kinds.</summary>
    public required string? Code { get; init; }

    /// <summary>The topic that a topic is part of; null at the top, and for other kinds.</summary>
    public required Term? Parent { get; init; }

    /// <summary>Languages (BCP 47) that a publication's readers are given when an article is not there in theirs, the first to try first; empty for other kinds.</summary>
    public required IReadOnlyList<string> FallbackLocales { get; init; }

    /// <summary>How many articles name it as they stand now, drafts included.</summary>
    public required int ArticleCount { get; init; }

    /// <summary>How many published articles name it, or for a topic one below it.</summary>
    public required int PublishedArticleCount { get; init; }

    /// <summary>How many articles still show it, or a term that was merged into it, as it was before the latest change: they are brought up to date one after another.</summary>
    public required int OutdatedArticleCount { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The version that it was read in; it stands in the header <c>ETag</c>.</summary>
    internal string EntityTag { get; init; } = "";
}
