namespace ContentApi.Delivery.Lists;

/// <summary>Where the rows of a list come from, in SQL.</summary>
/// <param name="From">What stands after FROM; the rows are called <c>item</c>.</param>
/// <param name="ArticleId">Column that names the article that a row belongs to; null where rows belong to none.</param>
/// <param name="PublishedAt">Column that says when that article was first published.</param>
internal sealed record ListSource(string From, string? ArticleId, string PublishedAt = "item.published_at")
{
    public static readonly ListSource Articles = new("published.articles item", "item.id") { HoldsArticles = true };

    /// <summary>Whether the rows are articles, and not parts of them.</summary>
    public bool HoldsArticles { get; private init; }

    /// <summary>Column that holds the ids of all terms that the article names, where an index finds the rows by it; null where there is none.</summary>
    public string? TermIds { get; init; }

    /// <summary>Whether only the rows of one step back in time are wanted (<see cref="ListFilters.Steps"/>).</summary>
    public bool InStep { get; init; }

    /// <summary>When the article that a row belongs to is to change by itself; null where it is not. Of the few that are, there is an index.</summary>
    public string NextTransitionAt => HoldsArticles ? "item.next_transition_at"
        : ArticleId is null ? "NULL::timestamptz"
        : $"(SELECT next_transition_at FROM published.articles WHERE id = {ArticleId} AND next_transition_at IS NOT NULL)";

    /// <summary>Rows of a table that are parts of articles.</summary>
    public static ListSource PartsOf(string table) => new($"{table} item", "item.article_id");

    /// <summary>A condition on a column of the article.</summary>
    public string OnArticle(string column, string condition) => HoldsArticles
        ? $"item.{column} {condition}"
        : $"EXISTS (SELECT 1 FROM published.articles article WHERE article.id = {ArticleId} AND article.{column} {condition})";

    /// <summary>The rows of the articles that name one term, found by the index that has them in order of publication.</summary>
    /// <param name="term">Parameter that holds the term's id.</param>
    public ListSource Naming(string term) => this with
    {
        From = $"(SELECT article_id, published_at FROM published.article_terms WHERE term_id = {term}) named JOIN {From} ON {ArticleId} = named.article_id",
        ArticleId = "named.article_id",
        PublishedAt = "named.published_at",
    };
}
