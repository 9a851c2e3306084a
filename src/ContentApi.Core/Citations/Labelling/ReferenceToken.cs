namespace ContentApi.Core.Citations.Labelling;

/// <summary>A word of a reference: its place in the text and what is seen of it by itself.</summary>
internal sealed record ReferenceToken
{
    /// <summary>Where it begins in the text.</summary>
    public required int Start { get; init; }

    /// <summary>Where it ends, exclusively.</summary>
    public required int End { get; init; }

    /// <summary>As printed, in lower case.</summary>
    public required string Lower { get; init; }

    /// <summary>Without the marks at both ends, in lower case and without diacritics' variants; empty when it is nothing but marks.</summary>
    public required string Bare { get; init; }

    /// <summary>Its letters as X and x and its digits as 9, marks as they are, runs of more than two as two.</summary>
    public required string Shape { get; init; }

    /// <summary>Marks before its first letter or digit.</summary>
    public required string Opening { get; init; }

    /// <summary>Marks behind its last letter or digit.</summary>
    public required string Closing { get; init; }

    public required TokenKind Kind { get; init; }

    /// <summary>Lists and cues that it stands in.</summary>
    public required TokenTraits Traits { get; init; }
}

/// <summary>What a word is by its characters.</summary>
internal enum TokenKind : byte
{
    Marks,
    Initials,
    Capitals,
    Capitalised,
    Mixed,
    Small,
    Year,
    Number,
    Range,
    Ordinal,
    Alphanumeric,
    Address,
    Doi,
}

/// <summary>What a word is known for.</summary>
[Flags]
internal enum TokenTraits
{
    None = 0,
    Month = 1,
    Place = 2,
    PublisherCue = 4,
    JournalCue = 8,
    OrganisationCue = 16,
    Particle = 32,
    EditorCue = 64,
    EditionCue = 128,
    VolumeCue = 256,
    PageCue = 512,
    Conjunction = 1024,
    TranslatorCue = 2048,
    Roman = 4096,
    Suffix = 8192,
    EndsSentence = 16384,
    AccessCue = 32768,
    GenreCue = 65536,
    CollectionCue = 131072,
    NoteCue = 262144,
    GivenName = 524288,
}
