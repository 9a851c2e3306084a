using ContentApi.Core.PortableText;

namespace ContentApi.Core.Articles;

/// <summary>A part of the article's argument under one heading.</summary>
public sealed record Section
{
    /// <summary>Id of the section.</summary>
    public required Guid Id { get; init; }

    /// <summary>Name of the section in URLs' fragments, unique in the article.</summary>
    public required string Anchor { get; init; }

    /// <summary>Place in the document, from 1, sections and scenario analyses counted together.</summary>
    public required int Position { get; init; }

    /// <summary>Level of the heading, 2 to 4.</summary>
    public int Level { get; init; } = 2;

    /// <summary>Heading as printed; null for text before the first heading.</summary>
    public string? Heading { get; init; }

    /// <summary>The section's text, in Portable Text.</summary>
    public IReadOnlyList<Block> Content { get; init; } = [];
}
