using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;
using ContentApi.Editorial.Publishing;
using ContentApi.Editorial.Works;
using ContentApi.Http.OpenApi;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Editorial.Integrity;

/// <summary>Which findings are wanted.</summary>
internal sealed record IntegrityQuery : PageQuery
{
    /// <summary>Codes of findings; absent for all.</summary>
    [FromQuery(Name = "code")]
    public string[]? Code { get; init; }
}

internal static class GetIntegrity
{
    // What this deployment does not want to hear of is not there.
    private const string Findings = """
        FROM editorial.article_checks known JOIN editorial.articles article ON article.id = known.article_id CROSS JOIN LATERAL jsonb_array_elements(known.findings) WITH ORDINALITY found (finding, place)
        WHERE found.finding ->> 'code' <> ALL ($1)
        """;

    private static readonly Keyset Order = new(new SortColumn("article.id", SortType.Id, Descending: true), new SortColumn("found.place", SortType.LongNumber));

    public static ListParameters Parameters { get; } = new([], []) { HasFilters = false };

    public static async Task<Results<Ok<IntegrityReport>, ProblemHttpResult>> Handle(
        [AsParameters] IntegrityQuery query, HttpContext http, IntegrityChecks checks, ManagedWorks works, PublishingGates gates, CancellationToken cancellationToken)
    {
        var errors = new List<ProblemError>();
        foreach (var code in (query.Code ?? []).Except(ArticleChecks.Codes))
            errors.Add(new() { Parameter = "code", Code = "unknown-value", Detail = $"'{code}' is unknown; there are {string.Join(", ", ArticleChecks.Codes)}." });
        if (PageRequest.Read(query, CursorBinding.Of("manage/integrity", http.Request.Query), Order, errors.Add) is not { } page || errors.Count > 0)
            return Problem.OfParameters(errors);
        var left = await checks.RunAsync(cancellationToken);
        var counts = page.After is not null && !page.IsCounted ? null : await works.QueryAsync($"SELECT found.finding ->> 'code' AS code, count(*)::int, count(DISTINCT article.id)::int {Findings} GROUP BY 1 ORDER BY 1", [gates.Off],
            reader => new FindingCount(reader.GetString(0), reader.GetInt32(1), reader.GetInt32(2)), cancellationToken);
        var wanted = $"{Findings}{(query.Code is { Length: > 0 } ? " AND found.finding ->> 'code' = ANY ($2)" : "")}";
        object[] parameters = query.Code is { Length: > 0 } codes ? [gates.Off, codes] : [gates.Off];
        var found = await works.QueryAsync(
            $"SELECT article.id, article.slug, article.title, article.status, found.finding, found.place {wanted}{(page.After is null ? "" : " AND " + page.Order.After(parameters.Length + 1))} ORDER BY {page.Order.OrderBy} LIMIT {page.Rows}",
            [.. parameters, .. page.After ?? []], reader => (Place: reader.GetInt64(5), Finding: Of(ManagedArticleReference.Read(reader), gates.Apply(JsonSerializer.Deserialize<Finding>(reader.GetString(4), ContentJson.Options)!))), cancellationToken);
        long? total = page.IsCounted ? counts!.Where(count => query.Code is not { Length: > 0 } || query.Code.Contains(count.Code)).Sum(count => (long)count.Findings) : null;
        var shown = page.Of(found, row => [row.Finding.Article.Id, row.Place], total, http);
        return TypedResults.Ok(new IntegrityReport { Data = [.. shown.Data.Select(row => row.Finding)], Info = shown.Info, Counts = counts, UncheckedArticleCount = left });
    }

    private static IntegrityFinding Of(ManagedArticleReference article, Finding finding) => new() { Article = article, Code = finding.Code, Severity = finding.Severity, Pointer = finding.Pointer, Detail = finding.Detail };
}
