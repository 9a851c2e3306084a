using System.Text.Json.Nodes;

namespace ContentApi.Tests.Delivery;

/// <summary>An answer with its headers, less what the caller said where an answer may say it again: in a problem, in the cursor of a page, in a link. Everywhere else it stays.</summary>
internal static class EchoFreeAnswer
{
    public static async Task<string> OfAsync(HttpResponseMessage response, string path)
    {
        var said = Said(path);
        var headers = response.Headers.Concat(response.Content.Headers)
            .Select(header => (header.Key, Value: string.Join(", ", header.Value)))
            .Select(header => $"{header.Key}: {(header.Key == "Link" ? Without(header.Value, said) : header.Value)}");
        return string.Join('\n', [.. headers, Body(await response.TextAsync(), response.Content.Headers.ContentType?.MediaType, said)]);
    }

    private static string Body(string body, string? mediaType, IReadOnlyList<string> said)
    {
        if (mediaType is not ("application/json" or "application/problem+json"))
            return body;
        var json = JsonNode.Parse(body)!;
        if (mediaType is "application/json")
        {
            Remove((json as JsonObject)?["page"], "next", said);
            return json.ToJsonString();
        }
        Remove(json, "instance", said);
        Remove(json, "detail", said);
        foreach (var error in json["errors"]?.AsArray() ?? [])
            Remove(error, "detail", said);
        return json.ToJsonString();
    }

    private static void Remove(JsonNode? node, string member, IReadOnlyList<string> said)
    {
        if (node?[member]?.GetValue<string>() is { } text)
            node[member] = Without(text, said);
    }

    private static string Without(string text, IReadOnlyList<string> said) => said.Aggregate(text, (text, word) => text.Replace(word, "", StringComparison.OrdinalIgnoreCase));

    /// <summary>The address, its segments and the values of its query, as they were sent and as they were meant.</summary>
    private static IReadOnlyList<string> Said(string path)
    {
        var parts = path.Split('?');
        IEnumerable<string> values = parts is [_, var query] ? query.Split('&').Select(pair => pair[(pair.IndexOf('=', StringComparison.Ordinal) + 1)..]) : [];
        IEnumerable<string> written = [path, parts[0], .. parts[0].Split('/').Where(segment => segment.Length > 3), .. values.Where(value => value.Length > 3)];
        return [.. written.Concat(written.Select(Uri.UnescapeDataString)).Distinct().OrderByDescending(text => text.Length)];
    }
}
