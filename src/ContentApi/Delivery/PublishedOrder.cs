using ContentApi.Http.Paging;

namespace ContentApi.Delivery;

/// <summary>The orders that several lists share.</summary>
internal static class PublishedOrder
{
    /// <summary>Articles, newest first.</summary>
    public static readonly Keyset Newest = new(new SortColumn("published_at", SortType.Time, Descending: true), new SortColumn("id", SortType.Id, Descending: true));

    /// <summary>What an article has one of: the newest article's first.</summary>
    public static readonly Keyset NewestArticle = new(new SortColumn("published_at", SortType.Time, Descending: true), new SortColumn("article_id", SortType.Id, Descending: true));

    /// <summary>Parts of articles: the newest article's first, within an article as printed.</summary>
    public static readonly Keyset NewestAsPrinted = new(
        new SortColumn("published_at", SortType.Time, Descending: true), new SortColumn("article_id", SortType.Id, Descending: true), new SortColumn("ordinal", SortType.Number));

    /// <summary>Parts of one article, as printed.</summary>
    public static readonly Keyset AsPrinted = new(new SortColumn("ordinal", SortType.Number));
}
