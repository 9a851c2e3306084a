using System.Text.Json;
using ContentApi.Data;
using ContentApi.Editorial.Imports.Batches;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Exports;

/// <summary>Takes cited sources in that an export holds. One that is there already, by its id or by what it is recognised by, stays as it is.</summary>
internal sealed class WorkRestoration(ContentDbContext database)
{
    public async Task<LineResult> RunAsync(string json, CancellationToken cancellationToken)
    {
        var work = JsonSerializer.Deserialize<WorkLine>(json, LineJson.Options)!.Work;
        if (await database.KnownWorks.AnyAsync(known => known.Id == work.Id || known.MatchKey == work.MatchKey, cancellationToken))
            return LineResult.Skipped();
        database.Add(work);
        await database.SaveChangesAsync(cancellationToken);
        return LineResult.Imported();
    }
}
