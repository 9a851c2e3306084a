using ContentApi.Http;

namespace ContentApi.Delivery.Tldrs;

internal static class TldrEndpoints
{
    public static void MapTldrs(this RouteGroupBuilder v1) =>
        v1.MapRead("/tldrs", ListTldrs.Handle).Lists(ListTldrs.List.Parameters).Describe("listTldrs", "TL;DRs", "Lists TL;DRs as cards, the newest article's first").Problems(400);
}
