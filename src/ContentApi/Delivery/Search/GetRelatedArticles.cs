using System.Globalization;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Delivery.Articles;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Delivery.Search;

/// <summary>How much is wanted.</summary>
/// <param name="Limit">How many articles at most, 1 to 20; 5 when absent.</param>
internal sealed record RelatedQuery([property: FromQuery(Name = "limit")] string? Limit)
{
    public static readonly LimitRange Range = new(Default: 5, Maximum: 20);

    public int Size => Limit is null ? Range.Default : int.Parse(Limit, CultureInfo.InvariantCulture);
}

internal sealed class RelatedQueryValidator : AbstractValidator<RelatedQuery>
{
    public RelatedQueryValidator() => RuleFor(query => query.Limit)
        .Must(limit => limit is null || (int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out var size) && size >= 1 && size <= RelatedQuery.Range.Maximum))
        .WithErrorCode("out-of-range").WithMessage($"'{{PropertyValue}}' is not a whole number from 1 to {RelatedQuery.Range.Maximum}.");
}

internal static class GetRelatedArticles
{
    public static async Task<Results<Rendered<Page<RelatedArticle>>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] RelatedQuery query, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        if (await ArticleLookup.IdAsync(database, idOrSlug, cancellationToken) is not { } articleId)
            return await ArticleLookup.MissingAsync(database, idOrSlug, cancellationToken);
        await using var command = database.Command(RelatedStatement.Sql, articleId, query.Size);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var items = new List<RelatedArticle>(query.Size);
        while (await reader.ReadAsync(cancellationToken))
        {
            items.Add(new()
            {
                Article = new() { Id = reader.GetGuid(0), Slug = reader.GetString(1), Locale = reader.GetString(2), Title = reader.GetString(3), PublishedAt = reader.GetDateTime(4) },
                Score = reader.GetDouble(5),
                Reasons = new() { Works = reader.GetInt32(6), Actors = reader.GetFieldValue<string[]>(7), Topics = reader.GetFieldValue<string[]>(8), Text = reader.GetBoolean(9) },
            });
        }
        var page = new Page<RelatedArticle> { Data = items, Info = new(query.Size, Next: null) };
        var body = System.Text.Json.JsonSerializer.SerializeToUtf8Bytes(page, ContentJson.Options);
        return new Rendered<Page<RelatedArticle>>(body, EntityTag.OfBytes(body)) { MadeOf = [articleId, SurrogateKey.Any] };
    }
}
