using ContentApi.Core.Citations;
using ContentApi.Http.OpenApi;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Editorial.Works;

/// <summary>Which works are wanted.</summary>
internal sealed record ManagedWorksQuery : PageQuery
{
    /// <summary>What their titles or authors hold; absent for all.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "doi")]
    public string[]? Doi { get; init; }

    /// <summary>Whether only works are wanted that may be the same as another.</summary>
    [FromQuery(Name = "candidates")]
    public string? Candidates { get; init; }
}

internal static class ListManagedWorks
{
    private const int LongestQuery = 200;

    private static readonly Keyset Order = new(new SortColumn("work.id", SortType.Id, Descending: true));

    public static ListParameters Parameters { get; } = new([], []) { Finds = "Part of a title or of an author's name." };

    public static async Task<Results<Ok<Page<WorkRepresentation>>, ProblemHttpResult>> Handle([AsParameters] ManagedWorksQuery query, HttpContext http, ManagedWorks works, CancellationToken cancellationToken)
    {
        var errors = new List<ProblemError>();
        var (wanted, parameters) = Wanted(query, errors.Add);
        if (PageRequest.Read(query, CursorBinding.Of("manage/works", http.Request.Query), Order, errors.Add) is not { } page || errors.Count > 0)
            return Problem.OfParameters(errors);
        var after = page.After is null ? "" : " AND " + page.Order.After(parameters.Count + 1);
        var found = await works.ReadAsync($"SELECT * FROM editorial.works work WHERE {wanted}{after} ORDER BY {page.Order.OrderBy} LIMIT {page.Rows}", page.Order.OrderBy, [.. parameters, .. page.After ?? []], cancellationToken);
        long? total = page.IsCounted ? (await works.QueryAsync($"SELECT count(*) FROM editorial.works work WHERE {wanted}", [.. parameters], reader => reader.GetInt64(0), cancellationToken))[0] : null;
        return TypedResults.Ok(page.Of(found, work => [work.Id], total, http));
    }

    /// <summary>A condition on works with its parameters.</summary>
    private static (string Condition, List<object> Parameters) Wanted(ManagedWorksQuery query, Action<ProblemError> refuse)
    {
        var (conditions, parameters) = (new List<string> { "work.merged_into_id IS NULL" }, new List<object>());
        if (query.Q is { } words)
        {
            if (words.Length is 0 or > LongestQuery || words.Contains('\0', StringComparison.Ordinal))
                refuse(new() { Parameter = "q", Code = "out-of-range", Detail = $"A query has 1 to {LongestQuery} characters, and no NUL." });
            parameters.Add($"%{words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%");
            conditions.Add($"(work.csl ->> 'title' ILIKE ${parameters.Count} OR jsonb_path_query_array(work.csl, '$.author[*].*') :: text ILIKE ${parameters.Count})");
        }
        if (query.Doi is { Length: > 0 } dois)
        {
            foreach (var doi in dois.Where(doi => DoiName.Parse(doi) is null))
                refuse(new() { Parameter = "doi", Code = "invalid-doi", Detail = $"'{doi}' is not a DOI such as 10.1080/00396338.2014.985436." });
            parameters.Add(dois.Select(DoiName.Parse).OfType<string>().ToArray());
            conditions.Add($"lower(work.csl ->> 'DOI') = ANY (${parameters.Count})");
        }
        if (query.Candidates is not (null or "true" or "false"))
            refuse(new() { Parameter = "candidates", Code = "unknown-value", Detail = $"'{query.Candidates}' is unknown; there are true and false." });
        if (Flag.IsSet(query.Candidates))
            conditions.Add($"EXISTS (SELECT 1 FROM editorial.works other WHERE {ManagedWorks.IsLike} AND other.merged_into_id IS NULL)");
        return (string.Join(" AND ", conditions), parameters);
    }
}
