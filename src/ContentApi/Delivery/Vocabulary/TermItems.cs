using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Delivery.Lists;
using ContentApi.Http.Paging;
using ContentApi.Published;
using Npgsql;

namespace ContentApi.Delivery.Vocabulary;

/// <summary>Terms as rows: a term is public while a published article names it, or a topic below it; an author also while a public estimate does.</summary>
internal static class TermItems
{
    public const string Columns = "item.id, item.slug, item.name, item.aliases, item.article_count, item.fallback_locales, item.orcid, item.code, item.parent_id, item.parent_slug, item.parent_name";

    /// <summary>Whether a row <c>term</c> of the public's terms is public.</summary>
    public const string IsPublic = "(term.article_count > 0 OR (term.kind = 'author' AND EXISTS (SELECT 1 FROM published.estimates WHERE author_id = term.id)))";

    public static readonly ListSource Source = new(
        $"""
        (SELECT term.*, parent.slug AS parent_slug, parent.name AS parent_name
         FROM published.terms term LEFT JOIN published.terms parent ON parent.id = term.parent_id AND parent.article_count > 0 WHERE {IsPublic}) item
        """, ArticleId: null);

    public static readonly ListSort Sort = new(
        [new("name", SortType.Text, _ => "item.name"), new("articleCount", SortType.Number, _ => "item.article_count")],
        new TieBreaker(SortType.Id, _ => "item.id"));

    /// <summary>The item that a row is, with what terms of its kind have.</summary>
    public static ListItem Read(TermKind kind, NpgsqlDataReader reader, int first)
    {
        var (id, slug, name, aliases, count) = (reader.GetGuid(first), reader.GetString(first + 1), reader.GetString(first + 2), reader.GetFieldValue<string[]>(first + 3), reader.GetInt32(first + 4));
        TermItem item = kind switch
        {
            TermKind.Publication => new PublicationItem { Id = id, Slug = slug, Name = name, Aliases = aliases, ArticleCount = count, FallbackLocales = reader.GetFieldValue<string[]>(first + 5) },
            TermKind.Author => new AuthorItem { Id = id, Slug = slug, Name = name, Aliases = aliases, ArticleCount = count, Orcid = PublishedItem.TextOrNull(reader, first + 6) },
            TermKind.Region => new RegionItem { Id = id, Slug = slug, Name = name, Aliases = aliases, ArticleCount = count, Code = PublishedItem.TextOrNull(reader, first + 7) },
            TermKind.Topic => new TopicItem { Id = id, Slug = slug, Name = name, Aliases = aliases, ArticleCount = count, Parent = Parent(reader, first + 8) },
            _ => new ActorItem { Id = id, Slug = slug, Name = name, Aliases = aliases, ArticleCount = count },
        };
        return ListItem.Of(JsonSerializer.SerializeToUtf8Bytes(item, item.GetType(), ContentJson.Options));
    }

    private static Term? Parent(NpgsqlDataReader reader, int first) =>
        reader.IsDBNull(first + 1) ? null : new() { Id = reader.GetGuid(first), Slug = reader.GetString(first + 1), Name = reader.GetString(first + 2) };
}
