using ContentApi.Core.Articles;
using ContentApi.Http;

namespace ContentApi.Delivery.Vocabulary;

internal static class VocabularyEndpoints
{
    public static void MapVocabulary(this RouteGroupBuilder v1)
    {
        v1.MapTerms("publications", TermKind.Publication, "Publications", "Publication");
        v1.MapTerms("authors", TermKind.Author, "Authors", "Author");
        v1.MapTerms("topics", TermKind.Topic, "Topics", "Topic");
        v1.MapTerms("regions", TermKind.Region, "Regions", "Region");
        v1.MapTerms("actors", TermKind.Actor, "Actors", "Actor");
    }

    private static void MapTerms(this RouteGroupBuilder v1, string path, TermKind kind, string plural, string singular)
    {
        v1.MapRead($"/{path}", ListTerms.Handle).Lists(ListTerms.List.Parameters).WithMetadata(new TermsOf(kind)).Describe($"list{plural}", "Vocabulary", $"Lists {path} by name, with how many articles name each").Problems(400);
        v1.MapRead($"/{path}/{{idOrSlug}}", GetTerm.Handle).WithMetadata(new TermsOf(kind)).Describe($"get{singular}", "Vocabulary", $"Gets one of the {path}, with how many articles name it").Problems(400, 404);
    }
}
