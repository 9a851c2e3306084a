using ContentApi.Access;
using ContentApi.Core.Publishing;
using ContentApi.Http;
using ContentApi.Http.OpenApi;
using Microsoft.Extensions.Options;

namespace ContentApi.Editorial.Publishing;

internal static class PublishingEndpoints
{
    private const string Surface = "/manage/v1", Article = "/articles/{idOrSlug}";

    public static IServiceCollection AddPublishing(this IServiceCollection services) => services
        .AddOptions<PublishingOptions>().BindConfiguration(PublishingOptions.Section).ValidateOnStart().Services
        .AddSingleton<IValidateOptions<PublishingOptions>, PublishingOptionsValidation>()
        .AddScoped<PublishingGates>()
        .AddScoped<SharedDois>()
        .AddScoped<Publisher>()
        .AddScoped<ArticleSchedule>()
        .AddScoped<DueTransition>()
        .AddHostedService<Scheduler>();

    public static void MapPublishing(this RouteGroupBuilder manage)
    {
        manage.MapPost($"{Article}/submit", SubmitArticle.Handle).Step(WorkflowStep.Submit).Describe("submitArticle", "Articles", "Hands the article to a reviewer");
        manage.MapDelete($"{Article}/submit", WithdrawArticle.Handle).Step(WorkflowStep.Withdraw).Describe("withdrawArticle", "Articles", "Takes the article back from review, to be written on");
        manage.MapPost($"{Article}/schedule", ScheduleArticle.Handle).Step(WorkflowStep.Schedule).Describe("scheduleArticle", "Articles", "Sets when the current revision is published, when the article is taken back, or both").Problems(415, 422);
        manage.MapDelete($"{Article}/schedule", UnscheduleArticle.Handle).Step(WorkflowStep.Unschedule).Describe("unscheduleArticle", "Articles", "Takes back what is scheduled");
        manage.MapPost($"{Article}/publish", PublishArticle.Handle).Step(WorkflowStep.Publish).Describe("publishArticle", "Articles", "Shows the article, as it stands, to the public").Problems(422);
        manage.MapPost($"{Article}/unpublish", UnpublishArticle.Handle).Step(WorkflowStep.Unpublish).Describe("unpublishArticle", "Articles", "Takes the article back from the public").Problems(415, 422);
    }

    /// <summary>The scope that a step needs.</summary>
    public static string ScopeOf(WorkflowStep step) => Workflow.RuleOf(step).Right == WorkflowRight.Publish ? Scopes.ContentPublish : Scopes.ContentWrite;

    /// <summary>Method and path of a step.</summary>
    public static string RequestOf(WorkflowStep step) => step switch
    {
        WorkflowStep.Withdraw => $"DELETE {Surface}{Article}/submit",
        WorkflowStep.Unschedule => $"DELETE {Surface}{Article}/schedule",
        _ => $"POST {Surface}{Article}/{Core.Articles.EnumName.Of(step)}",
    };

    private static RouteHandlerBuilder Step(this RouteHandlerBuilder endpoint, WorkflowStep step) =>
        endpoint.WithMetadata(new NeedsIfMatch()).RequireScope(ScopeOf(step)).Problems(400, 401, 403, 404, 409, 412, 428);
}
