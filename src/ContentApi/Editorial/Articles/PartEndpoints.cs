using ContentApi.Access;
using ContentApi.Editorial.Articles.Citations;
using ContentApi.Editorial.Articles.ScenarioAnalyses;
using ContentApi.Editorial.Articles.Sections;
using ContentApi.Editorial.Articles.Tldrs;
using ContentApi.Http;
using ContentApi.Http.OpenApi;
using ContentApi.Http.Validation;
using Microsoft.AspNetCore.Mvc;

namespace ContentApi.Editorial.Articles;

/// <summary>The parts of an article, each written by itself; the entity tag is the article's.</summary>
internal static class PartEndpoints
{
    private static readonly RequestSizeLimitAttribute MostBytes = new(JsonText.MaxBytes);
    private static readonly NeedsIfMatch Written = new();

    public static void MapArticleParts(this RouteGroupBuilder manage)
    {
        manage.MapRead("/articles/{idOrSlug}/tldr", GetWorkingTldr.Handle).Describe("getWorkingTldr", "Articles", "Gets an article's TL;DR as editors have it")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
        manage.MapPut("/articles/{idOrSlug}/tldr", ReplaceTldr.Handle).Describe("replaceTldr", "Articles", "Writes an article's TL;DR; sending the same text confirms that it fits the body as it is now")
            .WithMetadata(Written, MostBytes).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404, 412, 413, 415, 422, 428);
        manage.MapDelete("/articles/{idOrSlug}/tldr", DeleteTldr.Handle).Describe("deleteTldr", "Articles", "Takes an article's TL;DR away")
            .WithMetadata(Written).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404, 412, 428);
        manage.MapRead("/articles/{idOrSlug}/sections", ListWorkingSections.Handle).Describe("listWorkingSections", "Articles", "Lists an article's sections as editors have them, whole")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
        manage.MapPut("/articles/{idOrSlug}/sections", ReplaceSections.Handle).Describe("replaceSections", "Articles", "Replaces an article's sections: those that are left out are removed")
            .WithMetadata(Written, MostBytes).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404, 412, 413, 415, 422, 428);
        manage.MapPost("/articles/{idOrSlug}/sections", AddSection.Handle).Describe("addSection", "Articles", "Adds a section, at its position or at the end")
            .WithMetadata(Written, MostBytes).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404, 412, 413, 415, 422, 428);
        manage.MapRead("/articles/{idOrSlug}/sections/{id:guid}", GetWorkingSection.Handle).Describe("getWorkingSection", "Articles", "Gets a section as editors have it")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
        manage.MapPut("/articles/{idOrSlug}/sections/{id:guid}", ReplaceSection.Handle).Describe("replaceSection", "Articles", "Replaces a section, and moves it if it says another position")
            .WithMetadata(Written, MostBytes).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404, 412, 413, 415, 422, 428);
        manage.MapDelete("/articles/{idOrSlug}/sections/{id:guid}", DeleteSection.Handle).Describe("deleteSection", "Articles", "Removes a section")
            .WithMetadata(Written).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404, 412, 428);
        manage.MapRead("/articles/{idOrSlug}/scenario-analyses", ListWorkingScenarioAnalyses.Handle).Describe("listWorkingScenarioAnalyses", "Articles", "Lists an article's scenario analyses as editors have them, whole")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
        manage.MapPut("/articles/{idOrSlug}/scenario-analyses", ReplaceScenarioAnalyses.Handle).Describe("replaceScenarioAnalyses", "Articles", "Replaces an article's scenario analyses: those that are left out are removed")
            .WithMetadata(Written, MostBytes).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404, 412, 413, 415, 422, 428);
        manage.MapPost("/articles/{idOrSlug}/scenario-analyses", AddScenarioAnalysis.Handle).Describe("addScenarioAnalysis", "Articles", "Adds a scenario analysis, at its position or at the end")
            .WithMetadata(Written, MostBytes).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404, 412, 413, 415, 422, 428);
        manage.MapRead("/articles/{idOrSlug}/scenario-analyses/{id:guid}", GetWorkingScenarioAnalysis.Handle).Describe("getWorkingScenarioAnalysis", "Articles", "Gets a scenario analysis as editors have it")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
        manage.MapPut("/articles/{idOrSlug}/scenario-analyses/{id:guid}", ReplaceScenarioAnalysis.Handle).Describe("replaceScenarioAnalysis", "Articles", "Replaces a scenario analysis, and moves it if it says another position")
            .WithMetadata(Written, MostBytes).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404, 412, 413, 415, 422, 428);
        manage.MapDelete("/articles/{idOrSlug}/scenario-analyses/{id:guid}", DeleteScenarioAnalysis.Handle).Describe("deleteScenarioAnalysis", "Articles", "Removes a scenario analysis")
            .WithMetadata(Written).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404, 412, 428);
        manage.MapRead("/articles/{idOrSlug}/citations", ListWorkingCitations.Handle).Describe("listWorkingCitations", "Articles", "Lists an article's references as editors have them, whole")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
        manage.MapPut("/articles/{idOrSlug}/citations", ReplaceCitations.Handle).Describe("replaceCitations", "Articles", "Replaces an article's reference list: entries that are left out are removed")
            .WithMetadata(Written, MostBytes).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404, 412, 413, 415, 422, 428);
        manage.MapPost("/articles/{idOrSlug}/citations", AddCitation.Handle).Describe("addCitation", "Articles", "Adds an entry at the end of the reference list; text that cites it is linked to it")
            .WithMetadata(Written, MostBytes).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404, 412, 413, 415, 422, 428);
        manage.MapRead("/articles/{idOrSlug}/citations/{id:guid}", GetWorkingCitation.Handle).Describe("getWorkingCitation", "Articles", "Gets an entry of the reference list as editors have it")
            .RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404);
        manage.MapPut("/articles/{idOrSlug}/citations/{id:guid}", ReplaceCitation.Handle).Describe("replaceCitation", "Articles", "Replaces an entry of the reference list; text that cites it now is linked to it")
            .WithMetadata(Written, MostBytes).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404, 412, 413, 415, 422, 428);
        manage.MapDelete("/articles/{idOrSlug}/citations/{id:guid}", DeleteCitation.Handle).Describe("deleteCitation", "Articles", "Removes an entry of the reference list; places that cite it stay, as findings")
            .WithMetadata(Written).RequireScope(Scopes.ContentWrite).Problems(400, 401, 403, 404, 412, 428);
    }
}
