using System.Text.Json;
using System.Text.Json.Nodes;
using ContentApi.Access.Audit;
using ContentApi.Access.Keys;
using ContentApi.Access.Partners;
using ContentApi.Core.Articles;
using ContentApi.Data.EditorialTables;
using ContentApi.Http.OpenApi;
using MapsterMapper;

namespace ContentApi.Access;

/// <summary>A key, and what was done with it.</summary>
internal static class AccessExamples
{
    private static readonly DateTime MadeAt = new(2026, 3, 4, 8, 0, 0, DateTimeKind.Utc);

    public static ExampleSource Create(IMapper mapper)
    {
        var token = new KeyToken("2f9c41d07be8", "kept-by-its-holder-and-nobody-else");
        var key = new ApiKey
        {
            Id = token.Id,
            Name = "Newsroom desk",
            SecretHash = [],
            Scopes = [Scopes.ContentWrite, Scopes.ContentPublish],
            CreatedAt = MadeAt,
            ExpiresAt = MadeAt.AddYears(1),
            RateLimit = 6000,
        };
        var usage = new KeyUsageItem { Day = DateOnly.FromDateTime(MadeAt), Surface = FetchedFrom.Sync, Requests = 288, Items = 41 };
        var entry = new AuditEntry
        {
            Id = 4711,
            At = MadeAt.AddMinutes(5),
            Operation = "publishArticle",
            KeyId = key.Id,
            Target = "/manage/v1/articles/tolls-at-the-strait/publish",
            ArticleId = new("0199a3c2-5f10-7c3e-9b1d-2a6f0d4e8c11"),
            TraceId = "0af7651916cd43dd8448eb211c80319c",
        };
        return new(
            new Dictionary<Type, JsonNode>
            {
                [typeof(ApiKeyRepresentation)] = Json(mapper.Map<ApiKeyRepresentation>(key)),
                [typeof(CreatedApiKey)] = Json(mapper.Map<CreatedApiKey>(new IssuedKey(key, token))),
                [typeof(KeyUsageItem)] = Json(usage),
                [typeof(AuditLogEntry)] = Json(mapper.Map<AuditLogEntry>(entry)),
            },
            new Dictionary<string, string>());
    }

    private static JsonNode Json<T>(T value) => JsonSerializer.SerializeToNode(value, ContentJson.Options)!;
}
