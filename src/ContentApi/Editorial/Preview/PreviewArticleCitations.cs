using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using ContentApi.Published;
using FluentValidation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Editorial.Preview;

/// <summary>How the reference list is wanted.</summary>
internal sealed record PreviewArticleCitationsQuery : PreviewQuery
{
    /// <summary>Name of a format, for clients that cannot set <c>Accept</c>.</summary>
    [FromQuery(Name = "format")]
    public string? Format { get; init; }

    /// <summary>Style of a bibliography.</summary>
    [FromQuery(Name = "style")]
    public string? Style { get; init; }
}

internal sealed class PreviewArticleCitationsQueryValidator : AbstractValidator<PreviewArticleCitationsQuery>
{
    public PreviewArticleCitationsQueryValidator() => Include(new PreviewQueryValidator());
}

internal static class PreviewArticleCitations
{
    public static async Task<Results<Previewed<Page<CitationItem>>, ProblemHttpResult>> Handle(
        string idOrSlug, [AsParameters] PreviewArticleCitationsQuery query, HttpContext http, PreviewArticles articles, CancellationToken cancellationToken)
    {
        var (format, problem) = ReferenceFormatChoice.Choose(http.Request, query.Format, query.Style, ReferenceFormats.All);
        if (format is null)
            return problem!;
        if (await articles.FindAsync(idOrSlug, query.Locale, http.User, cancellationToken) is not { } article)
            return Problem.NotFound("article", idOrSlug);
        var body = format == ReferenceFormats.Json
            ? PageBytes.Write([.. article.Citations.Select(citation => (ReadOnlyMemory<byte>)citation.Body)], new(article.Citations.Count, Next: null))
            : ReferenceFormats.Write(format, article.Citations.Select(citation => (ReadOnlyMemory<byte>)JsonSerializer.SerializeToUtf8Bytes(citation.Csl, ContentJson.Options)));
        return new Previewed<Page<CitationItem>>(body, article.Locale) { MediaType = format.MediaType };
    }
}
