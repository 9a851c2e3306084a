using System.Text.Json.Nodes;

namespace ContentApi.Http.OpenApi;

/// <summary>Examples of what operations answer with. The rooms that know the content give them.</summary>
internal sealed class AnswerExamples(IEnumerable<ExampleSource> sources)
{
    private readonly Dictionary<Type, JsonNode> byType = sources.SelectMany(source => source.ByType).ToDictionary();
    private readonly Dictionary<string, string> byMediaType = sources.SelectMany(source => source.ByMediaType).ToDictionary();

    /// <summary>What an answer of the type looks like, as JSON; null if no room has an example.</summary>
    public JsonNode? Of(Type type) => byType.GetValueOrDefault(type)?.DeepClone();

    /// <summary>What a document in the media type looks like; null if no room has an example.</summary>
    public string? Of(string mediaType) => byMediaType.GetValueOrDefault(mediaType);
}

/// <summary>The examples that a room gives.</summary>
/// <param name="ByType">Answers in JSON, by the type that they are of.</param>
/// <param name="ByMediaType">Documents in other formats.</param>
internal sealed record ExampleSource(IReadOnlyDictionary<Type, JsonNode> ByType, IReadOnlyDictionary<string, string> ByMediaType);
