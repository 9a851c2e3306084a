using System.Globalization;
using ContentApi.Core.Citations;
using ContentApi.Data.PublishedTables;

namespace ContentApi.Delivery.Lists;

/// <summary>The filters that lists of citations and of works share, and those that go by works.</summary>
internal static class CitationFilters
{
    private static readonly string[] DoiPrefixes = ["https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/", "doi:"];

    /// <summary>Only what has one of the DOIs, is of one of the years and names one of the authors (editors, where it has no author).</summary>
    public static void Cited(this ListFilters filters, string[]? dois, string[]? authors, string[]? years)
    {
        if (dois is { Length: > 0 })
            filters.AddAny(dois.Select(doi => Doi(filters, doi)).Distinct().ToList(), (_, equals) => $"item.doi {equals}");
        if (authors is { Length: > 0 })
            filters.Add(authors.Select(author => Author(filters, author)).ToArray(), (_, parameter) => $"item.authors && {parameter}");
        if (years is { Length: > 0 })
            filters.AddAny(years.Select(year => Year(filters, year)).Distinct().ToList(), (_, equals) => $"item.year {equals}");
    }

    /// <summary>Only rows that name one of the works in a column.</summary>
    public static void Works(this ListFilters filters, string column, string[]? works) =>
        filters.Works("work", works, (_, equals) => $"{column} {equals}");

    /// <summary>Only articles that cite one of the works.</summary>
    public static void Cites(this ListFilters filters, string[]? works) =>
        filters.Works("cites", works, (source, equals) => $"EXISTS (SELECT 1 FROM published.citations WHERE article_id = {source.ArticleId} AND work_id {equals})");

    private static void Works(this ListFilters filters, string parameter, string[]? works, Func<ListSource, string, string> condition)
    {
        if (works is not { Length: > 0 })
            return;
        var ids = works.Select(work => Guid.TryParseExact(work, "D", out var id) ? id : Guid.Empty).ToArray();
        if (Array.IndexOf(ids, Guid.Empty) is >= 0 and var wrong)
            filters.Refuse(new() { Parameter = parameter, Code = "invalid-id", Detail = $"'{works[wrong]}' is not the id (UUID) of a work." });
        filters.NarrowTo(ids, articles: 0);
        filters.AddAny(ids, condition);
    }

    private static string Doi(ListFilters filters, string text)
    {
        var doi = text.Trim().ToLowerInvariant();
        if (DoiPrefixes.FirstOrDefault(prefix => doi.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix)
            doi = doi[prefix.Length..];
        if (!doi.StartsWith("10.", StringComparison.Ordinal) || doi.Length > PublishedCitation.MaxDoiLength || doi.Any(char.IsControl))
            filters.Refuse(new() { Parameter = "doi", Code = "invalid-doi", Detail = $"'{text}' is not a DOI such as 10.1080/00396338.2014.985436." });
        return doi;
    }

    private static string Author(ListFilters filters, string text)
    {
        var name = CitedNames.Fold(text);
        if (name.Length == 0)
            filters.Refuse(new() { Parameter = "author", Code = "empty", Detail = "A name has a letter or a digit at least." });
        return name;
    }

    private static int Year(ListFilters filters, string text)
    {
        if (!int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var year))
            filters.Refuse(new() { Parameter = "year", Code = "out-of-range", Detail = $"'{text}' is not a year such as 2014." });
        return year;
    }
}
