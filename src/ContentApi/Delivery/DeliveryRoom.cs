using ContentApi.Delivery.Articles;
using ContentApi.Delivery.Calibration;
using ContentApi.Delivery.Citations;
using ContentApi.Delivery.ScenarioAnalyses;
using ContentApi.Delivery.Search;
using ContentApi.Delivery.Tldrs;
using ContentApi.Delivery.Vocabulary;
using ContentApi.Delivery.Works;
using ContentApi.Http;
using ContentApi.Http.Validation;

namespace ContentApi.Delivery;

/// <summary>The read side: what is published, for anyone.</summary>
internal static class DeliveryRoom
{
    public static void MapDelivery(this IEndpointRouteBuilder app)
    {
        var v1 = app.MapGroup("/v1").WithGroupName(ApiDocuments.Delivery).WithStrictQuery().WithRequestValidation().RequireCors(Cors.Public);
        v1.MapArticles();
        v1.MapTldrs();
        v1.MapScenarioAnalyses();
        v1.MapCalibration();
        v1.MapCitations();
        v1.MapWorks();
        v1.MapVocabulary();
        v1.MapSearch();
    }
}
