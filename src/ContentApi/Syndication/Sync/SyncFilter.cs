using ContentApi.Syndication.Partners;

namespace ContentApi.Syndication.Sync;

/// <summary>What a partner follows. Whatever narrows it is told here and nowhere else.</summary>
internal sealed record SyncFilter
{
    /// <summary>The kinds of objects.</summary>
    public required IReadOnlyList<SyncType> Types { get; init; }

    /// <summary>Languages of articles (BCP 47); empty for all.</summary>
    public required IReadOnlyList<string> Locales { get; init; }

    /// <summary>Publications of articles as the caller named them, ids or slugs; empty for all. A name goes on to lead to its publication when that is renamed or merged.</summary>
    public required IReadOnlyList<string> Publications { get; init; }

    /// <summary>Ids of the publications that were meant when it began: also of such as were merged into another since.</summary>
    public required IReadOnlyList<Guid> PublicationIds { get; init; }

    /// <summary>What the caller's key is given; nobody's token can widen it.</summary>
    public PartnerFilter Partner { get; init; } = PartnerFilter.None;

    /// <summary>Rows of WITH that <see cref="IsFollowed"/> needs: the publications that the names lead to now.</summary>
    public const string With = "named AS (SELECT array_agg(id) AS ids FROM published.terms WHERE kind = 'publication' AND (slug = ANY ($2) OR alias_slugs && $2))";

    /// <summary>The parameters <c>$1</c> to <c>$3</c> of every statement that asks.</summary>
    public IEnumerable<object> Parameters => [Locales.ToArray(), Publications.ToArray(), PublicationIds.ToArray()];

    public bool Has(SyncType type) => Types.Contains(type);

    /// <summary>Whether an article is followed as it is: the condition in SQL on a row of <c>published.articles</c>.</summary>
    /// <param name="article">The row.</param>
    /// <param name="partner">Number of the first of the partner's parameters.</param>
    public string IsFollowed(string article, int partner) => Partner.IsNone ? IsAskedFor(article) : $"({IsAskedFor(article)} AND {PartnerFilter.IsGiven(article, partner)})";

    /// <summary>Whether an article may have been followed as a change made it: the condition in SQL on a row of <c>published.changes</c>.</summary>
    public string WasFollowed(string change, int partner) => Partner.IsNone ? IsAskedFor(change) : $"({IsAskedFor(change)} AND {PartnerFilter.MayHaveBeenGiven(change, partner)})";

    private static string IsAskedFor(string row) =>
        $"((cardinality($1) = 0 OR {row}.locale = ANY ($1)) AND (cardinality($2) = 0 OR {row}.publication_id = ANY ($3 || (SELECT ids FROM named))))";
}

/// <summary>What can be followed by itself.</summary>
public enum SyncType
{
    /// <summary>An article, whole.</summary>
    Article,

    /// <summary>A scenario: what it is estimated at, and what became of it, changes without its article.</summary>
    Scenario,
}
