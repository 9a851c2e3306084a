using System.Text.Json.Serialization;
using ContentApi.Core.Citations;
using ContentApi.Core.Json;

namespace ContentApi.Core.Authoring;

/// <summary>A CSL-JSON item as other programs write it (csl-data.json 1.0.2): numbers may be text, dates may be given as text, and <c>id</c> is not looked at.</summary>
[ReadOnlyMembers("id", "citation-key", "citation-label", "citation-number", "first-reference-note-number", "categories", "custom")]
public sealed record CslItemInput
{
    /// <summary>Type of the source.</summary>
    public required string Type { get; init; }

    /// <summary>Title of the source.</summary>
    public string? Title { get; init; }

    /// <summary>Authors in order.</summary>
    public IReadOnlyList<CslNameInput>? Author { get; init; }

    /// <summary>Editors in order.</summary>
    public IReadOnlyList<CslNameInput>? Editor { get; init; }

    /// <summary>Translators in order.</summary>
    public IReadOnlyList<CslNameInput>? Translator { get; init; }

    /// <summary>When it was published.</summary>
    public CslDateInput? Issued { get; init; }

    /// <summary>When the work first appeared.</summary>
    [JsonPropertyName("original-date")]
    public CslDateInput? OriginalDate { get; init; }

    /// <summary>Letter that tells works of the same authors and year apart.</summary>
    [JsonPropertyName("year-suffix")]
    public string? YearSuffix { get; init; }

    /// <summary>Publication status.</summary>
    public string? Status { get; init; }

    /// <summary>Journal, book or site that contains it.</summary>
    [JsonPropertyName("container-title")]
    public string? ContainerTitle { get; init; }

    /// <summary>Series that it appears in.</summary>
    [JsonPropertyName("collection-title")]
    public string? CollectionTitle { get; init; }

    /// <summary>Volume.</summary>
    public CslNumber? Volume { get; init; }

    /// <summary>Issue.</summary>
    public CslNumber? Issue { get; init; }

    /// <summary>Page or page range.</summary>
    public CslNumber? Page { get; init; }

    /// <summary>Article number, report number or the like.</summary>
    public CslNumber? Number { get; init; }

    /// <summary>Edition.</summary>
    public CslNumber? Edition { get; init; }

    /// <summary>Publisher.</summary>
    public string? Publisher { get; init; }

    /// <summary>Place of publication.</summary>
    [JsonPropertyName("publisher-place")]
    public string? PublisherPlace { get; init; }

    /// <summary>Kind of report, thesis or medium.</summary>
    public string? Genre { get; init; }

    /// <summary>Language of the source.</summary>
    public string? Language { get; init; }

    /// <summary>Digital Object Identifier.</summary>
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
    public CslDateInput? Accessed { get; init; }

    /// <summary>The item under its key.</summary>
    internal CslItem Item(string key) => new()
    {
        Id = key,
        Type = Type,
        Title = Title,
        Author = Names(Author),
        Editor = Names(Editor),
        Translator = Names(Translator),
        Issued = Issued?.Date,
        OriginalDate = OriginalDate?.Date,
        YearSuffix = YearSuffix,
        Status = Status,
        ContainerTitle = ContainerTitle,
        CollectionTitle = CollectionTitle,
        Volume = Volume?.Text,
        Issue = Issue?.Text,
        Page = Page?.Text,
        Number = Number?.Text,
        Edition = Edition?.Text,
        Publisher = Publisher,
        PublisherPlace = PublisherPlace,
        Genre = Genre,
        Language = Language,
        Doi = Doi,
        Isbn = Isbn,
        Issn = Issn,
        Url = Url,
        Accessed = Accessed?.Date,
    };

    private static List<CslName>? Names(IReadOnlyList<CslNameInput>? names) => names?.Select(name => name.Name).ToList();
}
