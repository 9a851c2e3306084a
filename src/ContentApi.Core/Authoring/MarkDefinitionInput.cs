using System.Text.Json.Serialization;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Authoring;

/// <summary>What a mark on a span refers to, as it is sent.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "_type")]
[JsonDerivedType(typeof(LinkMarkInput), "link")]
[JsonDerivedType(typeof(CitationMarkInput), "citation")]
public abstract record MarkDefinitionInput
{
    /// <summary>Key that spans name in their marks, unique in the block.</summary>
    [JsonPropertyName("_key")]
    [JsonPropertyOrder(-1)]
    public required string Key { get; init; }
}

/// <summary>A hyperlink.</summary>
public sealed record LinkMarkInput : MarkDefinitionInput
{
    /// <summary>http, https or mailto URL, or a fragment of this document.</summary>
    public required string Href { get; init; }
}

/// <summary>An in-text citation.</summary>
public sealed record CitationMarkInput : MarkDefinitionInput
{
    /// <summary>Id of the citation that the text cites, or its key.</summary>
    public required string CitationId { get; init; }

    /// <summary>Id of the mention; absent for one that is new.</summary>
    public Guid? MentionId { get; init; }

    /// <summary>Whether the authors stand inside the parenthesis or in the sentence; <c>parenthetical</c> when absent.</summary>
    public MentionForm? Form { get; init; }

    /// <summary>Where in the cited source, as printed.</summary>
    public string? Locator { get; init; }
}
