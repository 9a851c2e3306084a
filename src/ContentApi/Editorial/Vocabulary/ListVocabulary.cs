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
        var (wanted, parameters) = Wanted(kind, query.Q);
        var found = await terms.ReadAsync(Sql(page, wanted, parameters.Length), page.Order.OrderBy, [.. parameters, .. page.After ?? []], cancellationToken);
        return TypedResults.Ok(page.Of(found, term => [Value(page.Order.Columns[0], term), term.Id], page.IsCounted ? await terms.CountAsync(wanted, parameters, cancellationToken) : null, http));
    }

    /// <summary>A condition on terms with its parameters. Words are looked for as they stand, and as a slug would have them, so that accents and punctuation do not matter.</summary>
    private static (string Condition, object[] Parameters) Wanted(string kind, string? q)
    {
        const string standing = "kind = $1 AND merged_into_id IS NULL";
        if (q is null)
            return (standing, [kind]);
        var name = $"%{q.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        var slug = Slug.From(q, fallback: "") is { Length: > 0 } made ? $"%{made}%" : "";
        return ($"{standing} AND (name ILIKE $2 OR slug LIKE $3 OR EXISTS (SELECT 1 FROM editorial.term_aliases alias WHERE alias.term_id = term.id AND (alias.name ILIKE $2 OR alias.slug LIKE $3)))", [kind, name, slug]);
    }

    /// <summary>Articles are counted for what the page shows alone, unless the page goes by the count.</summary>
    private static string Sql(PageRequest page, string wanted, int parameters) => $"""
        SELECT * FROM (SELECT *{(page.Order.Columns[0].Type == SortType.Number ? $", {ManagedTerms.ArticleCount} AS article_count" : "")} FROM editorial.terms term WHERE {wanted}) term
        {(page.After is null ? "" : "WHERE " + page.Order.After(parameters + 1))} ORDER BY {page.Order.OrderBy} LIMIT {page.Rows}
        """;

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
