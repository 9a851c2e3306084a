using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Works;

internal static class ListCitingArticles
{
    private const string Cites = "EXISTS (SELECT 1 FROM published.citations WHERE work_id = $1 AND article_id = articles.id)";

    private static readonly PublishedList<ArticleSummary> Articles = new("work-articles", $"published.articles WHERE {Cites}", PublishedOrder.Newest);

    public static async Task<Results<Rendered<Page<ArticleSummary>>, ProblemHttpResult>> Handle(
        string id, [AsParameters] PageQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(id, "D", out var workId) || !await IsCitedAsync(database, workId, cancellationToken))
            return Problem.NotFound("work", id);
        return await Articles.PageAsync(query, http, database, cancellationToken, workId);
    }

    private static async Task<bool> IsCitedAsync(DeliveryDatabase database, Guid workId, CancellationToken cancellationToken)
    {
        await using var command = database.Command("SELECT EXISTS (SELECT 1 FROM published.citations WHERE work_id = $1)", workId);
        return await command.ExecuteScalarAsync(cancellationToken) is true;
    }
}
