using System.Text.Json.Serialization;

namespace ContentApi.Core.PortableText;

/// <summary>What a mark on a span refers to.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "_type")]
[JsonDerivedType(typeof(LinkMark), "link")]
[JsonDerivedType(typeof(CitationMark), "citation")]
public abstract record MarkDefinition
{
    /// <summary>Key that spans name in their marks, unique in the block.</summary>
    [JsonPropertyName("_key")]
    [JsonPropertyOrder(-1)]
    public required string Key { get; init; }
}

/// <summary>A hyperlink.</summary>
public sealed record LinkMark : MarkDefinition
{
    /// <summary>http, https or mailto URL, or a fragment of this document.</summary>
    public required string Href { get; init; }
}

/// <summary>An in-text citation: the marked text cites one entry of the article's reference list.</summary>
public sealed record CitationMark : MarkDefinition
{
    /// <summary>Id of the citation that the text cites.</summary>
    public required Guid CitationId { get; init; }

    /// <summary>Id of this mention, kept by every edit.</summary>
    public required Guid MentionId { get; init; }

    /// <summary>Whether the authors stand inside the parenthesis or in the sentence.</summary>
    public MentionForm Form { get; init; }

    /// <summary>Where in the cited source, as printed (<c>pp. 12-14</c>); null if the text does not say.</summary>
    public string? Locator { get; init; }
}
