using ContentApi.Core.Rendering;
using ContentApi.Data.PublishedTables;
using ContentApi.Http.Negotiation;
using ContentApi.Http.Problems;
using ContentApi.Published;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Editorial.Preview;

/// <summary>How the article is wanted: as delivery takes it.</summary>
internal sealed record PreviewArticleQuery : PreviewQuery
{
    /// <summary>Name of a format, for clients that cannot set <c>Accept</c>.</summary>
    [FromQuery(Name = "format")]
    public string? Format { get; init; }

    /// <summary>How the body text stands in the JSON; with it, JSON is the only format.</summary>
    [FromQuery(Name = BodyFormatParameter.Name)]
    public string? BodyFormat { get; init; }

    /// <summary>Members that the JSON is to have, joined by commas; with it, JSON is the only format.</summary>
    [FromQuery(Name = "fields")]
    public string? Fields { get; init; }
}

internal sealed class PreviewArticleQueryValidator : AbstractValidator<PreviewArticleQuery>
{
    public PreviewArticleQueryValidator()
    {
        Include(new PreviewQueryValidator());
        RuleFor(query => query.BodyFormat).IsBodyFormat();
    }
}

internal static class PreviewArticle
{
    public static readonly IReadOnlyList<string> Members = SparseFields.Of<ArticleRepresentation>();

    public static async Task<Results<Previewed<ArticleRepresentation>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] PreviewArticleQuery query, HttpContext http, PreviewArticles articles, CancellationToken cancellationToken)
    {
        var errors = new List<ProblemError>();
        var fields = SparseFields.Read("fields", query.Fields, Members, errors.Add);
        if (errors.Count > 0)
            return Problem.OfParameters(errors);
        var (format, problem) = MediaTypeChoice.Choose(http.Request, query.Format, query.BodyFormat is null && fields.Count == 0 ? ArticleFormats.All : [ArticleFormats.Json]);
        if (format is null)
            return problem!;
        if (await articles.FindAsync(idOrSlug, query.Locale, http.User, cancellationToken) is not { } article)
            return Problem.NotFound("article", idOrSlug);
        var body = InFormat(BodyFormatParameter.Read(query.BodyFormat), article.Renderings.First(rendering => rendering.Format == format.Format).Body, article);
        return new Previewed<ArticleRepresentation>(SparseFields.Select(body, fields)!.Value, article.Locale) { MediaType = format.MediaType };
    }

    /// <summary>The JSON with its body text in the format.</summary>
    public static ReadOnlyMemory<byte> InFormat(BodyFormat format, ReadOnlyMemory<byte> json, PublishedArticle article) =>
        BodyFormats.Apply(json, format, article.Document.Citations.ToDictionary(citation => citation.Id, citation => citation.Key));
}
