using ContentApi.Core.Articles;
using ContentApi.Core.PortableText;
using ContentApi.Core.Publishing;

namespace ContentApi.Core.Importing.Reading;

/// <summary>What a reader makes of a document of any format: elements in order, and what it says about itself.</summary>
internal sealed record ParsedDocument(IReadOnlyList<Element> Elements, DocumentMetadata Metadata, IReadOnlyList<Finding> Findings);

/// <summary>A heading or a block of a parsed document.</summary>
internal abstract record Element;

/// <summary>A heading.</summary>
/// <param name="Text">The heading on one line.</param>
/// <param name="Level">Level from 1; null in documents that show none.</param>
/// <param name="Paragraph">The paragraph that it is if it turns out to be no heading; null for what is surely a heading.</param>
internal sealed record HeadingElement(string Text, int? Level, TextBlock? Paragraph = null) : Element
{
    /// <summary>Whether it is a heading because it is printed in bold, in a format that has headings of its own.</summary>
    public bool IsBold { get; init; }
}

/// <summary>A block of content; keys are not given yet, and its text may hold the characters of <see cref="LineBreak"/>.</summary>
internal sealed record BlockElement(Block Block) : Element
{
    /// <summary>What the markup says that it is, besides content.</summary>
    public HeadRole Role { get; init; }
}

/// <summary>Parts of an article's head that markup can name.</summary>
internal enum HeadRole
{
    /// <summary>None: content.</summary>
    None,

    /// <summary>The subtitle.</summary>
    Subtitle,

    /// <summary>The authors.</summary>
    Byline,
}

/// <summary>The place where something was taken out: what follows does not belong to the heading before.</summary>
internal sealed record BreakElement : Element;

/// <summary>What a document says about itself outside its text.</summary>
internal sealed record DocumentMetadata
{
    public string? Title { get; init; }

    public string? Subtitle { get; init; }

    public string? Publication { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public DateTimeOffset? PublishedAt { get; init; }

    public string? Locale { get; init; }

    public string? Slug { get; init; }

    public string? Tldr { get; init; }

    public IReadOnlyList<string> Topics { get; init; } = [];

    public HeroImage? HeroImage { get; init; }
}
