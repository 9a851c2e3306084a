namespace ContentApi.Core.Citations;

/// <summary>A reference while it is being parsed: what is known so far, and the text that no stage has understood yet.</summary>
internal sealed class ReferenceDraft
{
    public required string Rest { get; set; }

    public string? Type { get; set; }

    public string? Title { get; set; }

    public IReadOnlyList<CslName>? Author { get; set; }

    public IReadOnlyList<CslName>? Editor { get; set; }

    public IReadOnlyList<CslName>? Translator { get; set; }

    public DateField? Date { get; set; }

    public CslDate? Original { get; set; }

    public string? ContainerTitle { get; set; }

    public string? CollectionTitle { get; set; }

    public string? Volume { get; set; }

    public string? Issue { get; set; }

    public string? Page { get; set; }

    public string? Number { get; set; }

    public string? Edition { get; set; }

    public string? Publisher { get; set; }

    public string? PublisherPlace { get; set; }

    public string? Genre { get; set; }

    public string? Doi { get; set; }

    public string? Isbn { get; set; }

    public string? Url { get; set; }

    public CslDate? Accessed { get; set; }

    public CslItem ToItem(string id) => new()
    {
        Id = id,
        Type = Type ?? CslType.Document,
        Title = Known(Title),
        Author = Author is { Count: > 0 } ? Author : null,
        Editor = Editor is { Count: > 0 } ? Editor : null,
        Translator = Translator is { Count: > 0 } ? Translator : null,
        Issued = Date?.Issued,
        OriginalDate = Date?.Original ?? Original,
        YearSuffix = Date?.Suffix,
        Status = Date?.Status,
        ContainerTitle = Known(ContainerTitle),
        CollectionTitle = Known(CollectionTitle),
        Volume = Known(Volume),
        Issue = Known(Issue),
        Page = Known(Page),
        Number = Known(Number),
        Edition = Known(Edition),
        Publisher = Known(Publisher),
        PublisherPlace = Known(PublisherPlace),
        Genre = Known(Genre),
        Doi = Known(Doi),
        Isbn = Known(Isbn),
        Url = Known(Url),
        Accessed = Accessed,
    };

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : text;
}
