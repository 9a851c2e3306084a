using ContentApi.Http.Conditional;
using Npgsql;

namespace ContentApi.Delivery;

/// <summary>The article that an answer is, or is a part of.</summary>
internal sealed record ServedArticle(Guid Id, string Slug, string Locale, DateTime RenderedAt, Guid TranslationGroupId, DateTime? NextTransitionAt)
{
    /// <summary>Columns of <c>published.articles article</c> that it is read from.</summary>
    public const string Columns = "article.id, article.slug, article.locale, article.rendered_at, article.translation_group_id, article.next_transition_at";

    /// <summary>How many columns these are.</summary>
    public const int Count = 6;

    /// <summary>Ids of what it was chosen by, among its translations: another of them may be the one to choose later. Empty when it is what was asked for.</summary>
    public Guid[] ChosenBy { get; init; } = [];

    /// <summary>Reads the columns, which are the row's first.</summary>
    public static ServedArticle Read(NpgsqlDataReader reader) =>
        new(reader.GetGuid(0), reader.GetString(1), reader.GetString(2), reader.GetDateTime(3), reader.GetGuid(4), reader.IsDBNull(5) ? null : reader.GetDateTime(5));

    /// <summary>An answer in the article's language, as old as the article, and made of it.</summary>
    public Rendered<T> Answer<T>(ReadOnlyMemory<byte>? body, string contentTag, string way = "", string mediaType = "application/json", bool variesByAccept = false) => new(body, contentTag)
    {
        MediaType = mediaType + "; charset=utf-8",
        // Another translation may be chosen later that was rendered before this one.
        LastModified = ChosenBy.Length > 0 ? null : RenderedAt,
        NextTransitionAt = NextTransitionAt,
        Locale = Locale,
        Selection = way,
        VariesByAccept = variesByAccept,
        MadeOf = [Id, .. ChosenBy],
    };
}
