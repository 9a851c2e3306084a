using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentApi.Benchmarks.References;

/// <summary>
/// The CSL fields that the labels of a reference say, as they are compared (<see cref="ComparedText"/>). Labels are mapped so: author, editor and translator
/// to names (<see cref="PrintedNames"/>, without the role and "In"); date to issued (year, and month and day where given) and year-suffix; title; journal,
/// container-title and booktitle to container-title without a leading "In"; volume to volume and issue; pages to page without "pp."; publisher; location to
/// publisher-place; edition without "ed."; genre; collection-title; doi to DOI from its "10." on; url to URL without its scheme, or to DOI when it is a resolver's; isbn to ISBN.
/// Of two segments with one label the names or the texts are joined; of two dates the first one counts. citation-number, note, source, medium, director and producer
/// have no field here.
/// </summary>
internal static partial class ExpectedFields
{
    public static IReadOnlyDictionary<string, string> Of(LabelledReference reference)
    {
        var fields = new Dictionary<string, string>();
        foreach (var label in reference.Segments.GroupBy(segment => segment.Label))
        {
            if (label.Key is "author" or "editor" or "translator")
                fields[label.Key] = string.Concat(label.Select(segment => PrintedNames.Read(segment.Text)));
            else
                Add(fields, label.Key, label.Key == "date" ? label.First().Text : string.Join(' ', label.Select(segment => segment.Text)));
        }
        return fields.Where(field => field.Value.Length > 0).ToDictionary();
    }

    private static void Add(Dictionary<string, string> fields, string label, string text)
    {
        switch (label)
        {
            case "date": AddDate(fields, text); break;
            case "title" or "publisher": fields[label] = ComparedText.Of(text); break;
            case "genre": fields[label] = ComparedText.Of(text); break;
            case "journal" or "container-title" or "booktitle": fields["container-title"] = fields.GetValueOrDefault("container-title") + ComparedText.Of(In().Replace(text, "")); break;
            case "volume": AddVolume(fields, text); break;
            case "pages": fields["page"] = ComparedText.Of(Pages().Replace(text, "")); break;
            case "location": fields["publisher-place"] = ComparedText.Of(text); break;
            case "edition": fields["edition"] = ComparedText.Of(Edition().Replace(text, "")); break;
            case "collection-title": fields["collection-title"] = ComparedText.Of(Of().Replace(text, "")); break;
            case "doi": fields["DOI"] = ComparedText.Of(Doi().Match(text).Value); break;
            case "url" when Doi().IsMatch(text) && text.Contains("doi.org", StringComparison.OrdinalIgnoreCase): fields["DOI"] = ComparedText.Of(Doi().Match(text).Value); break;
            case "url": fields["URL"] = ComparedText.Of(Address().Replace(text, "")); break;
            case "isbn": fields["ISBN"] = ComparedText.Of(text.Replace("ISBN", "", StringComparison.Ordinal)); break;
        }
    }

    private static void AddDate(Dictionary<string, string> fields, string text)
    {
        if (Date().Match(text) is not { Success: true } year)
            return;
        // "1930/1962" was issued in 1962.
        var issued = Reissued().Match(text) is { Success: true } two ? two.Groups["later"].Value : year.Groups["year"].Value;
        var month = Month().Match(text);
        if (month.Success)
        {
            issued += $"-{Array.FindIndex(Months, name => CultureInfo.InvariantCulture.CompareInfo.IsPrefix(month.Value, name, CompareOptions.IgnoreCase | CompareOptions.IgnoreNonSpace)) % 12 + 1}";
            if (Day().Match(text) is { Success: true } day)
                issued += $"-{int.Parse(day.Groups["day"].ValueSpan, null)}";
        }
        fields["issued"] = issued;
        fields["year-suffix"] = year.Groups["suffix"].Value;
    }

    private static void AddVolume(Dictionary<string, string> fields, string text)
    {
        if (IssueOnly().Match(text) is { Success: true } only)
        {
            fields["issue"] = ComparedText.Of(only.Groups["issue"].Value);
            return;
        }
        var match = Volume().Match(text);
        fields["volume"] = match.Success ? ComparedText.Of(match.Groups["volume"].Value) : ComparedText.Of(text);
        fields["issue"] = ComparedText.Of(match.Groups["issue"].Value);
    }

    private static readonly string[] Months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "janv", "fév", "mär", "avr", "mai", "juin", "juil", "août", "sept", "okt", "nov", "déc"];

    [GeneratedRegex(@"^[\s(]*(?:In|in|IN)\b[:\s]\s*", RegexOptions.CultureInvariant)]
    private static partial Regex In();

    [GeneratedRegex(@"^\s*of\s", RegexOptions.CultureInvariant)]
    private static partial Regex Of();

    [GeneratedRegex(@"(?<!\p{L})(?:[Pp]{1,2}|[Pp]gs?|[Pp]ages?|[Ss]eiten?|S\.|ss)(?!\p{L})\.?", RegexOptions.CultureInvariant)]
    private static partial Regex Pages();

    [GeneratedRegex(@"\b(?:edition|edn|ed|éd|éd)\b\.?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Edition();

    [GeneratedRegex(@"10\.[0-9]{4,9}/\s?\S+", RegexOptions.CultureInvariant)]
    private static partial Regex Doi();

    [GeneratedRegex(@"^.*?(?:https?://|ftp://|(?=www\.))", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<![0-9])(?<year>1[0-9]{3}|20[0-9]{2})(?<suffix>[a-z]?)(?![0-9\p{L}])", RegexOptions.CultureInvariant)]
    private static partial Regex Date();

    [GeneratedRegex(@"[0-9]{4}\]?\s?/\s?\[?(?<later>[0-9]{4})", RegexOptions.CultureInvariant)]
    private static partial Regex Reissued();

    [GeneratedRegex(@"(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|janv|f[eé]v|mär|avr|mai|juin|juil|ao[uû]t|sept|okt|déc)\p{L}{0,6}", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Month();

    [GeneratedRegex(@"(?<![0-9–\-])(?<day>[0-3]?[0-9])(?:st|nd|rd|th)?(?![0-9–\-])", RegexOptions.CultureInvariant)]
    private static partial Regex Day();

    [GeneratedRegex(@"^[\s(,]*(?:no|nos|n|nr|num|number|issue|iss|heft|h)(?:\.|\b|°|º)\s*(?<issue>[0-9][\p{L}0-9–\-/]*)|^\((?<issue>[0-9]+)\)[.,]?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IssueOnly();

    [GeneratedRegex(@"^[\s(\[,]*(?:(?:volume|vols|vol|band|bd|tome|tom|t|v)\b[.:]?\s*)?(?<volume>[\p{L}0-9]+(?:[–\-/][\p{L}0-9]+)?)\)?[\s,.:;]*(?:(?:\(\s?)?(?:(?:no|nos|n|nr|num|number|issue|iss|heft|h)(?:\.|\b|°|º)\s*)?(?<issue>[0-9][^)(:;,]*|[Ss]uppl[^)]*|\p{L}[^)]*(?=\))))?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Volume();
}
