using ContentApi.Access.Partners;
using ContentApi.Core.Articles;
using ContentApi.Data.EditorialTables;
using ContentApi.Http;
using ContentApi.Http.Problems;
using ContentApi.Http.Validation;

namespace ContentApi.Syndication.Sync;

/// <summary>What changed since a token.</summary>
internal static class SyncEndpoints
{
    private const string Tag = "Sync";

    public static IServiceCollection AddSync(this IServiceCollection services) => services
        .AddOptions<SyncOptions>().BindConfiguration(SyncOptions.Section).ValidateDataAnnotations().ValidateOnStart().Services
        .AddSingleton(SyncExamples.Create);

    public static void MapSync(this IEndpointRouteBuilder app)
    {
        var v1 = app.MapGroup("/v1").WithGroupName(ApiDocuments.Delivery).WithStrictQuery().WithRequestValidation().RequireCors(Cors.Public);
        v1.MapRead("/sync", SyncContent.Handle).TakesKeys(FetchedFrom.Sync).WithMetadata(SyncContent.Limit)
            .Lists(new(Sort: [], Fields: []) { Followed = [.. Enum.GetValues<SyncType>().Select(EnumName.Of)] })
            .Describe("syncContent", Tag, "Gives everything that is public, and then what changed since").Problems(400, 401, 410).Tells(ProblemType.SyncTokenExpired);
    }
}
