using ContentApi.Core.Citations;
using ContentApi.Data;
using ContentApi.Data.EditorialTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Works;

/// <summary>Remembers which citations an editor split off, so that no later match undoes it.</summary>
internal sealed class WorkAssignments(ContentDbContext database)
{
    /// <summary>
    /// Gives citations of one work to another, new one. A key that all of its citations leave with goes with them, and so does a text: what is imported later and says the same is the new work, too.
    /// The caller has taken the work.
    /// </summary>
    public async Task MoveAsync(KnownWork work, KnownWork made, IReadOnlyList<CitationPlace> leaving, IReadOnlyList<CitationPlace> staying, CancellationToken cancellationToken)
    {
        var left = staying.Select(citation => citation.Cited.Key).ToHashSet();
        var keys = leaving.Select(citation => citation.Cited.Key!).Where(key => !left.Contains(key)).Distinct().ToArray();
        if (keys.Contains(work.MatchKey))
            (work.MatchKey, made.MatchKey) = (null, work.MatchKey);
        if (WorkKey.Of(work.Csl) is { } said && keys.Contains(said))
            work.Csl = staying[0].Cited.Csl;
        work.IsOutdated = true;
        work.Version++;
        var takenKey = made.MatchKey;
        // The key is free before another row has it.
        made.MatchKey = null;
        await database.SaveChangesAsync(cancellationToken);
        made.MatchKey = takenKey;
        await database.SaveChangesAsync(cancellationToken);
        await database.KnownWorks.Where(merged => merged.MergedIntoId == work.Id && keys.Contains(merged.MatchKey!)).ExecuteUpdateAsync(row => row.SetProperty(merged => merged.MergedIntoId, made.Id), cancellationToken);
        await AssignAsync(made.Id, leaving, [.. staying.Select(citation => (citation.Cited.Key!, citation.Cited.Print))], cancellationToken);
    }

    private async Task AssignAsync(Guid workId, IReadOnlyList<CitationPlace> leaving, HashSet<(string, string)> staying, CancellationToken cancellationToken)
    {
        var told = new HashSet<(string, string)>();
        var moved = leaving.Select(citation => citation.Cited).DistinctBy(cited => cited.CitationId).ToList();
        var keys = moved.Select(cited => cited.Key!).ToArray();
        var prints = moved.Select(cited => !staying.Contains((cited.Key!, cited.Print)) && told.Add((cited.Key!, cited.Print)) ? cited.Print : null).ToArray();
        await database.Database.ExecuteSqlAsync(
            $"""
             UPDATE editorial.work_assignments known SET reference = NULL FROM unnest({keys}, {prints}) AS moved (match_key, reference)
             WHERE known.match_key = moved.match_key AND known.reference = moved.reference
             """, cancellationToken);
        await database.Database.ExecuteSqlAsync(
            $"""
             INSERT INTO editorial.work_assignments (citation_id, match_key, reference, work_id)
             SELECT citation_id, match_key, reference, {workId} FROM unnest({moved.Select(cited => cited.CitationId).ToArray()}, {keys}, {prints}) AS moved (citation_id, match_key, reference)
             ON CONFLICT (citation_id) DO UPDATE SET match_key = excluded.match_key, reference = excluded.reference, work_id = excluded.work_id
             """, cancellationToken);
    }
}
