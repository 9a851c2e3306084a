using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace ContentApi.Core.Rendering;

/// <summary>Parts of schema.org documents. What is null stays out of the document.</summary>
internal static class JsonLd
{
    // Escapes <, > and & (and quotes), so that the document can stand inside a script element.
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>A node with those members that are known; null when none is, its type aside.</summary>
    public static JsonObject? Node(string type, params ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        var node = Fill(new JsonObject { ["@type"] = type }, members);
        return node.Count == 1 ? null : node;
    }

    /// <summary>A whole document about one thing, as it is sent.</summary>
    public static string Document(string type, params ReadOnlySpan<(string Name, JsonNode? Value)> members) =>
        Fill(new JsonObject { ["@context"] = "https://schema.org", ["@type"] = type }, members).ToJsonString(Options);

    /// <summary>A list of nodes; null when it is empty.</summary>
    public static JsonArray? List(IEnumerable<JsonNode?>? nodes)
    {
        var present = nodes?.Where(node => node is not null).ToArray();
        return present is null or [] ? null : new JsonArray(present);
    }

    /// <summary>A thing of which only the name is known.</summary>
    public static JsonObject? Named(string type, string? name) => Node(type, ("name", Text(name)));

    /// <summary>A text; null when there is none.</summary>
    public static JsonNode? Text(string? text) => string.IsNullOrWhiteSpace(text) ? null : JsonValue.Create(text);

    /// <summary>A time as RFC 3339 in UTC, to the second.</summary>
    public static JsonNode? Time(DateTimeOffset? time) => time?.ToUniversalTime().ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static JsonObject Fill(JsonObject node, ReadOnlySpan<(string Name, JsonNode? Value)> members)
    {
        foreach (var (name, value) in members)
        {
            if (value is not null)
                node[name] = value;
        }

        return node;
    }
}
