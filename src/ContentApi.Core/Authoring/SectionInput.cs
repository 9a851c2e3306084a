namespace ContentApi.Core.Authoring;

/// <summary>What an editor says of a section.</summary>
public sealed record SectionInput
{
    /// <summary>Id of the section; absent for one that is new.</summary>
    public Guid? Id { get; init; }

    /// <summary>Name of the section in URLs' fragments; absent to keep the one that it has, or to have one made of the heading.</summary>
    public string? Anchor { get; init; }

    /// <summary>
    /// Place in the document, from 1, sections and scenario analyses counted together. In a list of sections, the order of the list counts, and the positions tell
    /// only where scenario analyses stand between them; absent to stand behind the section before.
    /// </summary>
    public int? Position { get; init; }

    /// <summary>Level of the heading, 2 to 4; 2 when absent.</summary>
    public int? Level { get; init; }

    /// <summary>Heading; null for text before the first heading.</summary>
    public string? Heading { get; init; }

    /// <summary>The section's text.</summary>
    public BodyInput? Content { get; init; }
}
