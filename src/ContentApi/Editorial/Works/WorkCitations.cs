using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Data;
using ContentApi.Published;

namespace ContentApi.Editorial.Works;

/// <summary>Finds the citations of a work: in working copies as they stand, and in what is published.</summary>
internal sealed class WorkCitations(ContentDbContext database, ManagedWorks works)
{
    /// <summary>Citations that refer to a work now, whatever their articles say that have yet to follow; one that its article changed since it was published is there twice.</summary>
    public async Task<IReadOnlyList<CitationPlace>> OfAsync(Guid workId, CancellationToken cancellationToken)
    {
        const string named = "SELECT id FROM editorial.works WHERE id = $1 OR merged_into_id = $1";
        var found = await works.QueryAsync(
            $"""
             SELECT DISTINCT document.id, item FROM (
                 SELECT id, document FROM editorial.articles WHERE work_ids && ARRAY({named})
                 UNION ALL SELECT id, document FROM published.articles WHERE id IN (SELECT article_id FROM published.citations WHERE work_id IN ({named}))
             ) document CROSS JOIN LATERAL jsonb_array_elements(document.document -> 'citations') item
             WHERE (item ->> 'workId')::uuid IN ({named})
             """, [workId], reader => new CitationPlace(reader.GetGuid(0), CitedWork.Of(JsonSerializer.Deserialize<Citation>(reader.GetString(1), ContentJson.Options)!)), cancellationToken);
        var standing = (await HeldWorks.FindAsync(database, [.. found.Select(citation => citation.Cited)], cancellationToken)).Where(work => work.Id == workId).Select(work => work.Place).ToHashSet();
        return [.. found.Where((_, place) => standing.Contains(place)).OrderBy(citation => citation.ArticleId)];
    }
}

/// <summary>A citation, and where it stands.</summary>
/// <param name="ArticleId">The article.</param>
/// <param name="Cited">What it says of the work.</param>
internal sealed record CitationPlace(Guid ArticleId, CitedWork Cited);
