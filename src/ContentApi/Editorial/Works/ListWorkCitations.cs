using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Http.OpenApi;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ContentApi.Editorial.Works;

/// <summary>Lists the citations of a work in articles as they stand, drafts included: what a split names.</summary>
internal static class ListWorkCitations
{
    private const string Citations = """
        FROM editorial.articles article CROSS JOIN LATERAL jsonb_array_elements(article.document -> 'citations') WITH ORDINALITY cited (item, place)
        WHERE article.work_ids @> ARRAY[$1] AND (cited.item ->> 'workId')::uuid = $1
        """;

    private static readonly Keyset Order = new(new SortColumn("article.id", SortType.Id, Descending: true), new SortColumn("cited.place", SortType.LongNumber));

    public static ListParameters Parameters { get; } = new([], []) { HasFilters = false };

    public static async Task<Results<Ok<Page<CitationOfWork>>, ProblemHttpResult>> Handle(Guid id, [AsParameters] PageQuery query, HttpContext http, ManagedWorks works, CancellationToken cancellationToken)
    {
        if (!PageRequest.TryRead(query, $"manage/works/{id}/citations", Order, out var page, out var problem))
            return problem;
        if (await works.ReadAsync(id, cancellationToken) is null)
            return Problem.NotFound("work", id.ToString());
        var after = page.After is null ? "" : "AND " + page.Order.After(2);
        var found = await works.QueryAsync(
            $"SELECT article.id, article.slug, article.title, article.status, cited.item, cited.place {Citations} {after} ORDER BY {page.Order.OrderBy} LIMIT {page.Rows}", [id, .. page.After ?? []],
            reader => (Place: reader.GetInt64(5), Citation: Of(ManagedArticleReference.Read(reader), JsonSerializer.Deserialize<Citation>(reader.GetString(4), ContentJson.Options)!)), cancellationToken);
        long? total = page.IsCounted ? (await works.QueryAsync($"SELECT count(*) {Citations}", [id], reader => reader.GetInt64(0), cancellationToken))[0] : null;
        var shown = page.Of(found, row => [row.Citation.Article.Id, row.Place], total, http);
        return TypedResults.Ok(shown.As([.. shown.Data.Select(row => row.Citation)]));
    }

    private static CitationOfWork Of(ManagedArticleReference article, Citation citation) => new() { Id = citation.Id, Key = citation.Key, Text = citation.Text, Csl = citation.Csl, Article = article };
}
