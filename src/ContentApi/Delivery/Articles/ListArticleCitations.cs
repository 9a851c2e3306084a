using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Paging;
using ContentApi.Published;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Delivery.Articles;

/// <summary>How an article's reference list is wanted.</summary>
/// <param name="Format">Name of a format, for clients that cannot set <c>Accept</c>.</param>
/// <param name="Style">Style of a bibliography.</param>
/// <param name="Locale">Language that selects among the article's translations.</param>
internal sealed record ListArticleCitationsQuery(
    [property: FromQuery(Name = "format")] string? Format,
    [property: FromQuery(Name = "style")] string? Style,
    [property: FromQuery(Name = LocaleParameter.Name)] string? Locale);

internal sealed class ListArticleCitationsQueryValidator : AbstractValidator<ListArticleCitationsQuery>
{
    public ListArticleCitationsQueryValidator() => RuleFor(query => query.Locale).IsLanguageRange();
}

internal static class ListArticleCitations
{
    private static readonly ArticleParts Citations = new("published.citations", "/citations");

    public static async Task<Results<Rendered<Page<CitationItem>>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] ListArticleCitationsQuery query, HttpContext http, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var (format, problem) = ReferenceFormatChoice.Choose(http.Request, query.Format, query.Style, ReferenceFormats.All);
        if (format is null)
            return problem!;
        var columns = PartColumns.In(format, ReferenceFormats.CslByKey("part"));
        if (await Citations.ReadAsync(idOrSlug, query.Locale, columns, http, database, cancellationToken) is not { } article)
            return await ArticleLookup.MissingAsync<Page<CitationItem>>(database, http, idOrSlug, cancellationToken);
        var body = format == ReferenceFormats.Json ? article.Page
            : article.Bodies is null ? (ReadOnlyMemory<byte>?)null
            : ReferenceFormats.Write(format, article.Bodies);
        return article.Article.Answer<Page<CitationItem>>(body, article.EntityTag, columns.Way, format.MediaType, variesByAccept: query.Format is null);
    }
}
