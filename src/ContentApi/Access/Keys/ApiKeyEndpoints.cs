using ContentApi.Access.Idempotency;
using ContentApi.Access.Partners;
using ContentApi.Http;

namespace ContentApi.Access.Keys;

internal static class ApiKeyEndpoints
{
    private const string Tag = "Access";

    private static readonly ShowsSecret Secret = new("Its secret was in the first answer alone and is not kept: rotate the key for another one, or revoke it.");

    public static void MapApiKeys(this RouteGroupBuilder manage)
    {
        manage.MapRead("/api-keys", ListApiKeys.Handle).Describe("listApiKeys", Tag, "Lists the keys, without their secrets, newest first")
            .RequireScope(Scopes.KeysManage).Problems(400, 401, 403);
        manage.MapPost("/api-keys", CreateApiKey.Handle).Describe("createApiKey", Tag, "Makes a key, and shows it this once")
            .RequireScope(Scopes.KeysManage).WithMetadata(Secret).Problems(400, 401, 403, 409, 415, 422);
        manage.MapRead("/api-keys/{keyId}", GetApiKey.Handle).Describe("getApiKey", Tag, "Gets a key, without its secret")
            .RequireScope(Scopes.KeysManage).Problems(400, 401, 403, 404);
        manage.MapDelete("/api-keys/{keyId}", RevokeApiKey.Handle).Describe("revokeApiKey", Tag, "Ends a key at once")
            .RequireScope(Scopes.KeysManage).Problems(400, 401, 403, 404);
        manage.MapRead("/api-keys/{keyId}/usage", ListKeyUsage.Handle).Describe("listKeyUsage", Tag, "Lists what was fetched with a key, day by day, newest first")
            .RequireScope(Scopes.KeysManage).Problems(400, 401, 403, 404);
        manage.MapPost("/api-keys/{keyId}/rotate", RotateApiKey.Handle).Describe("rotateApiKey", Tag, "Makes a key that takes another's place, which works on for a while")
            .RequireScope(Scopes.KeysManage).WithMetadata(Secret).Problems(400, 401, 403, 404, 409, 415, 422);
    }
}
