using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;

namespace ContentApi.Core.PortableText;

/// <summary>One block of content in Portable Text (portabletext.org): a paragraph, list item or heading, an image, code or a table.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "_type")]
[JsonDerivedType(typeof(TextBlock), "block")]
[JsonDerivedType(typeof(ImageBlock), "image")]
[JsonDerivedType(typeof(CodeBlock), "code")]
[JsonDerivedType(typeof(TableBlock), "table")]
public abstract record Block
{
    /// <summary>Key of the block, unique in the article.</summary>
    [JsonPropertyName("_key")]
    [JsonPropertyOrder(-1)]
    public required string Key { get; init; }
}

/// <summary>A paragraph, a list item, a quotation or a minor heading: spans of text with marks.</summary>
public sealed record TextBlock : Block
{
    /// <summary><c>normal</c>, <c>blockquote</c>, or <c>h5</c> and <c>h6</c> for headings below the level of a section.</summary>
    public string Style { get; init; } = BlockStyle.Normal;

    /// <summary><c>bullet</c> or <c>number</c> for a list item; absent for any other block.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    [AllowedValues(BlockStyle.Bullet, BlockStyle.Number)]
    public string? ListItem { get; init; }

    /// <summary>Depth of a list item, from 1; absent for any other block.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Level { get; init; }

    /// <summary>What the spans' marks that are no plain decorators refer to: links and citations.</summary>
    public IReadOnlyList<MarkDefinition> MarkDefs { get; init; } = [];

    /// <summary>The text, in order.</summary>
    public IReadOnlyList<Span> Children { get; init; } = [];
}

/// <summary>An image by URL; its bytes are not stored here.</summary>
public sealed record ImageBlock : Block
{
    /// <summary>http or https URL.</summary>
    public required string Url { get; init; }

    /// <summary>Text for those who cannot see the image; null if none was given.</summary>
    public string? Alt { get; init; }

    /// <summary>Text printed below the image; null if none.</summary>
    public string? Caption { get; init; }
}

/// <summary>Preformatted code.</summary>
public sealed record CodeBlock : Block
{
    /// <summary>Language of the code; null if not given.</summary>
    public string? Language { get; init; }

    /// <summary>The code as written, line breaks included.</summary>
    public required string Code { get; init; }
}

/// <summary>A table; its cells hold content of their own, so that a cell can cite.</summary>
public sealed record TableBlock : Block
{
    /// <summary>How many of the first rows are headings.</summary>
    public int HeaderRows { get; init; }

    /// <summary>Rows from top to bottom.</summary>
    public IReadOnlyList<TableRow> Rows { get; init; } = [];
}

/// <summary>A row of a table.</summary>
public sealed record TableRow
{
    /// <summary>Cells in reading order.</summary>
    public IReadOnlyList<TableCell> Cells { get; init; } = [];
}

/// <summary>A cell of a table.</summary>
public sealed record TableCell
{
    /// <summary>What the cell says; empty for an empty cell.</summary>
    public IReadOnlyList<Block> Content { get; init; } = [];
}
