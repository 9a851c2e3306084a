using ContentApi.Http;

namespace ContentApi.Delivery.Calibration;

internal static class CalibrationEndpoints
{
    public static void MapCalibration(this RouteGroupBuilder v1) =>
        v1.MapRead("/calibration", GetCalibration.Handle).Lists(new(Sort: [], Fields: [])).Describe("getCalibration", "Calibration", "Gets how the estimates of scenarios that were resolved fared: Brier score and reliability table").Problems(400);
}
