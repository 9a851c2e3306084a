using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Citations;

internal static class GetCitation
{
    public static async Task<Results<Rendered<CitationItem>, ProblemHttpResult>> Handle(
        string id, [AsParameters] ReferenceQuery query, HttpRequest request, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var (format, problem) = ReferenceFormatChoice.Choose(request, query.Format, query.Style, ReferenceFormats.All);
        if (format is null)
            return problem!;
        var columns = PartColumns.In(format, ReferenceFormats.Csl("part"));
        if (await PublishedItem.ReadAsync(id, "published.citations", columns, request, database, cancellationToken) is not { } item)
            return Problem.NotFound("citation", id);
        var body = format == ReferenceFormats.Json || item.Body is not { } csl ? item.Body : ReferenceFormats.Write(format, [csl]);
        return item.Article.Answer<CitationItem>(body, item.EntityTag, columns.Way, format.MediaType, variesByAccept: query.Format is null);
    }
}
