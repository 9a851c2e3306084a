namespace ContentApi.Core.Articles;

/// <summary>A term of the vocabulary as an article names it: a publication, an author, a topic, a region or an actor.</summary>
public sealed record Term
{
    /// <summary>Id of the term; null in a parsed document whose terms are not matched to the vocabulary yet.</summary>
    public Guid? Id { get; init; }

    /// <summary>Name of the term in URLs, unique among terms of its kind; null as long as <see cref="Id"/> is.</summary>
    public string? Slug { get; init; }

    /// <summary>Name as printed.</summary>
    public required string Name { get; init; }
}
