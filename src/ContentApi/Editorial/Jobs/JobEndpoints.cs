using ContentApi.Access;
using ContentApi.Http;

namespace ContentApi.Editorial.Jobs;

internal static class JobEndpoints
{
    private const string Tag = "Imports";

    public static void MapJobs(this RouteGroupBuilder manage)
    {
        manage.MapRead("/jobs", ListJobs.Handle).Describe("listJobs", Tag, "Lists jobs, newest first").RequireScope(Scopes.ContentWrite).Problems(400, 401, 403);
        manage.MapRead("/jobs/{id}", GetJob.Handle).Describe("getJob", Tag, "Gets a job, and how far it is").RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
        manage.MapRead("/jobs/{id}/items", ListJobItems.Handle).Describe("listJobItems", Tag, "Lists what became of each item of a job").RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
        manage.MapPost("/jobs/{id}/cancel", CancelJob.Handle).Describe("cancelJob", Tag, "Ends a job; what was done of it stays").RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
    }
}
