using System.Text.Json;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace ContentApi.Core.Importing.Reading;

/// <summary>Reads what schema.org article markup in JSON-LD says plainly: headline, authors, publisher, date.</summary>
internal static partial class JsonLd
{
    public static DocumentMetadata Read(IDocument document)
    {
        foreach (var script in document.QuerySelectorAll("script[type='application/ld+json']"))
        {
            if (Parse(script.TextContent) is { } json && Articles(json).FirstOrDefault() is { ValueKind: JsonValueKind.Object } article)
                return Read(article);
        }
        return new DocumentMetadata();
    }

    private static DocumentMetadata Read(JsonElement article) => new()
    {
        Title = Text(article, "headline"),
        Authors = [.. Names(article, "author")],
        Publication = Names(article, "publisher").FirstOrDefault(),
        PublishedAt = HtmlMetadata.Time(Text(article, "datePublished")),
    };

    private static JsonElement? Parse(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(Escape().Replace(text, escape => escape.Groups["lone"].Success ? "" : escape.Value));
            return document.RootElement.Clone();
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IEnumerable<JsonElement> Articles(JsonElement json)
    {
        var items = json.ValueKind == JsonValueKind.Array ? json.EnumerateArray().ToList()
            : json.ValueKind == JsonValueKind.Object && json.TryGetProperty("@graph", out var graph) && graph.ValueKind == JsonValueKind.Array ? graph.EnumerateArray().ToList() : [json];
        return items.Where(item => item.ValueKind == JsonValueKind.Object && (item.TryGetProperty("headline", out _) || item.TryGetProperty("datePublished", out _)));
    }

    private static string? Text(JsonElement item, string member) => item.TryGetProperty(member, out var value) && value.ValueKind == JsonValueKind.String ? MetadataText.Clean(value.GetString()) : null;

    private static IEnumerable<string> Names(JsonElement item, string member)
    {
        if (!item.TryGetProperty(member, out var value))
            return [];
        var values = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray().ToList() : [value];
        return values.Select(one => one.ValueKind == JsonValueKind.String ? MetadataText.Clean(one.GetString()) : one.ValueKind == JsonValueKind.Object ? Text(one, "name") : null).OfType<string>()
            .Where(name => !name.Contains("://", StringComparison.Ordinal));
    }

    /// <summary>Every escape, so that an escaped backslash is not taken for the beginning of one; one half of a surrogate pair alone is what the JSON reader throws on, in names too.</summary>
    [GeneratedRegex(@"\\(?:u[dD][89abAB][0-9a-fA-F]{2}\\u[dD][c-fC-F][0-9a-fA-F]{2}|(?<lone>u[dD][89a-fA-F][0-9a-fA-F]{2})|.)", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Escape();
}
