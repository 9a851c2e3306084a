using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Data;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Published;

/// <summary>
/// The works that citations refer to, as editors have them now: by an editor's decision, else by what recognises them. Whoever writes down which work is cited holds it
/// until the transaction ends, and whoever merges or splits it waits for them. So what is written after a change says the new work, and what was written before is there for the change to find.
/// </summary>
internal static class HeldWorks
{
    /// <summary>The article with the works that its citations refer to now, which are held. A reference that says too little to tell a work has none.</summary>
    /// <param name="database">Where a transaction is open.</param>
    /// <param name="article">The article.</param>
    /// <param name="make">Makes works of what there are none of; null to leave these citations as they are.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public static async Task<Article> InAsync(ContentDbContext database, Article article, Func<IReadOnlyList<CitedWork>, Task>? make, CancellationToken cancellationToken)
    {
        // Where works are made, what nothing recognises is a new one, whatever it was said to be.
        var cited = article.Citations.Select(citation => make is null ? CitedWork.Of(citation) : CitedWork.Of(citation) with { WorkId = null }).ToList();
        while (cited.Exists(work => work.Key is not null))
        {
            var found = (await FindAsync(database, cited, cancellationToken)).ToDictionary(work => work.Place);
            if (make is not null && cited.Where((work, place) => work.Key is not null && !found.ContainsKey(place)).ToList() is { Count: > 0 } missing)
            {
                await make(missing);
                continue;
            }
            var ids = found.Values.Select(work => work.Id).Distinct().ToArray();
            // In one order for everybody, so that nobody waits in a circle.
            var held = await database.Database.SqlQuery<HeldWork>($"""SELECT id AS "Id", version AS "Version" FROM editorial.works WHERE id = ANY ({ids}) ORDER BY id FOR SHARE""").ToListAsync(cancellationToken);
            // Else one was merged or split while it was waited for.
            if (found.Values.All(work => held.Contains(new(work.Id, work.Version))))
                return With(article, place => found.GetValueOrDefault(place)?.Id ?? (cited[place].Key is null ? null : article.Citations[place].WorkId));
        }
        return With(article, _ => null);
    }

    /// <summary>The works that stand for citations, by their places; without holding them. What no work stands for is absent.</summary>
    public static Task<List<FoundWork>> FindAsync(ContentDbContext database, IReadOnlyList<CitedWork> cited, CancellationToken cancellationToken) => database.Database.SqlQuery<FoundWork>(
        $"""
         SELECT place::int - 1 AS "Place", standing.id AS "Id", standing.version AS "Version"
         FROM unnest({cited.Select(work => work.CitationId).ToArray()}, {cited.Select(work => work.Key).ToArray()}, {cited.Select(work => work.Print).ToArray()}, {cited.Select(work => work.WorkId).ToArray()})
             WITH ORDINALITY AS cited (citation_id, match_key, reference, work_id, place)
         LEFT JOIN editorial.work_assignments decided ON decided.citation_id = cited.citation_id AND decided.match_key = cited.match_key
         LEFT JOIN editorial.work_assignments alike ON alike.match_key = cited.match_key AND alike.reference = cited.reference
         LEFT JOIN editorial.works recognised ON recognised.match_key = cited.match_key
         JOIN editorial.works named ON named.id = coalesce(decided.work_id, alike.work_id, recognised.id, cited.work_id)
         JOIN editorial.works standing ON standing.id = coalesce(named.merged_into_id, named.id)
         WHERE cited.match_key IS NOT NULL
         """).ToListAsync(cancellationToken);

    private static Article With(Article article, Func<int, Guid?> workOf) => article.Citations.Select((citation, place) => (citation, place)).All(entry => entry.citation.WorkId == workOf(entry.place))
        ? article : article with { Citations = [.. article.Citations.Select((citation, place) => citation with { WorkId = workOf(place) })] };

    private sealed record HeldWork(Guid Id, int Version);
}

/// <summary>What a citation says of the work that it refers to.</summary>
/// <param name="CitationId">The citation.</param>
/// <param name="Key">What the work is recognised by (<see cref="WorkKey"/>); null when the reference says too little.</param>
/// <param name="Print">Print of the reference's text.</param>
/// <param name="WorkId">The work that it was said to refer to; null for none.</param>
/// <param name="Csl">The reference.</param>
internal sealed record CitedWork(Guid CitationId, string? Key, string Print, Guid? WorkId, CslItem Csl)
{
    public static CitedWork Of(Citation citation) => new(citation.Id, WorkKey.Of(citation.Csl), WorkKey.PrintOf(citation.Text), citation.WorkId, citation.Csl);
}

/// <summary>The work that stands for a citation.</summary>
/// <param name="Place">Place of the citation among those asked about, from 0.</param>
/// <param name="Id">The work, which stands.</param>
/// <param name="Version">Its version.</param>
internal sealed record FoundWork(int Place, Guid Id, int Version);
