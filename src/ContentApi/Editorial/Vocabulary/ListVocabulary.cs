using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Http.OpenApi;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using ContentApi.Published;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Editorial.Vocabulary;

/// <summary>Which terms are wanted.</summary>
internal sealed record VocabularyQuery : PageQuery
{
    /// <summary>What their names, aliases or slugs hold, in any spelling; absent for all.</summary>
    [FromQuery(Name = "q")]
    public string? Q { get; init; }

    [FromQuery(Name = "sort")]
    public string? Sort { get; init; }
}

internal static class ListVocabulary
{
    private const int LongestQuery = 200;

    private static readonly Dictionary<string, SortColumn> Sorts = new()
    {
        ["name"] = new($"term.name COLLATE \"{Schema.TextCollation}\"", SortType.Text),
        ["articleCount"] = new("term.article_count", SortType.Number),
        ["createdAt"] = new("term.created_at", SortType.Time),
    };

    public static ListParameters Parameters { get; } = new([.. Sorts.Keys.SelectMany(key => new[] { key, "-" + key })], []) { HasFilters = false, Finds = "Part of a name, an alias or a slug, in any spelling." };

    public static async Task<Results<Ok<Page<TermRepresentation>>, ProblemHttpResult>> Handle([AsParameters] VocabularyQuery query, HttpContext http, ManagedTerms terms, CancellationToken cancellationToken)
    {
        var kind = EnumName.Of(TermsOf.KindOf(http));
        var errors = new List<ProblemError>();
        var order = Order(query.Sort, errors.Add);
        if (query.Q is { } words && (words.Length is 0 or > LongestQuery || words.Contains('\0', StringComparison.Ordinal)))
            errors.Add(new() { Parameter = "q", Code = "out-of-range", Detail = $"A query has 1 to {LongestQuery} characters, and no NUL." });
        var list = $"manage/{kind}?q={query.Q}&sort={query.Sort}";
        if (PageRequest.Read(query, list, order, errors.Add) is not { } page || errors.Count > 0)
            return Problem.OfParameters(errors);
        var found = await terms.ReadAsync(Sql(page, order!, query.Q), order!.OrderBy, [kind, .. Words(query.Q), .. page.After ?? []], cancellationToken);
        var shown = found.Take(page.Limit).ToList();
        var next = found.Count > page.Limit ? Cursor.Format(list, order.Format(Value(order.Columns[0], shown[^1]), shown[^1].Id)) : null;
        PageLink.Add(http, next);
        return TypedResults.Ok(new Page<TermRepresentation> { Data = shown, Info = new(page.Limit, next) });
    }

    /// <summary>Articles are counted for what the page shows alone, unless the page goes by the count.</summary>
    private static string Sql(PageRequest page, Keyset order, string? q) => $"""
        SELECT * FROM (SELECT *{(order.Columns[0].Type == SortType.Number ? $", {ManagedTerms.ArticleCount} AS article_count" : "")} FROM editorial.terms term WHERE kind = $1 AND merged_into_id IS NULL) term
        WHERE {(q is null ? "true" : "(name ILIKE $2 OR slug LIKE $3 OR EXISTS (SELECT 1 FROM editorial.term_aliases alias WHERE alias.term_id = term.id AND (alias.name ILIKE $2 OR alias.slug LIKE $3)))")}
            {(page.After is null ? "" : "AND " + order.After(q is null ? 2 : 4))}
        ORDER BY {order.OrderBy} LIMIT {page.Limit + 1}
        """;

    /// <summary>The words as they stand, and as a slug would have them, so that accents and punctuation do not matter.</summary>
    private static object[] Words(string? q) => q is null ? [] : [$"%{q.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%", Slug.From(q, fallback: "") is { Length: > 0 } slug ? $"%{slug}%" : ""];

    private static Keyset? Order(string? sort, Action<ProblemError> refuse)
    {
        var key = sort ?? "name";
        var descending = key.StartsWith('-');
        if (Sorts.GetValueOrDefault(descending ? key[1..] : key) is { } column)
            return new(column with { Descending = descending }, new SortColumn("term.id", SortType.Id, descending));
        refuse(new() { Parameter = "sort", Code = "unknown-value", Detail = $"'{sort}' is unknown; there are {string.Join(", ", Parameters.Sort)}." });
        return null;
    }

    private static object Value(SortColumn column, TermRepresentation term) => column.Type switch
    {
        SortType.Number => term.ArticleCount,
        SortType.Time => term.CreatedAt,
        _ => term.Name,
    };
}
