using ContentApi.Published;

namespace ContentApi.Delivery.Articles;

/// <summary>The <c>Link</c> header of an article: its translations, each with its language (RFC 8288, section 3.4.1), as search engines read them.</summary>
internal static class AlternateLinks
{
    /// <summary>A column in SQL: locale and slug of each translation of the row <c>article</c>.</summary>
    public static readonly string Column = $"ARRAY(SELECT locale || ' ' || slug FROM ({PublishedTranslations.Of("article")}) translation)";

    /// <summary>Adds a link for each value of the column.</summary>
    public static void Add(HttpContext http, string[] translations)
    {
        foreach (var translation in translations)
        {
            if (translation.Split(' ') is [var locale, var slug])
                http.Response.Headers.Append("Link", $"<{http.Request.PathBase}{ArticleLookup.Path(slug)}>; rel=\"alternate\"; hreflang=\"{locale}\"");
        }
    }
}
