namespace ContentApi.Published;

/// <summary>The same article in other languages, as far as it is public.</summary>
internal static class PublishedTranslations
{
    /// <summary>
    /// A query in SQL for locale and slug of each translation of a row of <c>published.articles</c>, by locale. There is one in each language: editors may have
    /// moved an article to another group, or replaced it in this one, without having published that; then the newer article counts.
    /// </summary>
    /// <param name="article">What the row is called in the query around this one; it has <c>id</c>, <c>locale</c> and <c>translation_group_id</c>.</param>
    public static string Of(string article) => $"""
        SELECT DISTINCT ON (other.locale COLLATE "C") other.locale, other.slug FROM published.articles other
        WHERE other.translation_group_id = {article}.translation_group_id AND other.locale <> {article}.locale AND other.id <> {article}.id
        ORDER BY other.locale COLLATE "C", other.id DESC
        """;
}
