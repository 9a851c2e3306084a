using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Core.Articles;

namespace ContentApi.Core.Citations;

/// <summary>A member that two CSL-JSON items of one work differ in.</summary>
/// <param name="Member">The member's name in CSL-JSON.</param>
/// <param name="Ours">What is held; null for nothing.</param>
/// <param name="Theirs">What is proposed.</param>
public sealed record CslDifference(string Member, JsonNode? Ours, JsonNode? Theirs)
{
    /// <summary>What another item says that this one does not, or says otherwise, in the order of its members. Case and punctuation of text do not count, and neither does what the other is silent about.</summary>
    public static IReadOnlyList<CslDifference> Between(CslItem ours, CslItem theirs)
    {
        var (held, proposed) = (Members(ours), Members(theirs));
        return [.. proposed.Where(member => member.Key != "id" && !AreAlike(held[member.Key], member.Value)).Select(member => new CslDifference(member.Key, held[member.Key]?.DeepClone(), member.Value?.DeepClone()))];
    }

    private static JsonObject Members(CslItem item) => JsonSerializer.SerializeToNode(item, ContentJson.Options)!.AsObject();

    private static bool AreAlike(JsonNode? one, JsonNode? other) =>
        one is JsonValue && other is JsonValue && one.GetValueKind() == JsonValueKind.String && other.GetValueKind() == JsonValueKind.String
            ? NameFold.Words(one.GetValue<string>(), ' ') == NameFold.Words(other.GetValue<string>(), ' ') : JsonNode.DeepEquals(one, other);
}
