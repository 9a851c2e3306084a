namespace ContentApi.Core.Rendering;

/// <summary>How body text stands in JSON.</summary>
public enum BodyFormat
{
    /// <summary>Portable Text: an array of blocks.</summary>
    Blocks,

    /// <summary>A fragment of HTML, in one string.</summary>
    Html,

    /// <summary>CommonMark with GFM tables, in one string.</summary>
    Markdown,

    /// <summary>Plain text, in one string.</summary>
    Text,

    /// <summary>Left out: null.</summary>
    None,
}
