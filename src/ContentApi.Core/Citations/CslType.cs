namespace ContentApi.Core.Citations;

/// <summary>The CSL types that references are told apart into (CSL 1.0.2, appendix III).</summary>
public static class CslType
{
    /// <summary>An article in a journal.</summary>
    public const string ArticleJournal = "article-journal";

    /// <summary>An article in a magazine.</summary>
    public const string ArticleMagazine = "article-magazine";

    /// <summary>An article in a newspaper.</summary>
    public const string ArticleNewspaper = "article-newspaper";

    /// <summary>A manuscript made public by itself, such as a preprint.</summary>
    public const string Article = "article";

    /// <summary>A book.</summary>
    public const string Book = "book";

    /// <summary>A chapter of a book.</summary>
    public const string Chapter = "chapter";

    /// <summary>A paper in conference proceedings.</summary>
    public const string PaperConference = "paper-conference";

    /// <summary>A report.</summary>
    public const string Report = "report";

    /// <summary>A thesis or dissertation.</summary>
    public const string Thesis = "thesis";

    /// <summary>A page of a website.</summary>
    public const string Webpage = "webpage";

    /// <summary>A source of a kind that its reference does not tell.</summary>
    public const string Document = "document";

    private static readonly HashSet<string> Types =
    [
        "article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast", "chapter", "classic", "collection",
        "dataset", "document", "entry", "entry-dictionary", "entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview", "legal_case",
        "legislation", "manuscript", "map", "motion_picture", "musical_score", "pamphlet", "paper-conference", "patent", "performance", "periodical",
        "personal_communication", "post", "post-weblog", "regulation", "report", "review", "review-book", "software", "song", "speech", "standard",
        "thesis", "treaty", "webpage",
    ];

    /// <summary>Whether CSL-JSON has the type (csl-data.json 1.0.2).</summary>
    public static bool IsKnown(string type) => Types.Contains(type);
}
