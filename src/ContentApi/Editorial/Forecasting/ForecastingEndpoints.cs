using ContentApi.Access;
using ContentApi.Http;
using ContentApi.Http.OpenApi;

namespace ContentApi.Editorial.Forecasting;

internal static class ForecastingEndpoints
{
    private const string Tag = "Forecasts", Estimates = "/scenarios/{id}/estimates", Resolution = "/scenarios/{id}/resolution";

    public static IServiceCollection AddForecasting(this IServiceCollection services) => services
        .AddScoped<ScenarioLookup>()
        .AddScoped<EstimateAuthors>()
        .AddScoped<EstimateLedger>()
        .AddScoped<ResolutionLedger>();

    public static void MapForecasting(this RouteGroupBuilder manage)
    {
        // An estimate says what somebody holds, whatever others have said: it needs no version to be told by If-Match. A resolution is what holds until another is told.
        manage.MapPost(Estimates, EstimateScenario.Handle).Describe("estimateScenario", Tag, "Says how likely a scenario is, of a draft or in public; what was said before stays on record")
            .RequireScope(Scopes.ContentPublish).Problems(400, 401, 403, 404, 409, 415, 422);
        manage.MapRead(Estimates, ListEstimates.Handle).Describe("listEstimates", Tag, "Lists the estimates of a scenario, the latest first")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
        manage.MapRead($"{Estimates}/{{estimateId}}", GetEstimate.Handle).Describe("getEstimate", Tag, "Gets an estimate of a scenario")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
        manage.MapRead(Resolution, GetResolution.Handle).Describe("getResolution", Tag, "Gets what became of a scenario, with every entry of its record")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
        manage.MapPut(Resolution, ResolveScenario.Handle).Describe("resolveScenario", Tag, "Says what became of a scenario; what was said before stays on record")
            .WithMetadata(new NeedsIfMatch()).RequireScope(Scopes.ContentPublish).Problems(400, 401, 403, 404, 412, 415, 422, 428);
        manage.MapDelete(Resolution, ReopenScenario.Handle).Describe("reopenScenario", Tag, "Takes back what was said to have become of a scenario, by another entry of its record")
            .WithMetadata(new NeedsIfMatch()).RequireScope(Scopes.ContentPublish).Problems(400, 401, 403, 404, 412, 428);
    }
}
