using System.Text.Json.Nodes;

namespace ContentApi.Http.OpenApi;

/// <summary>Examples of what operations answer with, by type. The rooms that know the content give them.</summary>
internal sealed class AnswerExamples(IEnumerable<KeyValuePair<Type, JsonNode>> examples)
{
    private readonly Dictionary<Type, JsonNode> byType = new(examples);

    public JsonNode? Of(Type? type) => type is null ? null : byType.GetValueOrDefault(type)?.DeepClone();
}
