using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ContentApi.Core.Json;

namespace ContentApi.Core.PortableText;

/// <summary>A run of text under the same marks.</summary>
[ReadOnlyMembers("_type")]
public sealed record Span
{
    /// <summary>Always <c>span</c>.</summary>
    [JsonPropertyName("_type")]
    [JsonPropertyOrder(-2)]
    [AllowedValues("span")]
    public string Type => "span";

    /// <summary>Key of the span, unique in its block.</summary>
    [JsonPropertyName("_key")]
    [JsonPropertyOrder(-1)]
    public required string Key { get; init; }

    /// <summary>The text; a line break in it is <c>\n</c>.</summary>
    public required string Text { get; init; }

    /// <summary>Decorators (<c>strong</c>, <c>em</c>, <c>underline</c>, <c>strike-through</c>, <c>code</c>, <c>sup</c>, <c>sub</c>) and keys of the block's mark definitions.</summary>
    public IReadOnlyList<string> Marks { get; init; } = [];
}

/// <summary>The decorators that a span may carry.</summary>
public static class Decorator
{
    /// <summary>Strong importance, bold.</summary>
    public const string Strong = "strong";

    /// <summary>Emphasis, italic.</summary>
    public const string Emphasis = "em";

    /// <summary>Underlined.</summary>
    public const string Underline = "underline";

    /// <summary>Struck through.</summary>
    public const string StrikeThrough = "strike-through";

    /// <summary>Code within a line.</summary>
    public const string Code = "code";

    /// <summary>Superscript.</summary>
    public const string Superscript = "sup";

    /// <summary>Subscript.</summary>
    public const string Subscript = "sub";
}
