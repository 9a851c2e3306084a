using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Authoring;
using ContentApi.Core.Citations;
using ContentApi.Core.Importing;
using ContentApi.Core.Json;
using ContentApi.Core.Rendering;
using ContentApi.Core.Tests.Importing;

namespace ContentApi.Core.Tests.Authoring;

/// <summary>Articles, and editing them as a client does: as JSON that is read, changed and sent back.</summary>
internal static class Edited
{
    private static readonly string[] ReadOnly = ["id", "schemaVersion"];
    private static int lastId = 1_000_000;

    /// <summary>The article of a sample document, its terms matched to a vocabulary.</summary>
    public static Article Sample(string name) => Matched(Assert.IsType<ImportOutcome.Imported>(SampleDocument.Import(name)).Article);

    public static Article Imported(string text) => Matched(SampleDocument.Imported(text, DocumentFormat.PlainText).Article);

    public static ArticleEdit Edit(Article? before, BodyFormat format = BodyFormat.Blocks, params IReadOnlyList<PartId> former) => new(before, new(NewId, format, former.ToHashSet()));

    /// <summary>The article as an editor gets it, with its body text in the format.</summary>
    public static ArticleInput Read(Article article, BodyFormat format = BodyFormat.Blocks)
    {
        var json = BodyFormats.Apply(JsonSerializer.SerializeToUtf8Bytes(article, ContentJson.Options), format, article.Citations.ToDictionary(citation => citation.Id, citation => citation.Key), new CitationLinks(article));
        return Input<ArticleInput>(JsonDocument.Parse(json).RootElement, ReadOnly);
    }

    /// <summary>JSON as it is sent, which must fit.</summary>
    public static T Input<T>(string json) => Input<T>(JsonDocument.Parse(json).RootElement, []);

    /// <summary>An edit that must be taken, its terms those of the vocabulary.</summary>
    public static Article Saved(ArticleEdit edit, Article? after)
    {
        Assert.Empty(edit.Errors);
        return Matched(after!);
    }

    public static Section Section(this Article article, string anchor) => article.Sections.Single(section => section.Anchor == anchor);

    /// <summary>What the mentions of an article cite, each with its id.</summary>
    public static IReadOnlyList<(string Key, Guid Id, string Quote)> Cited(this Article article) =>
        [.. Mentions.Of(article).Select(mention => (article.Citations.FirstOrDefault(citation => citation.Id == mention.CitationId)?.Key ?? "?", mention.Mention.Id, mention.Mention.Quote))];

    private static Guid NewId() => new(++lastId, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private static T Input<T>(JsonElement json, IReadOnlyCollection<string> ignored)
    {
        Assert.Empty(InputShape.Check(json, typeof(T), ignored));
        return json.Deserialize<T>(ContentJson.Options)!;
    }

    /// <summary>Every term with an id that its slug tells, and with its slug as its name.</summary>
    private static Article Matched(Article article) => ArticleTerms.Map(article, (_, term) => term.Id != Guid.Empty
        ? term with { Slug = "known", Name = "Known" } : new() { Id = new(term.Slug.GetHashCode(StringComparison.Ordinal), 1, 1, [0, 0, 0, 0, 0, 0, 0, 0]), Slug = "known", Name = "Known" });
}
