using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ContentApi.Core.Tests.Revisions;

/// <summary>JSON after a patch, strictly as RFC 6902 has it applied: what is not there cannot be removed, replaced or moved.</summary>
public static class AppliedPatch
{
    public static JsonNode? To(JsonNode? document, JsonElement patch)
    {
        var root = new JsonObject { [""] = document?.DeepClone() };
        foreach (var operation in patch.EnumerateArray())
        {
            var path = operation.GetProperty("path").GetString()!;
            switch (operation.GetProperty("op").GetString())
            {
                case "add":
                    Add(root, path, ValueOf(operation), replaces: false);
                    break;
                case "replace":
                    Remove(root, path);
                    Add(root, path, ValueOf(operation), replaces: true);
                    break;
                case "remove":
                    Remove(root, path);
                    break;
                case "move":
                    Add(root, path, Remove(root, operation.GetProperty("from").GetString()!), replaces: false);
                    break;
                case var op:
                    throw new ArgumentException(op, nameof(patch));
            }
        }
        return root[""]?.DeepClone();
    }

    private static JsonNode? ValueOf(JsonElement operation) => JsonNode.Parse(operation.GetProperty("value").GetRawText());

    private static JsonNode? Remove(JsonObject root, string pointer)
    {
        var (parent, last) = Find(root, pointer);
        JsonNode? removed;
        if (parent is JsonArray items)
        {
            removed = items[int.Parse(last, CultureInfo.InvariantCulture)];
            items.RemoveAt(int.Parse(last, CultureInfo.InvariantCulture));
        }
        else
        {
            Assert.True(parent.AsObject().ContainsKey(last), pointer);
            removed = parent[last];
            parent.AsObject().Remove(last);
        }
        return removed;
    }

    private static void Add(JsonObject root, string pointer, JsonNode? value, bool replaces)
    {
        var (parent, last) = Find(root, pointer);
        if (parent is JsonArray items)
            items.Insert(int.Parse(last, CultureInfo.InvariantCulture), value);
        else if (replaces || pointer.Length > 0)
            parent.AsObject()[last] = value;
    }

    private static (JsonNode Parent, string Last) Find(JsonObject root, string pointer)
    {
        string[] names = ["", .. pointer.Split('/').Skip(1).Select(name => name.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal))];
        JsonNode parent = root;
        foreach (var name in names[..^1])
            parent = (parent is JsonArray items ? items[int.Parse(name, CultureInfo.InvariantCulture)] : parent[name])!;
        return (parent, names[^1]);
    }
}
