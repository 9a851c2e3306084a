using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace ContentApi.Core.Authoring;

/// <summary>A block of Portable Text as it is sent.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "_type")]
[JsonDerivedType(typeof(TextBlockInput), "block")]
[JsonDerivedType(typeof(ImageBlockInput), "image")]
[JsonDerivedType(typeof(CodeBlockInput), "code")]
[JsonDerivedType(typeof(TableBlockInput), "table")]
public abstract record BlockInput
{
    /// <summary>Key of the block; one that is absent, or that another block of the article has, is made.</summary>
    [JsonPropertyName("_key")]
    [JsonPropertyOrder(-1)]
    public string? Key { get; init; }
}

/// <summary>A paragraph, a list item, a quotation or a minor heading.</summary>
public sealed record TextBlockInput : BlockInput
{
    /// <summary><c>normal</c> (also when absent), <c>blockquote</c>, <c>h5</c> or <c>h6</c>.</summary>
    public string? Style { get; init; }

    /// <summary><c>bullet</c> or <c>number</c> for a list item.</summary>
    public string? ListItem { get; init; }

    /// <summary>Depth of a list item, from 1; 1 when absent.</summary>
    public int? Level { get; init; }

    /// <summary>What the spans' marks that are no plain decorators refer to.</summary>
    public IReadOnlyList<MarkDefinitionInput>? MarkDefs { get; init; }

    /// <summary>The text, in order.</summary>
    public IReadOnlyList<SpanInput>? Children { get; init; }
}

/// <summary>An image by URL.</summary>
public sealed record ImageBlockInput : BlockInput
{
    /// <summary>http or https URL.</summary>
    public required string Url { get; init; }

    /// <summary>Text for those who cannot see the image.</summary>
    public string? Alt { get; init; }

    /// <summary>Text printed below the image.</summary>
    public string? Caption { get; init; }
}

/// <summary>Preformatted code.</summary>
public sealed record CodeBlockInput : BlockInput
{
    /// <summary>Language of the code.</summary>
    public string? Language { get; init; }

    /// <summary>The code as written.</summary>
    public required string Code { get; init; }
}

/// <summary>A table.</summary>
public sealed record TableBlockInput : BlockInput
{
    /// <summary>How many of the first rows are headings.</summary>
    public int? HeaderRows { get; init; }

    /// <summary>Rows from top to bottom.</summary>
    public IReadOnlyList<TableRowInput>? Rows { get; init; }
}

/// <summary>A row of a table.</summary>
public sealed record TableRowInput
{
    /// <summary>Cells in reading order.</summary>
    public IReadOnlyList<TableCellInput>? Cells { get; init; }
}

/// <summary>A cell of a table.</summary>
public sealed record TableCellInput
{
    /// <summary>What the cell says.</summary>
    public IReadOnlyList<BlockInput>? Content { get; init; }
}

/// <summary>A run of text under the same marks.</summary>
public sealed record SpanInput
{
    /// <summary>Always <c>span</c>; may be left out.</summary>
    [JsonPropertyName("_type")]
    [JsonPropertyOrder(-2)]
    [AllowedValues("span")]
    public string? Type { get; init; }

    /// <summary>Key of the span; one that is absent, or that another span of the block has, is made.</summary>
    [JsonPropertyName("_key")]
    [JsonPropertyOrder(-1)]
    public string? Key { get; init; }

    /// <summary>The text.</summary>
    public required string Text { get; init; }

    /// <summary>Decorators, and keys of the block's mark definitions.</summary>
    public IReadOnlyList<string>? Marks { get; init; }
}
