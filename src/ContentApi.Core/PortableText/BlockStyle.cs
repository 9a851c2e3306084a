namespace ContentApi.Core.PortableText;

/// <summary>The values of <see cref="TextBlock.Style"/> and <see cref="TextBlock.ListItem"/>.</summary>
public static class BlockStyle
{
    /// <summary>A paragraph or a list item.</summary>
    public const string Normal = "normal";

    /// <summary>A quotation.</summary>
    public const string Blockquote = "blockquote";

    /// <summary>A heading of level 5.</summary>
    public const string Heading5 = "h5";

    /// <summary>A heading of level 6.</summary>
    public const string Heading6 = "h6";

    /// <summary>An item of an unordered list.</summary>
    public const string Bullet = "bullet";

    /// <summary>An item of an ordered list.</summary>
    public const string Number = "number";
}
