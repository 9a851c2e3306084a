namespace ContentApi.Core.Articles;

/// <summary>A term of the vocabulary as an article names it: a publication, an author, a topic, a region or an actor.</summary>
public sealed record Term
{
    /// <summary>The longest name, in UTF-16 code units.</summary>
    public const int MaxNameLength = 200;

    /// <summary>Id of the term; all zeros in a document that was just parsed, until its terms are matched to the vocabulary.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name of the term in URLs, unique among terms of its kind.</summary>
    public required string Slug { get; init; }

    /// <summary>Name as printed, at most 200 characters.</summary>
    public required string Name { get; init; }

    /// <summary>Whether a term can be called so: 1 to 200 characters beside the blanks around them, no control characters and nothing that no text holds.</summary>
    public static bool IsName(string name) => name.Trim() is { Length: > 0 and <= MaxNameLength } && !name.Any(char.IsControl) && WellFormedText.IsStorable(name);

    /// <summary>A term by its name alone, not matched to the vocabulary yet.</summary>
    public static Term Named(string name) => new() { Id = Guid.Empty, Slug = Articles.Slug.From(name, "term"), Name = name };
}
