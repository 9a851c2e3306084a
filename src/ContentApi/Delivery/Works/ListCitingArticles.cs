using ContentApi.Data;
using ContentApi.Delivery.Articles;
using ContentApi.Delivery.Lists;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Works;

internal static class ListCitingArticles
{
    public static readonly PublishedList<ArticleSummary> List = ArticleList.Of("citing-articles");

    public static async Task<Results<Rendered<Page<ArticleSummary>>, ProblemHttpResult>> Handle(
        string id, [AsParameters] ListQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(id, "D", out var workId))
            return Problem.NotFound("work", id);
        if (!await IsCitedAsync(database, workId, cancellationToken))
            return await WorkLookup.MissingAsync<Page<ArticleSummary>>(database, http, workId, cancellationToken);
        var filters = List.NewFilters();
        filters.Cites([id]);
        return await ArticleList.PageAsync(List, query, include: null, filters, http, database, cancellationToken);
    }

    private static async Task<bool> IsCitedAsync(DeliveryDatabase database, Guid workId, CancellationToken cancellationToken)
    {
        await using var command = database.Command("SELECT EXISTS (SELECT 1 FROM published.works WHERE id = $1 AND cited_by > 0)", workId);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }
}
