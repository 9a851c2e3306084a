using System.Globalization;
using System.Text;

namespace ContentApi.Core.Citations.Export;

/// <summary>References in the RIS format of reference managers (Research Information Systems, tags of 2011), in UTF-8, with CRLF at the end of each line.</summary>
public static class Ris
{
    /// <summary>The items in their order.</summary>
    public static string Write(IEnumerable<CslItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var text = new StringBuilder();
        foreach (var item in items)
        {
            Append(text, "TY", RecordType(item.Type));
            foreach (var (tag, value) in Tags(item))
                Append(text, tag, value);
            text.Append("ER  - \r\n\r\n");
        }
        return text.ToString();
    }

    private static void Append(StringBuilder text, string tag, string? value)
    {
        if (!string.IsNullOrWhiteSpace(value))
            text.Append(tag).Append("  - ").AppendJoin(' ', value.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Append("\r\n");
    }

    private static IEnumerable<(string Tag, string? Value)> Tags(CslItem item)
    {
        var (first, last) = Pages(item.Page);
        var isArticle = item.Type.StartsWith("article-", StringComparison.Ordinal);
        return
        [
            ("ID", item.Id),
            .. Names("AU", item.Author),
            .. Names(isArticle ? "ED" : "A2", item.Editor),
            .. Names("A4", item.Translator),
            ("TI", item.Title),
            ("T2", item.ContainerTitle),
            ("T3", item.CollectionTitle),
            ("PY", item.Issued?.Year?.ToString("0000", CultureInfo.InvariantCulture)),
            ("DA", Date(item.Issued)),
            ("VL", item.Volume),
            ("IS", item.Issue),
            (isArticle ? "C7" : "M1", item.Number),
            ("SP", first),
            ("EP", last),
            ("ET", item.Edition),
            ("M3", item.Genre),
            ("PB", item.Publisher),
            ("CY", item.PublisherPlace),
            ("SN", item.Isbn ?? item.Issn),
            ("LA", item.Language),
            ("DO", item.Doi),
            ("UR", item.Url),
            ("Y2", Date(item.Accessed)),
        ];
    }

    private static string RecordType(string type) => type switch
    {
        CslType.ArticleJournal => "JOUR",
        CslType.ArticleMagazine => "MGZN",
        CslType.ArticleNewspaper => "NEWS",
        CslType.Article => "UNPB",
        CslType.Book => "BOOK",
        CslType.Chapter => "CHAP",
        CslType.PaperConference => "CONF",
        CslType.Report => "RPRT",
        CslType.Thesis => "THES",
        CslType.Webpage => "ELEC",
        "post" or "post-weblog" => "BLOG",
        "dataset" => "DATA",
        "entry-encyclopedia" => "ENCYC",
        "entry-dictionary" => "DICT",
        "motion_picture" => "MPCT",
        "legal_case" => "CASE",
        "legislation" => "STAT",
        "bill" => "BILL",
        "patent" => "PAT",
        "map" => "MAP",
        "personal_communication" => "PCOMM",
        _ => "GEN",
    };

    private static IEnumerable<(string Tag, string? Value)> Names(string tag, IReadOnlyList<CslName>? names) => (names ?? []).Select(name => (tag, (string?)Name(name)));

    /// <summary>"Family, Given, Suffix", the middle part empty where only the given name is not known, particles before the family name; an organisation as it is, its commas being part of it.</summary>
    private static string Name(CslName name)
    {
        if (name.Literal is { Length: > 0 } literal)
            return literal;
        var particle = name.NonDroppingParticle ?? name.DroppingParticle;
        var (last, given) = string.IsNullOrWhiteSpace(name.Family) ? (name.Given, null) : (name.Family, name.Given);
        var family = particle is { Length: > 0 } ? particle + (particle[^1] is '\'' or '’' or '-' ? "" : " ") + last : last;
        return !string.IsNullOrWhiteSpace(name.Suffix) ? $"{family}, {given}, {name.Suffix}"
            : !string.IsNullOrWhiteSpace(given) ? $"{family}, {given}"
            : family ?? "";
    }

    /// <summary>"2020/03/04/", with what is not known empty, and the season in its place.</summary>
    private static string? Date(CslDate? date)
    {
        if (date?.DateParts is not [[var year, ..] parts, ..] || (parts.Count < 2 && date.Season is null))
            return null;
        var season = date.Season is >= 1 and <= 4 ? new[] { "Spring", "Summer", "Autumn", "Winter" }[date.Season.Value - 1] : "";
        string At(int index) => parts.Count > index ? parts[index].ToString("00", CultureInfo.InvariantCulture) : "";
        return string.Create(CultureInfo.InvariantCulture, $"{year:0000}/{At(1)}/{At(2)}/{season}");
    }

    private static (string? First, string? Last) Pages(string? pages)
    {
        var ends = pages?.Replace('–', '-').Split('-', 2, StringSplitOptions.TrimEntries) ?? [];
        return ends is [{ Length: > 0 } first, { Length: > 0 } last] && !last.Contains(',', StringComparison.Ordinal) ? (first, last.TrimStart('-')) : (pages, null);
    }
}
