using System.Globalization;
using System.Text.Json.Nodes;
using ContentApi.Core.Citations;

namespace ContentApi.Core.Rendering;

/// <summary>An entry of the reference list as a schema.org CreativeWork of the type that its CSL type says.</summary>
internal static class JsonLdCitation
{
    /// <summary>The node; its name is the title, or the reference as given when the title is not known.</summary>
    public static JsonNode? Of(Citation citation, string? articleUrl)
    {
        var csl = citation.Csl;
        return JsonLd.Node(
            SchemaType(csl.Type),
            ("@id", articleUrl is null ? null : $"{articleUrl}#{Html.ReferenceId(citation.Key)}"),
            ("name", JsonLd.Text(csl.Title ?? citation.Text)),
            ("author", Names(csl.Author)),
            ("editor", csl.Type == CslType.Chapter ? null : Names(csl.Editor)),
            ("translator", Names(csl.Translator)),
            ("datePublished", Date(csl.Issued)),
            ("creativeWorkStatus", JsonLd.Text(csl.Status)),
            ("isPartOf", Container(csl)),
            ("pagination", JsonLd.Text(csl.Page)),
            ("reportNumber", csl.Type == CslType.Report ? JsonLd.Text(csl.Number) : null),
            ("inSupportOf", csl.Type == CslType.Thesis ? JsonLd.Text(csl.Genre) : null),
            ("bookEdition", csl.Type == CslType.Book ? JsonLd.Text(csl.Edition) : null),
            ("isbn", csl.Type == CslType.Book ? JsonLd.Text(csl.Isbn) : null),
            ("publisher", JsonLd.Named("Organization", csl.Publisher)),
            ("url", SafeUrl.IsWeb(csl.Url) ? csl.Url : null),
            ("sameAs", Resolver(csl.Doi)));
    }

    private static JsonNode? Resolver(string? doi) =>
        string.IsNullOrEmpty(doi) ? null : "https://doi.org/" + Uri.EscapeDataString(doi).Replace("%2F", "/", StringComparison.Ordinal);

    private static string SchemaType(string cslType) =>
        cslType switch
        {
            CslType.ArticleJournal or CslType.PaperConference or CslType.Article => "ScholarlyArticle",
            CslType.ArticleMagazine => "Article",
            CslType.ArticleNewspaper => "NewsArticle",
            CslType.Book => "Book",
            CslType.Chapter => "Chapter",
            CslType.Report => "Report",
            CslType.Thesis => "Thesis",
            CslType.Webpage => "WebPage",
            _ => "CreativeWork",
        };

    private static JsonObject? Container(CslItem csl) =>
        csl.Type switch
        {
            CslType.ArticleJournal => Periodical("Periodical", csl),
            CslType.ArticleMagazine => Periodical("Periodical", csl),
            CslType.ArticleNewspaper => Periodical("Newspaper", csl),
            CslType.Chapter => JsonLd.Node("Book", ("name", JsonLd.Text(csl.ContainerTitle)), ("editor", Names(csl.Editor)), ("isbn", JsonLd.Text(csl.Isbn))),
            CslType.Webpage => JsonLd.Named("WebSite", csl.ContainerTitle),
            CslType.Book => JsonLd.Named("BookSeries", csl.CollectionTitle),
            CslType.Report => JsonLd.Named("CreativeWorkSeries", csl.CollectionTitle ?? csl.ContainerTitle),
            _ => JsonLd.Named("CreativeWork", csl.ContainerTitle),
        };

    // An issue is part of a volume, which is part of the periodical.
    private static JsonObject? Periodical(string type, CslItem csl)
    {
        var container = JsonLd.Named(type, csl.ContainerTitle);
        if (!string.IsNullOrEmpty(csl.Volume))
            container = JsonLd.Node("PublicationVolume", ("volumeNumber", csl.Volume), ("isPartOf", container));
        return string.IsNullOrEmpty(csl.Issue) ? container : JsonLd.Node("PublicationIssue", ("issueNumber", csl.Issue), ("isPartOf", container));
    }

    private static JsonArray? Names(IReadOnlyList<CslName>? names) => JsonLd.List(names?.Select(Name));

    private static JsonObject? Name(CslName name)
    {
        if (name.Literal is not null)
            return JsonLd.Named("Organization", name.Literal);
        var family = Join(name.NonDroppingParticle, name.Family);
        return JsonLd.Node(
            "Person",
            ("name", JsonLd.Text(Join(name.Given, name.DroppingParticle, family, name.Suffix))),
            ("givenName", JsonLd.Text(name.Given)),
            ("familyName", JsonLd.Text(family)),
            ("honorificSuffix", JsonLd.Text(name.Suffix)));
    }

    private static string Join(params string?[] parts) => string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part)));

    // ISO 8601, as far as the date is known: 2014, 2014-05 or 2014-05-03.
    private static JsonNode? Date(CslDate? date)
    {
        if (date?.DateParts is not [[> 0 and <= 9999, ..] parts, ..])
            return null;
        return string.Join('-', parts.Take(3).Select((part, i) => part.ToString(i == 0 ? "0000" : "00", CultureInfo.InvariantCulture)));
    }
}
