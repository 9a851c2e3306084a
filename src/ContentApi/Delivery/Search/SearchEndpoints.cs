using ContentApi.Http;
using ContentApi.Published;

namespace ContentApi.Delivery.Search;

internal static class SearchEndpoints
{
    public static void MapSearch(this RouteGroupBuilder v1)
    {
        v1.MapRead("/search", SearchContent.Handle).Lists(new([], []) { Required = ["q"] }).Describe("searchContent", "Search", "Searches articles, scenarios and citations; citations alone (`type=citation`) in every format of references").ProducesFormats(ReferenceFormats.All).Problems(400, 406);
        v1.MapRead("/articles/{idOrSlug}/related", GetRelatedArticles.Handle).WithMetadata(GetRelatedArticles.Limit).MayHaveMoved()
            .Describe("getRelatedArticles", "Search", "Gets articles that share works, actors, topics or telling words with it, the nearest first").Problems(400, 404, 410);
    }
}
