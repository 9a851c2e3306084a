using ContentApi.Http;
using ContentApi.Published;

namespace ContentApi.Delivery.Citations;

internal static class CitationEndpoints
{
    private const string Tag = "Citations";

    public static void MapCitations(this RouteGroupBuilder v1)
    {
        v1.MapRead("/citations", ListCitations.Handle).Lists(ListCitations.List.Parameters).Describe("listCitations", Tag, "Lists citations, the newest article's first").ProducesFormats(ReferenceFormats.All).Problems(400, 406);
        v1.MapRead("/citations/{id}", GetCitation.Handle).Describe("getCitation", Tag, "Gets a citation with the places that mention it").ProducesFormats(ReferenceFormats.All).Problems(400, 404, 406);
    }
}
