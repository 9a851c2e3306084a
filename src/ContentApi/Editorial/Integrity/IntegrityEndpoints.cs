using ContentApi.Access;
using ContentApi.Http;

namespace ContentApi.Editorial.Integrity;

internal static class IntegrityEndpoints
{
    private const string Tag = "Integrity";

    public static IServiceCollection AddIntegrity(this IServiceCollection services) => services.AddScoped<IntegrityChecks>();

    public static void MapIntegrity(this RouteGroupBuilder manage)
    {
        manage.MapRead("/articles/{idOrSlug}/integrity", GetArticleIntegrity.Handle).Describe("getArticleIntegrity", Tag, "Tells what an editor should look at in an article as it stands")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
        manage.MapRead("/integrity", GetIntegrity.Handle).Lists(GetIntegrity.Parameters).Describe("getIntegrity", Tag, "Tells what an editor should look at in all articles as they stand, with counts by code")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403);
    }
}
