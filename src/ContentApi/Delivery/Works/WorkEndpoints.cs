using ContentApi.Http;
using ContentApi.Published;

namespace ContentApi.Delivery.Works;

internal static class WorkEndpoints
{
    private const string Tag = "Works";

    public static void MapWorks(this RouteGroupBuilder v1)
    {
        v1.MapRead("/works", ListWorks.Handle).Lists(ListWorks.List.Parameters).Describe("listWorks", Tag, "Lists cited works, the latest known first").ProducesFormats(ReferenceFormats.All).Problems(400, 406);
        v1.MapRead("/works/{id}", GetWork.Handle).Describe("getWork", Tag, "Gets a cited work, with how many articles cite it").MayHaveMoved().ProducesFormats(ReferenceFormats.All).Problems(400, 404, 406);
        v1.MapRead("/works/{id}/articles", ListCitingArticles.Handle).Lists(ListCitingArticles.List.Parameters).Describe("listCitingArticles", Tag, "Lists the articles that cite a work, newest first").MayHaveMoved().Problems(400, 404);
    }
}
