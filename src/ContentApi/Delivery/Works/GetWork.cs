using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Works;

internal static class GetWork
{
    public static async Task<Results<Rendered<WorkItem>, ProblemHttpResult>> Handle(
        string id, [AsParameters] ReferenceQuery query, HttpRequest request, DeliveryDatabase database, CancellationToken cancellationToken)
    {
        var (format, problem) = ReferenceFormatChoice.Choose(request, query.Format, query.Style, ReferenceFormats.All);
        if (format is null)
            return problem!;
        if (!Guid.TryParseExact(id, "D", out var workId))
            return Problem.NotFound("work", id);
        var (columns, item) = WorkItems.In(format);
        await using var command = database.Command($"SELECT {columns} FROM {WorkItems.Source.From} WHERE item.id = $1", workId);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return await WorkLookup.MissingAsync<WorkItem>(database, request.HttpContext, workId, cancellationToken);
        var work = item(reader, 0);
        var body = format == ReferenceFormats.Json ? work.Body : ReferenceFormats.Write(format, [work.Body!.Value]);
        return new Rendered<WorkItem>(body, work.EntityTag)
        {
            MediaType = format.MediaType + "; charset=utf-8",
            Selection = ReferenceFormats.Way(format),
            VariesByAccept = query.Format is null,
            MadeOf = [workId],
        };
    }
}
