using ContentApi.Core.Articles;
using ContentApi.Data;
using ContentApi.Http.Conditional;
using ContentApi.Http.Problems;

namespace ContentApi.Delivery.Lists;

/// <summary>What a list is narrowed by: conditions in SQL with their parameters, and the ids that the answer is made of because of them.</summary>
internal sealed class ListFilters(ListSource source)
{
    private readonly List<Func<ListSource, string>> conditions = [];
    private readonly List<object> parameters = [];
    private readonly List<ProblemError> errors = [];
    private readonly TermFilters terms = new();
    private (Guid[] Ids, int Articles)? narrowest;

    public ListSource Source { get; private set; } = source;

    public IReadOnlyList<object> Parameters => parameters;

    public IReadOnlyList<ProblemError> Errors => errors;

    /// <summary>Parameter that holds the earliest time of publication; null when any will do.</summary>
    public string? PublishedFrom { get; private set; }

    /// <summary>Parameter that holds the latest time of publication; null when any will do.</summary>
    public string? PublishedTo { get; private set; }

    /// <summary>What stands after WHERE.</summary>
    public string Condition => ConditionOn(Source);

    /// <summary>
    /// Makes the steps back in time that a filter can look in one by one, each a row <c>steps</c> of WITH, between two parameters or null;
    /// null when every filter looks at all rows.
    /// </summary>
    public Func<string?, string?, string>? Steps { get; set; }

    /// <summary>Ids of which one has to change before an item can come into the list or leave it.</summary>
    public IReadOnlyCollection<Guid> MadeOf => narrowest?.Ids ?? [SurrogateKey.Any];

    /// <summary>Adds a condition, made of the rows' source and the parameter that holds the value, and tells the parameter.</summary>
    public string Add(object value, Func<ListSource, string, string> condition)
    {
        var parameter = Parameter(value);
        conditions.Add(source => condition(source, parameter));
        return parameter;
    }

    /// <summary>Only what has one of the values in a column, which the source may look up elsewhere. One value is compared by "=", so that an index can give the order beside it.</summary>
    public void AddAny<T>(IReadOnlyList<T> values, Func<ListSource, string, string> condition)
        where T : notnull
    {
        if (values.Count == 1)
            Add(values[0], (source, parameter) => condition(source, $"= {parameter}"));
        else
            Add(values.ToArray(), (source, parameter) => condition(source, $"= ANY ({parameter})"));
    }

    public void Refuse(ProblemError error) => errors.Add(error);

    /// <summary>Only articles that name one of the terms, given by id or slug.</summary>
    public void Terms(TermKind kind, string[]? values) => terms.Add(kind, parameter: null, values, column: null);

    /// <summary>Only rows that name one of the terms in a column of their own.</summary>
    public void TermsIn(string column, TermKind kind, string[]? values) => terms.Add(kind, parameter: null, values, new(column));

    /// <summary>Only rows that name one of the terms in a column that holds several.</summary>
    public void TermsAmong(string column, TermKind kind, string parameter, string[]? values) => terms.Add(kind, parameter, values, new(column, HoldsSeveral: true));

    /// <summary>
    /// Looks up the terms that the filters name. Where the list goes by time of publication and a filter names one term, it is read by way of that term's articles,
    /// the rarest term of several.
    /// </summary>
    public async Task FindTermsAsync(DeliveryDatabase database, bool byTime, CancellationToken cancellationToken)
    {
        var named = await terms.FindAsync(database, Refuse, cancellationToken);
        var leading = byTime ? named.Where(filter => filter is { Column: null, Ids.Length: 1 }).MinBy(filter => filter.Articles) : null;
        foreach (var filter in named)
        {
            NarrowTo(filter.Ids, filter.Articles);
            if (filter == leading)
                Source = Source.Naming(Parameter(filter.Ids[0]));
            else if (filter.Column is { HoldsSeveral: true } several)
                Add(filter.Ids, (_, ids) => $"{several.Name} && {ids}");
            else if (filter.Column is { } column)
                AddAny(filter.Ids, (_, equals) => $"{column.Name} {equals}");
            else if (Source.TermIds is { } termIds)
                Add(filter.Ids, (_, ids) => $"{termIds} && {ids}");
            else
                AddAny(filter.Ids, (source, equals) => $"EXISTS (SELECT 1 FROM published.article_terms WHERE article_id = {source.ArticleId} AND term_id {equals})");
        }
    }

    /// <summary>Only what is made of one of these ids, of which so many articles know: when none of them changes, neither does the list.</summary>
    public void NarrowTo(Guid[] ids, int articles)
    {
        if (narrowest is not { } known || articles < known.Articles)
            narrowest = (ids, articles);
    }

    /// <summary>Only articles in one of these languages.</summary>
    public void Locale(string[]? locales)
    {
        if (locales is not { Length: > 0 })
            return;
        var tags = locales.Select(LocaleTag.Canonical).Distinct().ToList();
        if (tags.Find(tag => !LocaleTag.IsValid(tag)) is { } wrong)
            Refuse(new() { Parameter = "locale", Code = "invalid-locale", Detail = $"'{wrong}' is not a language tag (BCP 47) such as en, ar or pt-BR." });
        else
            AddAny(tags, (source, equals) => source.OnArticle("locale", equals));
    }

    /// <summary>Only articles first published in this time, both ends included; a date is the whole day, in UTC.</summary>
    public void Published(string? from, string? to)
    {
        if (Time("publishedFrom", from, endOfDay: false) is { } first)
            PublishedFrom = Add(first, (source, parameter) => $"{source.PublishedAt} >= {parameter}");
        if (Time("publishedTo", to, endOfDay: true) is { } last)
            PublishedTo = Add(last, (source, parameter) => $"{source.PublishedAt} <= {parameter}");
    }

    /// <summary>Only articles that changed at or after a time.</summary>
    public void UpdatedSince(string? since)
    {
        if (Time("updatedSince", since, endOfDay: false) is { } first)
            Add(first, (source, parameter) => source.OnArticle("updated_at", $">= {parameter}"));
    }

    /// <summary>What stands after WHERE where the rows come from a source.</summary>
    public string ConditionOn(ListSource source) => conditions.Count == 0 ? "true" : string.Join(" AND ", conditions.Select(condition => condition(source)));

    /// <summary>The time that a parameter tells, in UTC; null when there is none, or it is refused.</summary>
    public DateTime? Time(string parameter, string? text, bool endOfDay)
    {
        if (text is null)
            return null;
        if (Http.Validation.Time.TryParseDayOrTime(text, endOfDay, out var time))
            return time.UtcDateTime;
        Refuse(new() { Parameter = parameter, Code = "invalid-time", Detail = $"'{text}' is neither a date such as 2026-03-04 nor a time as RFC 3339 writes it, such as 2026-03-04T08:00:00Z." });
        return null;
    }

    private string Parameter(object value)
    {
        parameters.Add(value);
        return $"${parameters.Count}";
    }
}
