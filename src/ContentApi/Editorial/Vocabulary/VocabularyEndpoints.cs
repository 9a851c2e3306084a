using ContentApi.Access;
using ContentApi.Core.Articles;
using ContentApi.Http;
using ContentApi.Http.OpenApi;
using ContentApi.Published;

namespace ContentApi.Editorial.Vocabulary;

internal static class VocabularyEndpoints
{
    public static IServiceCollection AddVocabulary(this IServiceCollection services) => services
        .AddScoped<ManagedTerms>()
        .AddScoped<TermCheck>()
        .AddScoped<TopicTree>()
        .AddScoped<TermWriter>()
        .AddScoped<TermChange>()
        .AddKeyedSingleton(nameof(Reprojection), new SetAside(first: TimeSpan.FromSeconds(1), longest: TimeSpan.FromMinutes(5)))
        .AddScoped<Reprojection>()
        .AddHostedService<ReprojectionService>();

    public static void MapVocabulary(this RouteGroupBuilder manage)
    {
        manage.MapTerms("publications", TermKind.Publication, "Publication", "a publication");
        manage.MapTerms("authors", TermKind.Author, "Author", "an author");
        manage.MapTerms("topics", TermKind.Topic, "Topic", "a topic");
        manage.MapTerms("regions", TermKind.Region, "Region", "a region");
        manage.MapTerms("actors", TermKind.Actor, "Actor", "an actor");
    }

    private static void MapTerms(this RouteGroupBuilder manage, string path, TermKind kind, string name, string one)
    {
        var terms = manage.MapGroup($"/{path}").WithMetadata(new TermsOf(kind));
        terms.MapRead("", ListVocabulary.Handle).Lists(ListVocabulary.Parameters).Describe($"listManaged{name}s", "Vocabulary", $"Lists {path}, public or not, with how many articles name each")
            .RequireAnyScope(Scopes.ContentWrite, Scopes.VocabularyWrite).Problems(400, 401, 403);
        terms.MapPost("", CreateTerm.Handle).Describe($"create{name}", "Vocabulary", $"Makes {one}")
            .RequireScope(Scopes.VocabularyWrite).Problems(400, 401, 403, 409, 415, 422);
        terms.MapRead("/{idOrSlug}", GetVocabularyTerm.Handle).Describe($"getManaged{name}", "Vocabulary", $"Gets {one}, public or not, with the entity tag to change it on")
            .RequireAnyScope(Scopes.ContentWrite, Scopes.VocabularyWrite).Problems(400, 401, 403, 404);
        terms.MapPut("/{idOrSlug}", ReplaceTerm.Handle).Describe($"replace{name}", "Vocabulary", $"Changes {one}; articles that name it follow, published ones too")
            .WithMetadata(new NeedsIfMatch()).RequireScope(Scopes.VocabularyWrite).Problems(400, 401, 403, 404, 409, 412, 415, 422, 428);
        terms.MapDelete("/{idOrSlug}", DeleteTerm.Handle).Describe($"delete{name}", "Vocabulary", $"Deletes {one} that no article names")
            .WithMetadata(new NeedsIfMatch()).RequireScope(Scopes.VocabularyWrite).Problems(400, 401, 403, 404, 409, 412, 428);
        terms.MapPost("/{idOrSlug}/merge", MergeTerm.Handle).Describe($"merge{name}", "Vocabulary", $"Makes {one} and another one the same: what led to it leads to the other, and articles follow")
            .WithMetadata(new NeedsIfMatch()).RequireScope(Scopes.VocabularyWrite).Problems(400, 401, 403, 404, 409, 412, 415, 422, 428);
    }
}
