using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Delivery.Works;

/// <summary>Works that nothing public cites by that id.</summary>
internal static class WorkLookup
{
    /// <summary>What to answer there: that the work was merged into another, which is public, or that there is none.</summary>
    public static async Task<Results<Rendered<T>, ProblemHttpResult>> MissingAsync<T>(DeliveryDatabase database, HttpContext http, Guid workId, CancellationToken cancellationToken)
    {
        await using var command = database.Command("SELECT standing.id FROM published.works work JOIN published.works standing ON standing.id = work.merged_into_id WHERE work.id = $1 AND work.cited_by = 0 AND standing.cited_by > 0", workId);
        return await command.ExecuteScalarAsync(cancellationToken) is Guid standing ? Moved<T>(http, workId, standing) : Problem.NotFound("work", workId.ToString());
    }

    /// <summary>The same address with the id of the work in the place of the one that it had.</summary>
    private static Rendered<T> Moved<T>(HttpContext http, Guid merged, Guid standing)
    {
        const int AfterId = 4;
        var rest = http.Request.Path.Value!.Split('/').Skip(AfterId).Select(segment => "/" + segment);
        return new(ReadOnlyMemory<byte>.Empty, EntityTag.OfBytes([]))
        {
            MovedTo = $"{http.Request.PathBase}/v1/works/{standing}{string.Concat(rest)}{http.Request.QueryString}",
            MadeOf = [merged, standing],
        };
    }
}
