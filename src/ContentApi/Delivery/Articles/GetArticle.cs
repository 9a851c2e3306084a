using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Negotiation;
using ContentApi.Http.Problems;
using ContentApi.Published;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Delivery.Articles;

/// <summary>How the article is wanted.</summary>
/// <param name="Format">Name of a format, for clients that cannot set <c>Accept</c>.</param>
/// <param name="BodyFormat">How the body text stands in the JSON; with it, JSON is the only format.</param>
/// <param name="Fields">Members that the JSON is to have, joined by commas; absent for all. With it, JSON is the only format.</param>
/// <param name="Locale">Language that selects among the article's translations.</param>
internal sealed record GetArticleQuery(
    [property: FromQuery(Name = "format")] string? Format,
    [property: FromQuery(Name = BodyFormatParameter.Name)] string? BodyFormat,
    [property: FromQuery(Name = "fields")] string? Fields,
    [property: FromQuery(Name = LocaleParameter.Name)] string? Locale);

internal sealed class GetArticleQueryValidator : AbstractValidator<GetArticleQuery>
{
    public GetArticleQueryValidator()
    {
        RuleFor(query => query.BodyFormat).IsBodyFormat();
        RuleFor(query => query.Locale).IsLanguageRange();
    }
}

internal static class GetArticle
{
    /// <summary>Members that an article has, and so can be asked for.</summary>
    public static readonly IReadOnlyList<string> Members = SparseFields.Of<ArticleRepresentation>();

    public static async Task<Results<Rendered<ArticleRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] GetArticleQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var errors = new List<ProblemError>();
        var fields = SparseFields.Read("fields", query.Fields, Members, errors.Add);
        if (errors.Count > 0)
            return Problem.OfParameters(errors);
        var (format, problem) = MediaTypeChoice.Choose(http.Request, query.Format, query.BodyFormat is null && fields.Count == 0 ? ArticleFormats.All : [ArticleFormats.Json]);
        if (format is null)
            return problem!;
        var bodyFormat = BodyFormatParameter.Read(query.BodyFormat);
        var way = EntityTag.Join(bodyFormat.Way(), EntityTag.WayOf(fields));
        var (condition, value, ranges, chosenBy) = ArticleLookup.Translated(idOrSlug, query.Locale, first: 4);
        await using var command = database.Command(
            $"""
             SELECT {ServedArticle.Columns}, rendering.entity_tag, CASE WHEN rendering.entity_tag = ANY ($3) THEN NULL ELSE rendering.body END, {bodyFormat.CitationKeys("article.id")}, {chosenBy}, {AlternateLinks.Column}
             FROM published.articles article JOIN published.renderings rendering ON rendering.article_id = article.id AND rendering.format = $2 WHERE {condition}
             """, [value, format.Format, EntityTag.Known(http.Request, way), .. ranges]);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return await ArticleLookup.MissingAsync<ArticleRepresentation>(database, http, idOrSlug, cancellationToken);
        const int Tag = ServedArticle.Count, Body = Tag + 1, Keys = Tag + 2, ChosenBy = Tag + 3, Translations = Tag + 4;
        var article = LocaleParameter.Chosen(http, query.Locale, ServedArticle.Read(reader), reader.IsDBNull(ChosenBy) ? null : reader.GetGuid(ChosenBy));
        AlternateLinks.Add(http, reader.GetFieldValue<string[]>(Translations));
        var body = bodyFormat.Apply(PublishedItem.BytesOrNull(reader, Body), PublishedItem.TextOrNull(reader, Keys));
        return article.Answer<ArticleRepresentation>(SparseFields.Select(body, fields), reader.GetString(Tag), way, format.MediaType, variesByAccept: query.Format is null);
    }
}
