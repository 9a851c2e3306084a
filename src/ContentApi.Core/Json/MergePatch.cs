using System.Text.Json.Nodes;

namespace ContentApi.Core.Json;

/// <summary>JSON Merge Patch (RFC 7396).</summary>
public static class MergePatch
{
    /// <summary>The target with the patch applied (RFC 7396, section 2): null removes a member, an object goes on inside, anything else replaces.</summary>
    public static JsonNode? Apply(JsonNode? target, JsonNode? patch)
    {
        if (patch is not JsonObject changes)
            return patch?.DeepClone();
        var merged = target is JsonObject members ? (JsonObject)members.DeepClone() : [];
        foreach (var (name, change) in changes)
        {
            if (change is null)
                merged.Remove(name);
            else
                merged[name] = Apply(merged[name], change);
        }
        return merged;
    }
}
