using ContentApi.Core.Articles;
using ContentApi.Http;
using ContentApi.Published;

namespace ContentApi.Delivery.Vocabulary;

internal static class VocabularyEndpoints
{
    public static void MapVocabulary(this RouteGroupBuilder v1)
    {
        v1.MapTerms<PublicationItem>("publications", TermKind.Publication, "Publications", "Publication");
        v1.MapTerms<AuthorItem>("authors", TermKind.Author, "Authors", "Author");
        v1.MapTerms<TopicItem>("topics", TermKind.Topic, "Topics", "Topic");
        v1.MapTerms<RegionItem>("regions", TermKind.Region, "Regions", "Region");
        v1.MapTerms<ActorItem>("actors", TermKind.Actor, "Actors", "Actor");
    }

    private static void MapTerms<T>(this RouteGroupBuilder v1, string path, TermKind kind, string plural, string singular)
        where T : TermItem
    {
        v1.MapRead($"/{path}", ListTerms.Handle<T>).Lists(ListTerms.Parameters<T>()).WithMetadata(new TermsOf(kind)).Describe($"list{plural}", "Vocabulary", $"Lists {path} by name, with how many articles name each").Problems(400);
        v1.MapRead($"/{path}/{{idOrSlug}}", GetTerm.Handle<T>).WithMetadata(new TermsOf(kind)).Describe($"get{singular}", "Vocabulary", $"Gets one of the {path}, with how many articles name it").Problems(400, 404);
    }
}
