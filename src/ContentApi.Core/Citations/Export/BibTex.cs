using System.Globalization;
using System.Text;

namespace ContentApi.Core.Citations.Export;

/// <summary>
/// References as a BibTeX database, in UTF-8: the entries and fields of BibTeX where it has them, of BibLaTeX for the rest (<c>online</c>, <c>doi</c>, <c>date</c>). A title stands in double
/// braces, so that no style changes its capitals.
/// </summary>
public static class BibTex
{
    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

    /// <summary>The items in their order, each with its id as key; a key that is taken has a number behind it.</summary>
    public static string Write(IEnumerable<CslItem> items)
    {
        ArgumentNullException.ThrowIfNull(items);
        var database = new StringBuilder();
        var (keys, counts) = (new HashSet<string>(StringComparer.OrdinalIgnoreCase), new Dictionary<string, int>());
        foreach (var item in items)
        {
            database.Append(CultureInfo.InvariantCulture, $"@{EntryType(item)}{{{CitationList.Unique(Key(item.Id), keys, counts)}");
            foreach (var (name, value) in Fields(item))
                database.Append(CultureInfo.InvariantCulture, $",\n  {name} = {value}");
            database.Append("\n}\n");
        }
        return database.ToString();
    }

    private static IEnumerable<(string Name, string Value)> Fields(CslItem item)
    {
        var isArticle = item.Type.StartsWith("article-", StringComparison.Ordinal);
        var keeps = BibTexNames.UsePrefix(item);
        (string Name, string? Value)[] fields =
        [
            ("author", BibTexNames.Of(item.Author, keeps)),
            ("editor", BibTexNames.Of(item.Editor, keeps)),
            ("translator", BibTexNames.Of(item.Translator, keeps)),
            ("options", keeps ? "{useprefix=true}" : null),
            ("title", Title(item.Title)),
            (item.Type is CslType.Chapter or CslType.PaperConference or "entry-encyclopedia" or "entry-dictionary" ? "booktitle" : isArticle ? "journal" : "journaltitle", Title(item.ContainerTitle)),
            ("series", Title(item.CollectionTitle)),
            ("volume", BibTexText.Braced(item.Volume)),
            ("number", BibTexText.Braced(item.Issue ?? (isArticle ? null : item.Number))),
            ("eid", BibTexText.Braced(isArticle ? item.Number : null)),
            ("pages", BibTexText.Pages(item.Page)),
            ("edition", BibTexText.Braced(item.Edition)),
            ("type", BibTexText.Braced(item.Genre)),
            ("entrysubtype", item.Type switch { CslType.ArticleMagazine => "{magazine}", CslType.ArticleNewspaper => "{newspaper}", _ => null }),
            (item.Type switch { CslType.Thesis => "school", CslType.Report => "institution", _ => "publisher" }, BibTexText.Braced(item.Publisher)),
            ("address", BibTexText.Braced(item.PublisherPlace)),
            .. Date(item.Issued),
            ("origdate", Iso(item.OriginalDate)),
            ("pubstate", BibTexText.Braced(item.Status)),
            ("language", BibTexText.Braced(item.Language)),
            ("langid", LanguageName(item.Language)),
            ("doi", BibTexText.Verbatim(item.Doi)),
            ("isbn", BibTexText.Braced(item.Isbn)),
            ("issn", BibTexText.Braced(item.Issn)),
            ("url", BibTexText.Verbatim(item.Url)),
            ("urldate", Iso(item.Accessed)),
        ];
        return fields.Where(field => field.Value is not null).Select(field => (field.Name, field.Value!));
    }

    private static string EntryType(CslItem item) => item.Type switch
    {
        CslType.ArticleJournal or CslType.ArticleMagazine or CslType.ArticleNewspaper => "article",
        CslType.Book => "book",
        CslType.Chapter => "incollection",
        CslType.PaperConference => "inproceedings",
        CslType.Report => "techreport",
        CslType.Thesis => item.Genre?.Contains("master", StringComparison.OrdinalIgnoreCase) == true ? "mastersthesis" : "phdthesis",
        CslType.Webpage or "post" or "post-weblog" => "online",
        "dataset" => "dataset",
        "motion_picture" => "movie",
        "entry-encyclopedia" or "entry-dictionary" => "inreference",
        "patent" => "patent",
        _ => "misc",
    };

    private static IEnumerable<(string Name, string? Value)> Date(CslDate? date)
    {
        if (date?.DateParts is not [[var year, ..] parts, ..])
            return [];
        if (date.DateParts.Count > 1 || date.Season is not null || date.Circa == true || year < 1000 || parts is [_, > 12, ..])
            return [("date", Iso(date))];
        return
        [
            ("year", $"{{{year.ToString(CultureInfo.InvariantCulture)}}}"),
            ("month", parts is [_, >= 1 and <= 12, ..] ? Months[parts[1] - 1] : null),
            ("day", parts.Count > 2 ? $"{{{parts[2].ToString(CultureInfo.InvariantCulture)}}}" : null),
        ];
    }

    /// <summary>A date as BibLaTeX has it (its manual, section 2.3.8; ISO 8601-2): ranges with a slash, seasons as months from 21 on, a tilde for about.</summary>
    private static string? Iso(CslDate? date)
    {
        if (date?.Year is null)
            return null;
        var ends = date.DateParts!.Where(parts => parts.Count > 0).Select(parts => string.Join('-', parts.Select((part, i) => part.ToString(i == 0 ? "0000" : "00", CultureInfo.InvariantCulture))));
        return $"{{{string.Join('/', ends)}{(date.Season is { } season && date.DateParts![0].Count == 1 ? $"-{20 + season}" : "")}{(date.Circa == true ? "~" : "")}}}";
    }

    /// <summary>The language by its name in BibLaTeX; null where it has another or none.</summary>
    private static string? LanguageName(string? tag) => tag?.Split('-')[0].ToLowerInvariant() switch
    {
        "en" => "{english}",
        "de" => "{german}",
        "fr" => "{french}",
        "es" => "{spanish}",
        "it" => "{italian}",
        "ru" => "{russian}",
        "ar" => "{arabic}",
        _ => null,
    };

    private static string? Title(string? title) => BibTexText.Braced(title) is { } braced ? $"{{{braced}}}" : null;

    private static string Key(string id) =>
        string.Concat(id.Where(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or ':' or '.')) is { Length: > 0 } key ? key : "reference";
}
