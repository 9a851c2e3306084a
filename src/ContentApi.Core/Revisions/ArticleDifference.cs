using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Core.Articles;
using ContentApi.Core.Rendering;

namespace ContentApi.Core.Revisions;

/// <summary>What two revisions of an article differ in.</summary>
public static class ArticleDifference
{
    /// <summary>
    /// The difference for programs: applied to the article of the earlier revision it gives what editors wrote of the later one. What is derived (words, mentions)
    /// is not in it.
    /// </summary>
    /// <param name="from">The earlier revision; null for nothing.</param>
    /// <param name="to">The later revision.</param>
    public static IReadOnlyList<JsonPatchOperation> Patch(Article? from, Article to) => JsonPatch.Between(Content(from), Content(to));

    /// <summary>The difference for people: of the plain text, in the unified format; empty when the texts are the same.</summary>
    /// <param name="fromNumber">Number of the earlier revision; 0 for nothing.</param>
    /// <param name="from">The earlier revision; null for nothing.</param>
    /// <param name="toNumber">Number of the later revision.</param>
    /// <param name="to">The later revision.</param>
    public static string Text(int fromNumber, Article? from, int toNumber, Article to) =>
        UnifiedDiff.Between(Name(fromNumber), Name(toNumber), from is null ? "" : PlainTextRenderer.Render(from), PlainTextRenderer.Render(to));

    private static string Name(int number) => string.Create(CultureInfo.InvariantCulture, $"revision-{number}.txt");

    private static JsonElement Content(Article? article)
    {
        var content = article is null ? [] : JsonSerializer.SerializeToNode(article, ContentJson.Options)!.AsObject();
        // How it is stored is nobody else's concern.
        content.Remove(JsonNamingPolicy.CamelCase.ConvertName(nameof(Article.SchemaVersion)));
        return JsonSerializer.SerializeToElement<JsonNode>(content, ContentJson.Options);
    }
}
