using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Rendering;
using ContentApi.Http.Problems;
using ContentApi.Published;
using MapsterMapper;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Articles;

/// <summary>Answers with an article, or a part of one, as editors have it; with the article's entity tag.</summary>
internal sealed class ArticleReading(WorkingCopies copies, IMapper mapper)
{
    /// <summary>Reads.</summary>
    /// <param name="http">The request.</param>
    /// <param name="idOrSlug">What the URL calls the article.</param>
    /// <param name="request">How to read.</param>
    /// <param name="part">Takes the part out of the article; null when it is not there.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<Results<Ok<T>, FileContentHttpResult, ProblemHttpResult>> ReadAsync<T>(
        HttpContext http, string idOrSlug, ReadRequest request, Func<WorkingCopyRepresentation, T?> part, CancellationToken cancellationToken)
        where T : class
    {
        if (await copies.FindAsync(idOrSlug, cancellationToken) is not { } copy)
            return Problem.NotFound("article", idOrSlug);
        if (part(mapper.Map<WorkingCopyRepresentation>(await copies.SnapshotAsync(copy, cancellationToken))) is not { } found)
            return Problem.Of(ProblemType.NotFound, "The article has no such part.");
        http.Response.Headers.ETag = copy.EntityTag;
        var format = BodyFormatParameter.Read(request.BodyFormat);
        if (format == BodyFormat.Blocks)
            return TypedResults.Ok(found);
        var json = JsonSerializer.SerializeToUtf8Bytes(found, ContentJson.Options);
        return TypedResults.Bytes(BodyFormats.Apply(json, format, copy.Document.Citations.ToDictionary(citation => citation.Id, citation => citation.Key), format == BodyFormat.Markdown ? new CitationLinks(copy.Document) : null), "application/json; charset=utf-8");
    }
}
