using ContentApi.Core.Citations;
using ContentApi.Data;
using ContentApi.Published;
using Npgsql;

namespace ContentApi.Editorial.Works;

/// <summary>Finds the citations of a work: in working copies as they stand, and in what is published.</summary>
internal sealed class WorkCitations(ContentDbContext database, ManagedWorks works)
{
    /// <summary>The most that are read.</summary>
    public const int Most = 20_000;

    /// <summary>
    /// Citations that refer to a work now, whatever their articles say that have yet to follow; one that its article changed since it was published is there twice.
    /// Null where there may be more than <see cref="Most"/>.
    /// </summary>
    public async Task<IReadOnlyList<CitationPlace>?> OfAsync(Guid workId, CancellationToken cancellationToken)
    {
        const string named = "SELECT id FROM editorial.works WHERE id = $1 OR merged_into_id = $1";
        var found = await works.QueryAsync(
            $"""
             SELECT article.id, item ->> 'id', item ->> 'text', item ->> 'workId', item ->> 'csl' FROM editorial.articles article
                 CROSS JOIN LATERAL jsonb_array_elements(article.document -> 'citations') item WHERE article.work_ids && ARRAY({named}) AND (item ->> 'workId')::uuid IN ({named})
             UNION SELECT article_id, id::text, convert_from(body, 'UTF8')::jsonb ->> 'text', work_id::text, csl::text FROM published.citations WHERE work_id IN ({named})
             LIMIT {Most + 1}
             """, [workId], reader => new CitationPlace(reader.GetGuid(0), Read(reader)), cancellationToken);
        if (found.Count > Most)
            return null;
        var standing = (await HeldWorks.FindAsync(database, [.. found.Select(citation => citation.Cited)], cancellationToken)).Where(work => work.Id == workId).Select(work => work.Place).ToHashSet();
        return [.. found.Where((_, place) => standing.Contains(place)).OrderBy(citation => citation.ArticleId)];
    }

    private static CitedWork Read(NpgsqlDataReader reader)
    {
        var csl = ManagedWorks.CslOf(reader, 4);
        return new(Guid.Parse(reader.GetString(1)), WorkKey.Of(csl), WorkKey.PrintOf(reader.GetString(2)), Guid.Parse(reader.GetString(3)), csl);
    }
}

/// <summary>A citation, and where it stands.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Cited">What it says of the work.</param>
internal sealed record CitationPlace(Guid ArticleId, CitedWork Cited);
