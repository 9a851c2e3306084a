using System.Globalization;
using System.Text.RegularExpressions;
using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Http.Paging;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;
using ContentApi.Published;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Editorial.Articles;

/// <summary>What a list of working copies is narrowed by, as conditions in SQL; what is not allowed is collected.</summary>
internal sealed partial class WorkingCopyFilters(ContentDbContext database)
{
    private readonly List<string> conditions = [];
    private readonly List<object> values = [];
    private readonly List<ProblemError> errors = [];

    public IReadOnlyList<ProblemError> Errors => errors;

    private string Condition => conditions.Count == 0 ? "" : $"WHERE {string.Join(" AND ", conditions)}";

    public void Refuse(ProblemError error) => errors.Add(error);

    public void Status(string[]? statuses)
    {
        if (statuses is not { Length: > 0 })
            return;
        var allowed = EnumName.All(typeof(ArticleStatus));
        foreach (var unknown in statuses.Except(allowed))
            Refuse(new() { Parameter = "status", Code = "unknown-value", Detail = $"'{unknown}' is not one of {string.Join(", ", allowed)}." });
        Add(statuses, value => $"item.status = ANY ({value})");
    }

    public void Locale(string[]? locales)
    {
        if (locales is not { Length: > 0 })
            return;
        var tags = locales.Select(LocaleTag.Canonical).ToArray();
        if (Array.Find(tags, tag => !LocaleTag.IsValid(tag)) is { } wrong)
            Refuse(new() { Parameter = "locale", Code = "invalid-locale", Detail = $"'{wrong}' is not a language tag (BCP 47) such as en, ar or pt-BR." });
        Add(tags, value => $"item.locale = ANY ({value})");
    }

    public void UpdatedSince(string? since)
    {
        if (since is null)
            return;
        if (!Time.TryParseDayOrTime(since, endOfDay: false, out var time))
            Refuse(new() { Parameter = "updatedSince", Code = "invalid-time", Detail = $"'{since}' is neither a date such as 2026-03-04 nor a time as RFC 3339 writes it, such as 2026-03-04T08:00:00Z." });
        Add(time.UtcDateTime, value => $"item.updated_at >= {value}");
    }

    /// <summary>Only what the words are in: found by the index in any language, and kept where they match in the article's own.</summary>
    public void Matching(string? query)
    {
        if (query is not null)
            Add(SearchWords.Read(query, Refuse), value => $"item.searched @@ editorial.search_query({value}) AND item.searched @@ websearch_to_tsquery(published.search_configuration(item.locale), {value})");
    }

    /// <summary>Only what names one of the terms, given by id or by a slug that it has or had, or a topic below one; the kind's name is that of the parameter.</summary>
    public async Task NamingAsync(TermKind kind, string[]? terms, CancellationToken cancellationToken)
    {
        if (terms is not { Length: > 0 })
            return;
        var asked = terms.Where(term => !term.Contains('\0', StringComparison.Ordinal)).Distinct().ToDictionary(term => term, term => (kind, Named(term)));
        var known = await HeldTerms.FindAsync(database, asked.Values, cancellationToken);
        if (Array.Find(terms, term => !asked.TryGetValue(term, out var named) || !known.ContainsKey(HeldTerms.Key(named))) is { } unknown)
            Refuse(new() { Parameter = EnumName.Of(kind), Code = "unknown-value", Detail = $"The vocabulary has no {EnumName.Of(kind)} '{unknown}': give the slug or the id of one." });
        Add(known.Values.ToArray(), value => $"item.term_ids && {WithBelow(value)}");
    }

    /// <summary>The condition for a page, with its values.</summary>
    public (string Condition, object[] Values) Page(PageRequest page)
    {
        if (page.After is not { } place)
            return (Condition, [.. values]);
        var after = Parameter().Replace(page.Order.After(values.Count + 1), parameter => Placeholder(int.Parse(parameter.Groups["number"].ValueSpan, CultureInfo.InvariantCulture) - 1));
        return (conditions.Count == 0 ? $"WHERE {after}" : $"{Condition} AND {after}", [.. values, .. place]);
    }

    public Task<long> CountAsync(CancellationToken cancellationToken)
    {
        var sql = $"SELECT count(*) AS \"Value\" FROM editorial.articles item {Condition}";
        return database.Database.SqlQueryRaw<long>(sql, [.. values]).SingleAsync(cancellationToken);
    }

    private static Term Named(string term) => new() { Id = Guid.TryParseExact(term, "D", out var id) ? id : Guid.Empty, Slug = term, Name = "" };

    private static string WithBelow(string ids) => $"""
        ARRAY(WITH RECURSIVE wanted AS (SELECT id FROM unnest({ids}::uuid[]) AS given (id) UNION SELECT terms.id FROM editorial.terms JOIN wanted ON terms.parent_id = wanted.id)
              SELECT id FROM wanted)
        """;

    private void Add(object value, Func<string, string> condition)
    {
        conditions.Add(condition(Placeholder(values.Count)));
        values.Add(value);
    }

    private static string Placeholder(int index) => string.Create(CultureInfo.InvariantCulture, $"{{{index}}}");

    [GeneratedRegex(@"\$(?<number>\d+)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Parameter();
}
