using System.Text.Json.Serialization;

namespace ContentApi.Core.Citations;

/// <summary>
/// A bibliographic item in CSL-JSON (Citation Style Language 1.0.2, csl-data.json): the members that this product reads and writes.
/// What is not known is absent, never null.
/// </summary>
public sealed record CslItem
{
    /// <summary>Id of the item: the citation's key; where citations of several articles can meet, the id of the citation or the work instead.</summary>
    public required string Id { get; init; }

    /// <summary>Type of the source (CSL 1.0.2, appendix III), such as <c>article-journal</c>, <c>book</c>, <c>chapter</c>, <c>report</c> or <c>webpage</c>.</summary>
    public required string Type { get; init; }

    /// <summary>Title of the source.</summary>
    public string? Title { get; init; }

    /// <summary>Authors in order.</summary>
    public IReadOnlyList<CslName>? Author { get; init; }

    /// <summary>Editors in order.</summary>
    public IReadOnlyList<CslName>? Editor { get; init; }

    /// <summary>Translators in order.</summary>
    public IReadOnlyList<CslName>? Translator { get; init; }

    /// <summary>When it was published.</summary>
    public CslDate? Issued { get; init; }

    /// <summary>When the work first appeared, when this is a later edition of it ("1962/2003").</summary>
    [JsonPropertyName("original-date")]
    public CslDate? OriginalDate { get; init; }

    /// <summary>Letter that tells works of the same authors and year apart (<c>a</c> of "2003a").</summary>
    [JsonPropertyName("year-suffix")]
    public string? YearSuffix { get; init; }

    /// <summary>Publication status (<c>in press</c>).</summary>
    public string? Status { get; init; }

    /// <summary>Journal, book or site that contains it.</summary>
    [JsonPropertyName("container-title")]
    public string? ContainerTitle { get; init; }

    /// <summary>Series that it appears in.</summary>
    [JsonPropertyName("collection-title")]
    public string? CollectionTitle { get; init; }

    /// <summary>Volume.</summary>
    public string? Volume { get; init; }

    /// <summary>Issue.</summary>
    public string? Issue { get; init; }

    /// <summary>Page or page range, with an en dash or hyphen as given.</summary>
    public string? Page { get; init; }

    /// <summary>Article number, report number or the like.</summary>
    public string? Number { get; init; }

    /// <summary>Edition.</summary>
    public string? Edition { get; init; }

    /// <summary>Publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Place of publication.</summary>
    [JsonPropertyName("publisher-place")]
    public string? PublisherPlace { get; init; }

    /// <summary>Kind of report, thesis or medium (<c>Doctoral dissertation</c>).</summary>
    public string? Genre { get; init; }

    /// <summary>Language of the source.</summary>
    public string? Language { get; init; }

    /// <summary>Digital Object Identifier without a resolver (<c>10.1093/cjip/poq016</c>).</summary>
    [JsonPropertyName("DOI")]
    public string? Doi { get; init; }

    /// <summary>International Standard Book Number.</summary>
    [JsonPropertyName("ISBN")]
    public string? Isbn { get; init; }

    /// <summary>International Standard Serial Number.</summary>
    [JsonPropertyName("ISSN")]
    public string? Issn { get; init; }

    /// <summary>URL.</summary>
    [JsonPropertyName("URL")]
    public string? Url { get; init; }

    /// <summary>When the URL was visited.</summary>
    public CslDate? Accessed { get; init; }
}
