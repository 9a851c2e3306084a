using System.Text.Json.Nodes;
using ContentApi.Core.Articles;
using ContentApi.Http.OpenApi;
using ContentApi.Published;
using MapsterMapper;

namespace ContentApi.Syndication.Sync;

/// <summary>A page of sync, for the OpenAPI documents.</summary>
internal static class SyncExamples
{
    public static ExampleSource Create(IServiceProvider services)
    {
        var published = PublishedExamples.Create(services.GetRequiredService<ArticleRenderer>(), services.GetRequiredService<IMapper>());
        var (article, scenario) = (published.ByType[typeof(ArticleRepresentation)].DeepClone(), published.ByType[typeof(ScenarioItem)].DeepClone());
        var filter = new SyncFilter { Types = Enum.GetValues<SyncType>(), Locales = [], Publications = [], PublicationIds = [] };
        var token = new SyncToken(filter, new(4711, PublishedExamples.PublishedAt), GivenAt: default, DateOnly.FromDateTime(PublishedExamples.PublishedAt), Cursor: null);
        return new(new Dictionary<Type, JsonNode>
        {
            [typeof(SyncPage)] = new JsonObject
            {
                ["data"] = new JsonArray(Upsert(SyncType.Article, article), Upsert(SyncType.Scenario, scenario), new JsonObject
                {
                    ["type"] = EnumName.Of(SyncType.Article),
                    ["op"] = "delete",
                    ["id"] = "019cb7d2-2400-7000-8000-0000000000e6",
                    ["revision"] = 4,
                    ["cause"] = EnumName.Of(SyncCause.Unpublished),
                    ["reason"] = "The figures were withdrawn by the port.",
                    ["at"] = At,
                }),
                ["page"] = new JsonObject { ["limit"] = SyncContent.Limit.Default, ["next"] = null },
                ["nextSyncToken"] = token.ToString(),
            },
        }, new Dictionary<string, string>());
    }

    private static string At => PublishedExamples.PublishedAt.ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture);

    private static JsonObject Upsert(SyncType type, JsonNode resource) => new()
    {
        ["type"] = EnumName.Of(type),
        ["op"] = "upsert",
        ["id"] = (string?)resource["id"],
        ["revision"] = 1,
        ["at"] = At,
        ["resource"] = resource,
    };
}
