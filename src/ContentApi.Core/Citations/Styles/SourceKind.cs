namespace ContentApi.Core.Citations.Styles;

/// <summary>Groups of CSL types that the styles treat alike (CSL 1.0.2, appendix III).</summary>
internal static class SourceKind
{
    /// <summary>Whether it appears in a journal, a magazine, a newspaper or a blog.</summary>
    public static bool IsPeriodical(this CslItem item) => item.Type is "article-journal" or "article-magazine" or "article-newspaper" or "post-weblog" or "review" or "review-book";

    /// <summary>Whether it is a page or a post by itself.</summary>
    public static bool IsPage(this CslItem item) => item.Type is "webpage" or "post";

    /// <summary>Whether it is part of a book.</summary>
    public static bool IsChapter(this CslItem item) => item.Type is "chapter" or "entry-dictionary" or "entry-encyclopedia" or "paper-conference";

    /// <summary>Whether it is law, which has rules of its own.</summary>
    public static bool IsLegal(this CslItem item) => item.Type is "bill" or "legal_case" or "legislation" or "treaty";

    /// <summary>Whether it reached one reader only.</summary>
    public static bool IsPersonal(this CslItem item) => item.Type is "interview" or "personal_communication"
        && item is { ContainerTitle: null, Doi: null, Publisher: null, Url: null };

    /// <summary>Whether it has a date that can be printed.</summary>
    public static bool IsDated(this CslItem item) => PrintedDate.IsKnown(item.Issued);

    /// <summary>Whether the editors are the translators.</summary>
    public static bool IsEditedByTranslators(this CslItem item) => item.Editor is { Count: > 0 } editors && item.Translator is { } translators && editors.SequenceEqual(translators);

    /// <summary>The title in headline style, where it is in English as far as is known.</summary>
    public static StyledText? Headline(this CslItem item, string? text) => string.IsNullOrWhiteSpace(text) ? null
        : item.Language is { Length: > 0 } language && !language.StartsWith("en", StringComparison.OrdinalIgnoreCase) ? StyledText.Of(text)
        : StyledText.Printed(TextCase.Title(Typography.Of(text)));

    /// <summary>The item without what says nothing: members that are blank, lists that are empty, dates that cannot be printed. No member holds what stands for a quotation mark (<see cref="Typography.OpenQuote"/>).</summary>
    public static CslItem Sparse(this CslItem item) => item with
    {
        Title = Known(item.Title),
        ContainerTitle = Known(item.ContainerTitle),
        CollectionTitle = Known(item.CollectionTitle),
        Volume = Known(item.Volume),
        Issue = Known(item.Issue),
        Page = Known(item.Page),
        Number = Known(item.Number),
        Edition = Known(item.Edition),
        Publisher = Known(item.Publisher),
        PublisherPlace = Known(item.PublisherPlace),
        Genre = Known(item.Genre),
        Status = Known(item.Status),
        YearSuffix = Known(item.YearSuffix),
        Doi = Known(item.Doi),
        Url = Known(item.Url),
        Author = Known(item.Author),
        Editor = Known(item.Editor),
        Translator = Known(item.Translator),
        Issued = PrintedDate.IsKnown(item.Issued) ? item.Issued : null,
        OriginalDate = PrintedDate.IsKnown(item.OriginalDate) ? item.OriginalDate : null,
        Accessed = PrintedDate.IsKnown(item.Accessed) ? item.Accessed : null,
    };

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : Typography.WithoutMarks(text);

    private static List<CslName>? Known(IReadOnlyList<CslName>? names) => names?.Where(name => !NameParts.AreNone(name)).ToList() is { Count: > 0 } known ? known : null;
}
