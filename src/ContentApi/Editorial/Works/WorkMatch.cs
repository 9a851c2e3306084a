using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Published;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Works;

/// <summary>Links the entries of a reference list to the works that they refer to, making those that are new. What says too little to tell a work stays without one.</summary>
internal static class WorkMatch
{
    public static Task<Article> MatchAsync(ContentDbContext database, Article article, Func<Guid> newId, DateTime now, CancellationToken cancellationToken) =>
        HeldWorks.InAsync(database, article, missing => MakeAsync(database, missing, newId, now, cancellationToken), cancellationToken);

    private static async Task MakeAsync(ContentDbContext database, IReadOnlyList<CitedWork> missing, Func<Guid> newId, DateTime now, CancellationToken cancellationToken)
    {
        // In one order for everybody, so that two imports that make the same works never wait for each other in a circle.
        var made = missing.DistinctBy(work => work.Key).OrderBy(work => work.Key, StringComparer.Ordinal).ToList();
        await database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO editorial.works (id, match_key, csl, created_at)
             SELECT id, match_key, csl::jsonb, {now}
             FROM unnest({made.Select(_ => newId()).ToArray()}, {made.Select(work => work.Key!).ToArray()}, {made.Select(work => JsonSerializer.Serialize(work.Csl, ContentJson.Options)).ToArray()}) AS cited (id, match_key, csl)
             ON CONFLICT DO NOTHING
             """, cancellationToken);
    }
}
