using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Works;

/// <summary>Links the entries of a reference list to the works that they refer to, making those that are new. What says too little to tell a work stays without one.</summary>
internal static class WorkMatch
{
    public static async Task<Article> MatchAsync(ContentDbContext database, Article article, Func<Guid> newId, DateTime now, CancellationToken cancellationToken)
    {
        var cited = article.Citations.Select(citation => (Key: WorkKey.Of(citation.Csl), citation.Csl)).Where(work => work.Key is not null)
            .DistinctBy(work => work.Key).OrderBy(work => work.Key, StringComparer.Ordinal).ToList();
        if (cited.Count == 0)
            return article;
        var keys = cited.Select(work => work.Key!).ToArray();
        await database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO editorial.works (id, match_key, csl, created_at)
             SELECT id, match_key, csl::jsonb, {now}
             FROM unnest({keys.Select(_ => newId()).ToArray()}, {keys}, {cited.Select(work => JsonSerializer.Serialize(work.Csl, ContentJson.Options)).ToArray()}) AS cited (id, match_key, csl)
             ON CONFLICT DO NOTHING
             """, cancellationToken);
        var known = await database.KnownWorks.AsNoTracking().Where(work => keys.Contains(work.MatchKey)).ToDictionaryAsync(work => work.MatchKey, work => work.Id, cancellationToken);
        return article with
        {
            Citations = [.. article.Citations.Select(citation => citation with { WorkId = WorkKey.Of(citation.Csl) is { } key ? known[key] : null })],
        };
    }
}
