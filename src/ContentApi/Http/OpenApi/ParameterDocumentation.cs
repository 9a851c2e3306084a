using System.Globalization;
using System.Text.Json.Nodes;
using ContentApi.Core.Articles;
using ContentApi.Core.Rendering;
using ContentApi.Http.Paging;
using Microsoft.OpenApi;

namespace ContentApi.Http.OpenApi;

/// <summary>What parameters mean, by name: a name means the same in every operation.</summary>
internal static class ParameterDocumentation
{
    /// <summary>Describes a parameter of an operation; <paramref name="list"/> tells what may be named if that is a list, <paramref name="limit"/> how much it gives if that is not what lists give.</summary>
    public static void Describe(OpenApiParameter parameter, ListParameters? list, LimitRange? limit)
    {
        if (list is not null && (Named(parameter.Name!, list) ?? (list.HasFilters ? OfFilter(parameter.Name!) : null)) is { } described)
        {
            (parameter.Schema, parameter.Description, parameter.Example) = described;
            // Several names stand in one value, joined by commas; several values of a filter stand in parameters of their own.
            parameter.Explode = parameter.Name is not ("sort" or "fields" or "include");
            return;
        }
        (OpenApiSchema schema, string description, JsonNode? example) = parameter.Name switch
        {
            "limit" => (Integer(1, (limit ?? LimitRange.OfLists).Maximum, (limit ?? LimitRange.OfLists).Default), "How many items a page holds at most.", (limit ?? LimitRange.OfLists).Default),
            "after" => (Text(), "Cursor of the page, from page.next of the one before; absent for the first.", (JsonNode?)null),
            "count" => (new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["exact"] }, "`exact` has all items counted: page.total.", "exact"),
            "format" => (Text(), "Name of a format, for clients that cannot set Accept; it counts for more than Accept.", "json"),
            "style" => (Text(), "Style of a printed list of references (format=bibliography): apa, chicago-author-date, mla or harvard; apa when absent.", "apa"),
            "bodyFormat" => (OneOf(Enum.GetValues<BodyFormat>().Select(EnumName.Of)), "How body text stands in the JSON: every `content` and `introduction` is an array of Portable Text blocks, or one string in the format, or null for `none`. Links to citations lead to `#ref-<key>` in HTML. With it, JSON is the only format.", "html"),
            "idOrSlug" => (Text(), "Id (UUID) or slug.", "tolls-at-the-strait"),
            "id" => (Id(), "Id (UUID).", (JsonNode?)null),
            "number" => (new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "1" }, "Number of the revision, counted from 1.", 2),
            "from" => (new OpenApiSchema { Type = JsonSchemaType.Integer, Minimum = "0" }, "Number of the revision to compare with; absent for the one before, and 0 for nothing.", 1),
            "code" => (Texts(), "Code of a finding, such as `unresolved-mention`; may be repeated for any of several.", (JsonNode?)null),
            "keyId" => (Text(), "Id of a key: what stands between `ca_` and its secret.", "2f9c41d07be8"),
            "operation" => (Texts(), "Operation id, such as publishArticle; may be repeated for any of several.", (JsonNode?)null),
            "key" => (Texts(), "Id of the key that asked; may be repeated for any of several.", (JsonNode?)null),
            "subject" => (Texts(), "Subject of the bearer token that asked; may be repeated for any of several.", (JsonNode?)null),
            "article" => (Text(), "Id (UUID) or slug of an article.", "tolls-at-the-strait"),
            "since" => (Text(), "At or after this time (RFC 3339), or since the beginning of this date, in UTC.", "2026-01-01"),
            "until" => (Text(), "At or before this time (RFC 3339), or until the end of this date, in UTC.", "2026-12-31"),
            "status" => (Text(), "Status, as the items have it; all of them when absent.", (JsonNode?)null),
            "estimateId" => (Id(), "Id of the estimate (UUID).", (JsonNode?)null),
            "tokenId" => (Id(), "Id of the preview token (UUID).", (JsonNode?)null),
            "token" => (Text(), "A preview token, for who has no key.", (JsonNode?)null),
            "publish" => (Boolean(), "Whether to publish the article at once; needs the scope content:publish as well.", true),
            "dryRun" => (Boolean(), "Whether to report only, and write nothing.", true),
            "publishedAt" => (new OpenApiSchema { Type = JsonSchemaType.String, Format = "date-time" }, "When it was first published (RFC 3339).", "2026-03-04T08:00:00Z"),
            "locale" => (Text(), "Language (BCP 47): of a document that is imported; of an article that is read, which of its translations to choose (lookup of RFC 4647), the article itself when none fits.", "en"),
            "slug" => (Text(), "Slug of the article; absent to have one made of the title.", "tolls-at-the-strait"),
            "publication" => (Text(), "Name of the publication; made if unknown.", "Harbour Review"),
            "topic" => (Texts(), "Name of a topic; may be repeated; made if unknown.", (JsonNode?)null),
            "region" => (Texts(), "Name of a region; may be repeated; made if unknown.", (JsonNode?)null),
            "author" => (Texts(), "Name of an author; may be repeated; made if unknown.", (JsonNode?)null),
            "reason" => (new OpenApiSchema { Type = JsonSchemaType.String, MaxLength = 500 }, "Why the change is made, for the list of revisions.", "Figures of March added"),
            "q" => (new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 200 }, "Words to search for; \"a phrase\" in quotation marks, `or` between alternatives, `-` before what must not occur. Accents and endings do not matter.", "toll -convoy"),
            "type" => (Texts("article", "scenario", "citation"), "What to find; may be repeated; all of them when absent.", (JsonNode?)null),
            "initial" => (new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["true"] }, "`true` to be given everything that is public; then go on with `token`.", "true"),
            var name => throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"The parameter '{name}' is not documented.")),
        };
        parameter.Schema = schema;
        parameter.Description = description;
        parameter.Example = example;
    }

    /// <summary>The parameters of lists that name something of their items.</summary>
    private static (OpenApiSchema, string, JsonNode?)? Named(string name, ListParameters list) => name switch
    {
        "type" when list.Followed.Count > 0 => (Texts([.. list.Followed]), "What to follow; may be repeated for any of several; all of them when absent.", new JsonArray(list.Followed[0])),
        "token" when list.Followed.Count > 0 => (Text(), "From `nextSyncToken`, to be given what changed since; it has the filters that it was given with.", null),
        "sort" => (Names(list.Sort), "What to sort by: keys joined by commas, each with a hyphen in front for descending order.", new JsonArray(list.Sort[0])),
        "fields" => (Names(list.Fields), "Members that the items are to have, joined by commas, and no others, whatever their schema requires.", new JsonArray([.. list.Fields.Take(2).Select(field => JsonValue.Create(field))])),
        "include" => (Names(list.Include), "Members to add that the list leaves out otherwise, joined by commas.", new JsonArray(list.Include[0])),
        "q" when list.Finds is { } what => (new OpenApiSchema { Type = JsonSchemaType.String, MinLength = 1, MaxLength = 200 }, what, "strait"),
        "format" when list.HasFilters => (Text(), "Name of a format, for clients that cannot set Accept; it counts for more than Accept. With fields or count, JSON is the only one; other formats give the next page in the Link header.", "json"),
        _ => null,
    };

    /// <summary>The filters of lists: repeated they mean any of the values.</summary>
    private static (OpenApiSchema, string, JsonNode?)? OfFilter(string name) => name switch
    {
        "publication" or "topic" or "region" or "actor" => (Texts(), $"Slug or id of a term under /v1/{name}s; may be repeated for any of several.", null),
        "author" => (Texts(), "Slug or id of an author under /v1/authors; for citations and works the name of a cited author. May be repeated for any of several.", null),
        "locale" => (Texts(), "Language (BCP 47); may be repeated for any of several. All languages when absent.", null),
        "publishedFrom" => (Text(), "First published at or after this time (RFC 3339) or on or after this date, in UTC.", "2026-01-01"),
        "publishedTo" => (Text(), "First published at or before this time (RFC 3339) or on or before this date, in UTC.", "2026-12-31"),
        "status" => (Texts([.. EnumName.All(typeof(Core.Publishing.ArticleStatus))]), "Where the article stands in its workflow; may be repeated for any of several.", null),
        "updatedSince" => (Text(), "Changed at or after this time (RFC 3339), or since the beginning of this date, in UTC.", "2026-01-01T00:00:00Z"),
        "cites" or "work" => (Ids(), "Id of a work under /v1/works; may be repeated for any of several.", null),
        "involves" => (Texts(), "Slug or id of an actor who acts in the scenario, or whom its text names; may be repeated for any of several.", null),
        "resolution" => (Texts(["open", .. EnumName.All(typeof(Core.Forecasting.ResolutionOutcome))]), "What became of the scenario; `open` while that is not known. May be repeated for any of several.", null),
        "estimatedFrom" => (Text(), "The current estimate is of this time (RFC 3339) or date, in UTC, or later.", "2026-01-01"),
        "estimatedTo" => (Text(), "The current estimate is of this time (RFC 3339) or date, in UTC, or earlier.", "2026-12-31"),
        "probabilityFrom" => (Probability(), "The middle of the current estimate's range is this at least, 0 to 1.", 0.55),
        "probabilityTo" => (Probability(), "The middle of the current estimate's range is this at most, 0 to 1.", 0.8),
        "groupBy" => (new OpenApiSchema { Type = JsonSchemaType.String, Enum = ["author", "topic", "publication"] }, "What to tell the scores of one by one, beside those of all.", "author"),
        "resolvedFrom" => (Text(), "Resolved on or after this date, in UTC.", "2026-01-01"),
        "resolvedTo" => (Text(), "Resolved on or before this date, in UTC.", "2026-12-31"),
        "kind" => (Texts(), "Kind, as the items have it; may be repeated for any of several.", null),
        "candidates" => (Boolean(), "Whether only works are wanted that may be the same as another: their titles begin alike, and an author or the year is the same.", true),
        "doi" => (Texts(), "DOI, as such or as a URL; may be repeated for any of several.", null),
        "year" => (new OpenApiSchema { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.Integer } }, "Year of the source; may be repeated for any of several.", null),
        _ => null,
    };

    private static OpenApiSchema Names(IReadOnlyList<string> names) => new()
    {
        Type = JsonSchemaType.Array,
        Items = new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. names.Select(name => (JsonNode)JsonValue.Create(name))] },
    };

    private static OpenApiSchema Ids() => new() { Type = JsonSchemaType.Array, Items = Id() };
    private static OpenApiSchema Text() => new() { Type = JsonSchemaType.String };
    private static OpenApiSchema OneOf(IEnumerable<string> values) => new() { Type = JsonSchemaType.String, Enum = [.. values.Select(value => JsonValue.Create(value))], Default = values.First() };
    private static OpenApiSchema Id() => new() { Type = JsonSchemaType.String, Format = "uuid" };
    private static OpenApiSchema Probability() => new() { Type = JsonSchemaType.Number, Minimum = "0", Maximum = "1" };
    private static OpenApiSchema Boolean() => new() { Type = JsonSchemaType.Boolean, Default = false };
    private static OpenApiSchema Texts(params string[] values) => new()
    {
        Type = JsonSchemaType.Array,
        Items = values.Length == 0 ? Text() : new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. values.Select(value => (JsonNode)value)] },
    };
    private static OpenApiSchema Integer(int minimum, int maximum, int standard) => new()
    {
        Type = JsonSchemaType.Integer,
        Minimum = minimum.ToString(CultureInfo.InvariantCulture),
        Maximum = maximum.ToString(CultureInfo.InvariantCulture),
        Default = standard,
    };
}
