using System.Globalization;
using System.Text.Json.Nodes;
using ContentApi.Http.Paging;
using Microsoft.OpenApi;

namespace ContentApi.Http.OpenApi;

/// <summary>What parameters mean, by name: a name means the same in every operation.</summary>
internal static class ParameterDocumentation
{
    public static void Describe(OpenApiParameter parameter)
    {
        (OpenApiSchema schema, string description, JsonNode? example) = parameter.Name switch
        {
            "limit" => (Integer(1, PageRequest.MaximumLimit, PageRequest.DefaultLimit), "How many items a page holds at most.", 20),
            "after" => (Text(), "Cursor of the page, from page.next of the one before; absent for the first.", (JsonNode?)null),
            "format" => (Text(), "Name of a format, for clients that cannot set Accept: json, markdown, html, text or jsonld.", "json"),
            "idOrSlug" => (Text(), "Id (UUID) or slug.", "tolls-at-the-strait"),
            "id" => (Id(), "Id (UUID).", (JsonNode?)null),
            "publish" => (Boolean(), "Whether to publish the article at once; needs the scope content:publish as well.", true),
            "dryRun" => (Boolean(), "Whether to report only, and write nothing.", true),
            "publishedAt" => (new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" }, "When it was first published (RFC 3339).", "2026-03-04T08:00:00Z"),
            "locale" => (Text(), "Language (BCP 47).", "en"),
            "slug" => (Text(), "Slug of the article; absent to have one made of the title.", "tolls-at-the-strait"),
            "publication" => (Text(), "Name of the publication; made if unknown.", "Harbour Review"),
            "topic" => (Texts(), "Name of a topic; may be repeated; made if unknown.", (JsonNode?)null),
            "region" => (Texts(), "Name of a region; may be repeated; made if unknown.", (JsonNode?)null),
            "author" => (Texts(), "Name of an author; may be repeated; made if unknown.", (JsonNode?)null),
            var name => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The parameter '{name}' is not documented.")),
        };
        parameter.Schema = schema;
        parameter.Description = description;
        parameter.Example = example;
    }

    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };
    private static OpenApiSchema Id() => new() { Type = JsonSchemaType.String, Format = "uuid" };
    private static OpenApiSchema Boolean() => new() { Type = JsonSchemaType.Boolean, Default = false };
    private static OpenApiSchema Texts() => new() { Type = JsonSchemaType.Array, Items = Text() };
    private static OpenApiSchema Integer(int minimum, int maximum, int standard) => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = minimum.ToString(CultureInfo.InvariantCulture),
        Maximum = maximum.ToString(CultureInfo.InvariantCulture),
        Default = standard,
    };
}
