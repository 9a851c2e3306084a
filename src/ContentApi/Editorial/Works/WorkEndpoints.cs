using ContentApi.Access;
using ContentApi.Access.Audit;
using ContentApi.Editorial.Works.Lookup;
using ContentApi.Http;
using ContentApi.Http.OpenApi;

namespace ContentApi.Editorial.Works;

internal static class WorkEndpoints
{
    private const string Tag = "Works", Work = "/works/{id:guid}";

    public static IServiceCollection AddWorks(this IServiceCollection services) => services
        .AddSingleton(_ => WorkExamples.Create())
        .AddScoped<ManagedWorks>()
        .AddScoped<WorkCitations>()
        .AddScoped<WorkAssignments>()
        .AddScoped<WorkChange>()
        .AddKeyedSingleton(nameof(WorkReprojection), new SetAside(first: TimeSpan.FromSeconds(1), longest: TimeSpan.FromMinutes(5)))
        .AddScoped<WorkReprojection>()
        .AddCrossref();

    public static void MapWorks(this RouteGroupBuilder manage)
    {
        manage.MapRead("/works", ListManagedWorks.Handle).Lists(ListManagedWorks.Parameters).Describe("listManagedWorks", Tag, "Lists cited works, public or not, the latest known first")
            .RequireAnyScope(Scopes.ContentWrite, Scopes.VocabularyWrite).Problems(400, 401, 403);
        manage.MapRead(Work, GetManagedWork.Handle).Describe("getManagedWork", Tag, "Gets a cited work, public or not, with those that may be the same, and the entity tag to change it on")
            .RequireAnyScope(Scopes.ContentWrite, Scopes.VocabularyWrite).Problems(400, 401, 403, 404);
        manage.MapRead($"{Work}/citations", ListWorkCitations.Handle).Lists(ListWorkCitations.Parameters).Describe("listWorkCitations", Tag, "Lists the citations of a work in articles as they stand, drafts included")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
        manage.MapPost($"{Work}/merge", MergeWork.Handle).Describe("mergeWork", Tag, "Makes two works the same: what cites the one cites the other from then on")
            .WithMetadata(new NeedsIfMatch()).RequireScope(Scopes.VocabularyWrite).Problems(400, 401, 403, 404, 409, 412, 415, 422, 428);
        manage.MapPost($"{Work}/split", SplitWork.Handle).Describe("splitWork", Tag, "Makes a work of its own of some citations of a work")
            .WithMetadata(new NeedsIfMatch()).RequireScope(Scopes.VocabularyWrite).Problems(400, 401, 403, 404, 409, 412, 415, 422, 428);
        manage.MapPost($"{Work}/lookup", LookUpWork.Handle).Describe("lookUpWork", Tag, "Asks Crossref what it knows of a work, if the deployment allows it; nothing is changed")
            .WithMetadata(new ChangesNothing()).RequireAnyScope(Scopes.ContentWrite, Scopes.VocabularyWrite).Problems(400, 401, 403, 404, 409, 422, 502);
    }
}
