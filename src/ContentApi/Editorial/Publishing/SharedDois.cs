using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.Publishing;
using ContentApi.Editorial.Works;

namespace ContentApi.Editorial.Publishing;

/// <summary>Finds DOIs that an article gives to one source and another article to another.</summary>
internal sealed class SharedDois(ManagedWorks works)
{
    // Enough to find one that differs, where a work is cited by very many.
    private const int MostCompared = 500;

    /// <summary>The references whose DOI belongs to another source elsewhere, and the articles that say so: with each change of those this is to be found anew.</summary>
    /// <remarks>Citations with one DOI refer to one work; only what is unlike the work as it was first cited is compared with the working copies that cite it. What an editor split off is a work of its own.</remarks>
    public async Task<IReadOnlyList<(Finding Finding, Guid ArticleId)>> FindAsync(Article article, CancellationToken cancellationToken)
    {
        var cited = article.Citations.Index().Where(entry => entry.Item is { WorkId: not null, Csl.Doi: not null }).ToList();
        if (cited.Count == 0)
            return [];
        var known = (await works.QueryAsync("SELECT id, csl FROM editorial.works WHERE id = ANY ($1)", [WorkIds(cited)], reader => (Id: reader.GetGuid(0), Csl: ManagedWorks.CslOf(reader, 1)), cancellationToken))
            .ToDictionary(work => work.Id, work => work.Csl);
        var unlike = cited.Where(entry => known.TryGetValue(entry.Item.WorkId!.Value, out var work) && DoiChecks.AreApart(entry.Item.Csl, work)).ToList();
        if (unlike.Count == 0)
            return [];
        var others = await works.QueryAsync(
            $"""
             SELECT article.id, article.slug, (item ->> 'workId')::uuid, item -> 'csl' FROM editorial.articles article CROSS JOIN LATERAL jsonb_array_elements(article.document -> 'citations') item
             WHERE article.work_ids && $1 AND article.id <> $2 AND (item ->> 'workId')::uuid = ANY ($1) LIMIT {MostCompared}
             """, [WorkIds(unlike), article.Id], reader => (ArticleId: reader.GetGuid(0), Slug: reader.GetString(1), WorkId: reader.GetGuid(2), Csl: ManagedWorks.CslOf(reader, 3)), cancellationToken);
        var found = new List<(Finding, Guid)>();
        foreach (var (place, citation) in unlike)
        {
            if (others.FirstOrDefault(other => other.WorkId == citation.WorkId && DoiChecks.AreApart(citation.Csl, other.Csl)) is { Slug: not null } other)
                found.Add((new(FindingCode.ReusedDoi, FindingSeverity.Warning, $"/citations/{place}/csl/DOI", $"{citation.Key} has the DOI of another source that the article '{other.Slug}' cites: \"{other.Csl.Title}\"."), other.ArticleId));
        }
        return found;
    }

    private static Guid[] WorkIds(IEnumerable<(int Index, Citation Item)> cited) => [.. cited.Select(entry => entry.Item.WorkId!.Value).Distinct()];
}
