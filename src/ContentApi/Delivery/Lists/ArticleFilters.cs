using ContentApi.Core.Articles;

namespace ContentApi.Delivery.Lists;

/// <summary>The filters that lists of articles, and of what articles have, share.</summary>
internal static class ArticleFilters
{
    public static void OfArticles(this ListFilters filters, ArticlePartsQuery query)
    {
        filters.Terms(TermKind.Publication, query.Publication);
        filters.Terms(TermKind.Topic, query.Topic);
        filters.Terms(TermKind.Region, query.Region);
        filters.Terms(TermKind.Actor, query.Actor);
        filters.Terms(TermKind.Author, query.Author);
        filters.Locale(query.Locale);
        filters.Published(query.PublishedFrom, query.PublishedTo);
        filters.UpdatedSince(query.UpdatedSince);
    }

    /// <summary>Only what has one of the enumeration's values in the column of the parameter's name.</summary>
    public static void Enumerated<T>(this ListFilters filters, string parameter, string[]? values)
        where T : struct, Enum
    {
        if (values is not { Length: > 0 })
            return;
        var allowed = Enum.GetValues<T>().Select(EnumName.Of).ToList();
        foreach (var value in values.Except(allowed))
            filters.Refuse(new() { Parameter = parameter, Code = "unknown-value", Detail = $"'{value}' is not one of {string.Join(", ", allowed)}." });
        filters.AddAny(values.Distinct().ToList(), (_, equals) => $"item.{parameter} {equals}");
    }
}
