using ContentApi.Core.PortableText;

namespace ContentApi.Core.Citations;

/// <summary>One place where the text cites an entry of the reference list.</summary>
public sealed record Mention
{
    /// <summary>Id of the mention.</summary>
    public required Guid Id { get; init; }

    /// <summary>Anchor of the section, scenario analysis or scenario that it stands in.</summary>
    public required string Anchor { get; init; }

    /// <summary>Key of the text block that it stands in.</summary>
    public required string BlockKey { get; init; }

    /// <summary>The citing text as printed; for a parenthesis that cites several, the whole parenthesis.</summary>
    public required string Quote { get; init; }

    /// <summary>Whether the authors stand inside the parenthesis or in the sentence.</summary>
    public required MentionForm Form { get; init; }

    /// <summary>Where in the cited source, as printed; null if the text does not say.</summary>
    public string? Locator { get; init; }
}
