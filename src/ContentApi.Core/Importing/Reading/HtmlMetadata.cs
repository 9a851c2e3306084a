using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentApi.Core.Articles;
using ContentApi.Core.Importing.Cues;

namespace ContentApi.Core.Importing.Reading;

/// <summary>What a page says about itself: Open Graph, meta elements, JSON-LD, the document's language and title.</summary>
internal static partial class HtmlMetadata
{
    public static DocumentMetadata Read(IDocument document)
    {
        var linked = JsonLd.Read(document);
        var publication = Meta(document, "og:site_name") ?? linked.Publication ?? Meta(document, "dc.publisher");
        return new DocumentMetadata
        {
            Title = Meta(document, "og:title") ?? WithoutSite(document.Title, publication) ?? linked.Title,
            Publication = publication,
            Authors = Authors(document) is { Count: > 0 } authors ? authors : linked.Authors,
            PublishedAt = Published(document) ?? linked.PublishedAt,
            Locale = Locale(document.DocumentElement.GetAttribute("lang") ?? document.DocumentElement.GetAttribute("xml:lang") ?? Meta(document, "og:locale") ?? Meta(document, "content-language")),
            Topics = [.. All(document, "article:tag")],
            HeroImage = Hero(document),
        };
    }

    /// <summary>The tag in the form of BCP 47 (<c>en-US</c> for <c>en_US</c>); null for what is none.</summary>
    public static string? Locale(string? tag)
    {
        var text = tag?.Trim().Replace('_', '-');
        if (text is null or { Length: < 2 or > 35 } || !text.All(c => char.IsAsciiLetterOrDigit(c) || c == '-') || text.Split('-')[0] is not { Length: 2 or 3 } language || !language.All(char.IsAsciiLetter))
            return null;
        var parts = text.Split('-').Select((part, at) => at == 0 ? part.ToLowerInvariant() : part.Length == 2 ? part.ToUpperInvariant() : part.Length == 4 ? char.ToUpperInvariant(part[0]) + part[1..].ToLowerInvariant() : part);
        return string.Join('-', parts);
    }

    /// <summary>A date or time as ISO 8601 writes it; a date without a time is the beginning of its day, a time without a zone is UTC.</summary>
    public static DateTimeOffset? Time(string? text) =>
        // A time of day alone would be taken for one of today.
        text is not null && YearOfFourDigits().IsMatch(text) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AllowWhiteSpaces, out var time) ? time : null;

    [GeneratedRegex("[0-9]{4}", RegexOptions.CultureInvariant)]
    private static partial Regex YearOfFourDigits();

    private static List<string> Authors(IDocument document)
    {
        var names = All(document, "author").Concat(All(document, "article:author")).Concat(All(document, "dc.creator")).Concat(All(document, "citation_author"))
            .Where(name => !name.Contains("://", StringComparison.Ordinal) && !name.StartsWith('@'));
        return names.SelectMany(name => Byline.NamesOnly(name) is { Count: > 0 } several ? several : [name]).Distinct(StringComparer.OrdinalIgnoreCase).ToList();
    }

    private static DateTimeOffset? Published(IDocument document)
    {
        foreach (var name in (string[])["article:published_time", "date", "pubdate", "dc.date", "citation_publication_date"])
        {
            if (Time(Meta(document, name)) is { } time)
                return time;
        }
        return Time(document.QuerySelector("time[itemprop=datePublished], time[pubdate], article header time[datetime]")?.GetAttribute("datetime"));
    }

    private static HeroImage? Hero(IDocument document) =>
        SafeAddress.Media(Meta(document, "og:image"), null) is { } url ? new HeroImage { Url = url, Alt = Meta(document, "og:image:alt") } : null;

    /// <summary>Page titles end in the site's name: "Tolls at the Strait | Harbour Review".</summary>
    private static string? WithoutSite(string? title, string? site)
    {
        if (MetadataText.Clean(title) is not { } text)
            return null;
        if (site is not null && text.Length > site.Length && text.EndsWith(site, StringComparison.OrdinalIgnoreCase))
            text = text[..^site.Length].TrimEnd(' ', '|', '-', '–', '—', '·', ':', '»');
        return text.Length == 0 ? title : text;
    }

    private static string? Meta(IDocument document, string name) => All(document, name).FirstOrDefault();

    private static IEnumerable<string> All(IDocument document, string name) =>
        document.QuerySelectorAll("meta[content]")
            .Where(meta => string.Equals(meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("http-equiv"), name, StringComparison.OrdinalIgnoreCase))
            .Select(meta => MetadataText.Clean(meta.GetAttribute("content"))).OfType<string>();
}
