using ContentApi.Core.Citations;

namespace ContentApi.Benchmarks.Styles;

/// <summary>What BibTeX and RIS, and pandoc's readers of them, know of an item.</summary>
internal static class ExportedFields
{
    /// <summary>Types that BibTeX has no entry for come back as another or as none, and the members that only they have with them.</summary>
    public static bool InBibTex(CslItem item, string member) => member switch
    {
        "id" => false,
        "type" => item.Type is "article-journal" or "article-magazine" or "article-newspaper" or "book" or "chapter" or "paper-conference" or "report" or "thesis" or "webpage" or "dataset" or "motion_picture",
        "number" => item.Type == "report",
        "container-title" => item.Type.StartsWith("article-", StringComparison.Ordinal) || item.Type is "chapter" or "paper-conference" or "entry-encyclopedia",
        "genre" => item.Type is "report" or "thesis",
        _ => true,
    };

    /// <summary>
    /// pandoc reads no translators, places, series, genres, statuses, numbers, ISBNs and times of access from RIS; it takes the last word of an organisation for a family name, and
    /// a suffix for the given name, which it expects before that, as in BibTeX. RIS has no way to write a comma inside a name.
    /// </summary>
    public static bool InRis(CslItem item, string member) => member switch
    {
        "type" => item.Type is "article-journal" or "article-magazine" or "article-newspaper" or "book" or "chapter" or "paper-conference" or "report" or "thesis" or "dataset"
            or "post-weblog" or "entry-encyclopedia" or "legal_case" or "legislation" or "bill" or "personal_communication",
        "author" => ArePeople(item.Author),
        "editor" => ArePeople(item.Editor),
        "translator" or "publisher-place" or "collection-title" or "genre" or "status" or "number" or "accessed" or "original-date" => false,
        _ => true,
    };

    /// <summary>A date has its year only: pandoc does not read the tag with month and day. Particles in front are of one kind, but for those that are written together with the name.</summary>
    public static CslItem AsRis(CslItem item) => item with
    {
        Issued = item.Issued?.Year is { } year ? CslDate.Of(year) : null,
        Author = item.Author?.Select(OneParticle).ToList(),
        Editor = item.Editor?.Select(OneParticle).ToList(),
    };

    private static CslName OneParticle(CslName name) => name.NonDroppingParticle is [.., '’' or '-'] ? name
        : name with { NonDroppingParticle = null, DroppingParticle = name.NonDroppingParticle ?? name.DroppingParticle };

    private static bool ArePeople(IReadOnlyList<CslName>? names) => names?.All(name => name is { Literal: null, Suffix: null } && name.Family?.Contains(',', StringComparison.Ordinal) != true) == true;
}
