using ContentApi.Data;
using ContentApi.Delivery.Lists;
using ContentApi.Http.Conditional;
using ContentApi.Http.Negotiation;
using ContentApi.Http.OpenApi;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Articles;

/// <summary>Lists of articles: summaries, unless more of each article is asked for.</summary>
internal static class ArticleList
{
    private const string WholeBody = "(SELECT body FROM published.renderings WHERE article_id = item.id AND format = 'json')";

    private static readonly IReadOnlyList<string> Summary = SparseFields.Of<ArticleSummary>();

    /// <summary>Members that a list leaves out unless they are asked for.</summary>
    public static readonly IReadOnlyList<string> LeftOut = [.. SparseFields.Of<ArticleRepresentation>().Except(Summary)];

    public static PublishedList<ArticleSummary> Of(string name) => new(name, ListSource.Articles, ListSort.OfArticles) { Fields = SparseFields.Of<ArticleRepresentation>() };

    /// <summary>What callers may name, for the OpenAPI document.</summary>
    public static ListParameters Parameters(PublishedList<ArticleSummary> list) => list.Parameters with { Include = LeftOut };

    /// <summary>Answers with a page; <paramref name="include"/> names members to add, as <c>fields</c> may.</summary>
    public static Task<Results<Rendered<Page<ArticleSummary>>, ProblemHttpResult>> PageAsync(
        PublishedList<ArticleSummary> list, ListQuery query, string? include, ListFilters filters, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var included = SparseFields.Read("include", include, LeftOut, filters.Refuse);
        var fields = query.Fields is null && included.Count == 0 ? [] : (query.Fields?.Split(',') ?? Summary).Union(included).ToList();
        var wanted = query with { Fields = fields.Count == 0 ? null : string.Join(',', fields) };
        return fields.Any(LeftOut.Contains)
            ? (list with { Body = WholeBody }).PageAsync(wanted, filters, http, database, cancellationToken)
            : list.PageAsync(wanted, filters, http, database, cancellationToken);
    }
}
