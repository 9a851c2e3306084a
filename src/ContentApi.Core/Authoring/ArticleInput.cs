using System.Text.Json.Serialization;

namespace ContentApi.Core.Authoring;

/// <summary>What an editor says of a whole article: the members of the article as it is read. What is absent or null is none; what only answers have is ignored.</summary>
public sealed record ArticleInput
{
    /// <summary>Name of the article in URLs; absent to keep the one that it has, or to have one made of the title.</summary>
    public string? Slug { get; init; }

    /// <summary>Language (BCP 47); absent to keep the one that it has, or to have it told by the text.</summary>
    public string? Locale { get; init; }

    /// <summary>The publication that it appears in.</summary>
    public TermInput? Publication { get; init; }

    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>Subtitle.</summary>
    public string? Subtitle { get; init; }

    /// <summary>Authors in the order printed.</summary>
    public IReadOnlyList<TermInput>? Byline { get; init; }

    /// <summary>The picture that stands for the article.</summary>
    public HeroImageInput? HeroImage { get; init; }

    /// <summary>What it is about.</summary>
    public IReadOnlyList<TermInput>? Topics { get; init; }

    /// <summary>Where it takes place.</summary>
    public IReadOnlyList<TermInput>? Regions { get; init; }

    /// <summary>Who acts in it.</summary>
    public IReadOnlyList<TermInput>? Actors { get; init; }

    /// <summary>The summary at its head.</summary>
    public TldrInput? Tldr { get; init; }

    /// <summary>Sections in order.</summary>
    public IReadOnlyList<SectionInput>? Sections { get; init; }

    /// <summary>Scenario analyses in order.</summary>
    public IReadOnlyList<ScenarioAnalysisInput>? ScenarioAnalyses { get; init; }

    /// <summary>Heading of the reference list.</summary>
    public string? ReferencesHeading { get; init; }

    /// <summary>The reference list in order.</summary>
    public IReadOnlyList<CitationInput>? Citations { get; init; }

    /// <summary>When it is to be said to have been first published (RFC 3339); read when the article is made, ignored afterwards.</summary>
    public string? PublishedAt { get; init; }

    /// <summary>Id or slug of an article that this one is a translation of; null to stand alone, absent to stay where it is.</summary>
    public string? TranslationOf
    {
        get;
        init
        {
            field = value;
            SaysTranslationOf = true;
        }
    }

    /// <summary>Whether <see cref="TranslationOf"/> is there, be it null.</summary>
    [JsonIgnore]
    public bool SaysTranslationOf { get; private init; }
}

/// <summary>What an editor says of the picture that stands for an article.</summary>
public sealed record HeroImageInput
{
    /// <summary>http or https URL.</summary>
    public required string Url { get; init; }

    /// <summary>Text for those who cannot see the image.</summary>
    public string? Alt { get; init; }
}
