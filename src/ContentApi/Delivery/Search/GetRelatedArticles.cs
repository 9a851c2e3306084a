using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Delivery.Articles;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Delivery.Search;

/// <summary>How much is wanted.</summary>
/// <param name="Limit">How many articles at most, 1 to 20; 5 when absent.</param>
internal sealed record RelatedQuery([property: FromQuery(Name = "limit")] string? Limit);

internal static class GetRelatedArticles
{
    public static readonly LimitRange Limit = new(Default: 5, Maximum: 20);

    public static async Task<Results<Rendered<Page<RelatedArticle>>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] RelatedQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var errors = new List<ProblemError>();
        var limit = Limit.Read(query.Limit, errors.Add);
        if (errors.Count > 0)
            return Problem.OfParameters(errors);
        if (await ArticleLookup.IdAsync(database, idOrSlug, cancellationToken) is not { } articleId)
            return await ArticleLookup.MissingAsync<Page<RelatedArticle>>(database, http, idOrSlug, cancellationToken);
        await using var command = database.Command(RelatedStatement.Sql, articleId, limit);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var transition = new NextTransition();
        var items = new List<RelatedArticle>(limit);
        while (await reader.ReadAsync(cancellationToken))
        {
            transition.Read(reader, 10);
            items.Add(new()
            {
                Article = new() { Id = reader.GetGuid(0), Slug = reader.GetString(1), Locale = reader.GetString(2), Title = reader.GetString(3), PublishedAt = reader.GetDateTime(4) },
                Score = reader.GetDouble(5),
                Reasons = new() { Works = reader.GetInt32(6), Actors = reader.GetFieldValue<string[]>(7), Topics = reader.GetFieldValue<string[]>(8), Text = reader.GetBoolean(9) },
            });
        }
        var page = new Page<RelatedArticle> { Data = items, Info = new(limit, Next: null) };
        var body = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(page, ContentJson.Options);
        return new Rendered<Page<RelatedArticle>>(body, EntityTag.OfBytes(body)) { NextTransitionAt = transition.At, MadeOf = [articleId, SurrogateKey.Any] };
    }
}
