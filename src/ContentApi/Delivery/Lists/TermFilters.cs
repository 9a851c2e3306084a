using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Delivery.Vocabulary;
using ContentApi.Http.Problems;

namespace ContentApi.Delivery.Lists;

/// <summary>The filters of a list that name terms, by id or slug: looked up together, in one statement.</summary>
internal sealed class TermFilters
{
    private const int MostValues = 50;
    private const int MostSuggested = 20;

    private readonly List<(TermKind Kind, string Parameter, string[] Values, TermColumn? Column)> filters = [];

    /// <param name="kind">Kind of the terms.</param>
    /// <param name="parameter">The parameter that names them; null for the one that is called as the kind is.</param>
    /// <param name="values">Ids or slugs.</param>
    /// <param name="column">Column of the list that holds them; null for terms that the article names.</param>
    public void Add(TermKind kind, string? parameter, string[]? values, TermColumn? column)
    {
        if (values is { Length: > 0 })
            filters.Add((kind, parameter ?? EnumName.Of(kind), [.. values.Distinct()], column));
    }

    /// <summary>The terms that each filter names; what a filter names that is no public term is refused.</summary>
    public async Task<IReadOnlyList<NamedTerms>> FindAsync(DeliveryDatabase database, Action<ProblemError> refuse, CancellationToken cancellationToken)
    {
        if (filters.Count == 0)
            return [];
        var named = filters.SelectMany(filter => filter.Values, (filter, value) => (Kind: EnumName.Of(filter.Kind), Value: value)).Where(name => !name.Value.Contains('\0', StringComparison.Ordinal)).ToList();
        await using var command = database.Command(
            $"""
            SELECT given.kind, given.value, term.id, term.article_count
            FROM unnest($1, $2, $3) AS given (kind, value, id) CROSS JOIN LATERAL (
                SELECT id, kind, article_count FROM published.terms WHERE kind = given.kind AND slug = given.value
                UNION ALL SELECT id, kind, article_count FROM published.terms WHERE kind = given.kind AND alias_slugs @> ARRAY[given.value]
                UNION ALL SELECT id, kind, article_count FROM published.terms WHERE id = given.id AND kind = given.kind
            ) term
            WHERE {TermItems.IsPublic}
            """, named.Select(name => name.Kind).ToArray(), named.Select(name => name.Value).ToArray(), named.Select(name => Guid.TryParseExact(name.Value, "D", out var id) ? id : Guid.Empty).ToArray());
        // More than one where a term is being merged into another: some articles still name the one, and some already the other.
        var found = new List<(string Kind, string Value, (Guid Id, int Articles) Term)>();
        await using (var reader = await command.ExecuteReaderAsync(cancellationToken))
        {
            while (await reader.ReadAsync(cancellationToken))
                found.Add((reader.GetString(0), reader.GetString(1), (reader.GetGuid(2), reader.GetInt32(3))));
        }
        var known = found.ToLookup(term => (term.Kind, term.Value), term => term.Term);
        var terms = new List<NamedTerms>();
        foreach (var (kind, parameter, values, column) in filters)
        {
            var meant = values.SelectMany(value => known[(EnumName.Of(kind), value)]).Distinct().ToList();
            if (values.Length > MostValues)
                refuse(new() { Parameter = parameter, Code = "too-many", Detail = $"{values.Length} values were given; there may be {MostValues}." });
            else if (Array.Find(values, value => !known.Contains((EnumName.Of(kind), value))) is { } unknown)
                refuse(await UnknownAsync(database, kind, parameter, unknown, cancellationToken));
            terms.Add(new([.. meant.Select(term => term.Id)], meant.Sum(term => term.Articles), column));
        }
        return terms;
    }

    /// <summary>Says which terms there are: all of them, or those that most articles name.</summary>
    private static async Task<ProblemError> UnknownAsync(DeliveryDatabase database, TermKind kind, string parameter, string value, CancellationToken cancellationToken)
    {
        await using var command = database.Command($"SELECT slug FROM published.terms term WHERE kind = $1 AND {TermItems.IsPublic} ORDER BY article_count DESC, id DESC LIMIT {MostSuggested + 1}", EnumName.Of(kind));
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var slugs = new List<string>();
        while (await reader.ReadAsync(cancellationToken))
            slugs.Add(reader.GetString(0));
        var more = slugs.Count > MostSuggested ? $" and more, all of them under /v1/{EnumName.Of(kind)}s" : "";
        return new()
        {
            Parameter = parameter,
            Code = "unknown-value",
            Detail = slugs.Count == 0
                ? $"'{value}' is unknown; no {EnumName.Of(kind)} is named by a published article yet."
                : $"'{value}' is unknown; there are {string.Join(", ", slugs.Take(MostSuggested))}{more}.",
        };
    }
}

/// <summary>The terms that one filter names, how many articles name them, and the column that holds them, if it is not the article that names them.</summary>
internal sealed record NamedTerms(Guid[] Ids, int Articles, TermColumn? Column);

/// <summary>A column of a list that holds the id of a term, or of several.</summary>
internal sealed record TermColumn(string Name, bool HoldsSeveral = false);
