using ContentApi.Access;
using ContentApi.Editorial.Articles;
using ContentApi.Editorial.Corrections;
using ContentApi.Editorial.Exports;
using ContentApi.Editorial.Forecasting;
using ContentApi.Editorial.Imports;
using ContentApi.Editorial.Imports.Batches;
using ContentApi.Editorial.Integrity;
using ContentApi.Editorial.Jobs;
using ContentApi.Editorial.Preview;
using ContentApi.Editorial.Publishing;
using ContentApi.Editorial.Revisions;
using ContentApi.Editorial.Samples;
using ContentApi.Editorial.Vocabulary;
using ContentApi.Editorial.Works;
using ContentApi.Http;
using ContentApi.Http.Validation;
using ContentApi.Published;
using MapsterMapper;

namespace ContentApi.Editorial;

/// <summary>The write side: working copies, never seen by the public.</summary>
internal static class EditorialRoom
{
    public static IServiceCollection AddEditorial(this IServiceCollection services) => PreviewTokenAuthentication.AddTo(services)
        .AddSingleton(provider => EditorialExamples.Create(provider.GetRequiredService<IMapper>()))
        .AddScoped<WorkingCopies>()
        .AddScoped<WorkingCopyFilters>()
        .AddScoped<WorkingCopyChange>()
        .AddScoped<ArticleWriter>()
        .AddScoped<TranslationGroups>()
        .AddScoped<ArticleRevisions>()
        .AddScoped<TermReferences>()
        .AddScoped<ArticleEditing>()
        .AddScoped<ArticleReading>()
        .AddPublishing()
        .AddForecasting()
        .AddScoped<DocumentImport>()
        .AddScoped<DocumentLines>()
        .AddScoped<LineImport>()
        .AddScoped<ImportBatch>()
        .AddOptions<BatchLimits>().BindConfiguration(BatchLimits.Section).ValidateDataAnnotations().ValidateOnStart().Services
        .AddScoped<JobRun>()
        .AddSingleton<JobWorker>()
        .AddHostedService(provider => provider.GetRequiredService<JobWorker>())
        .AddScoped<ContentExport>()
        .AddScoped<TermRestoration>()
        .AddScoped<WorkRestoration>()
        .AddScoped<ArticleConflict>()
        .AddScoped<ArticleRestoration>()
        .AddScoped<ForecastLines>()
        .AddScoped<ForecastRestoration>()
        .AddScoped<PreviewArticles>()
        .AddScoped<PreviewTokens>()
        .AddScoped<SampleArticles>()
        .AddScoped<SampleGeneration>()
        .AddVocabulary()
        .AddWorks()
        .AddIntegrity();

    public static void MapEditorial(this IEndpointRouteBuilder app)
    {
        var manage = app.MapGroup("/manage/v1").WithGroupName(ApiDocuments.Management).WithAccess().WithFollowedWrites().WithStrictQuery().WithRequestValidation().RequireCors(Cors.Management);
        manage.MapImports();
        manage.MapArticles();
        manage.MapArticleParts();
        manage.MapPublishing();
        manage.MapRevisions();
        manage.MapCorrections();
        manage.MapForecasting();
        manage.MapAccess();
        manage.MapVocabulary();
        manage.MapWorks();
        manage.MapIntegrity();
        manage.MapPreviewTokens();
        manage.MapJobs();
        manage.MapExports();
        app.MapGroup("/preview/v1").WithGroupName(ApiDocuments.Management).WithStrictQuery().WithRequestValidation().RequireCors(Cors.Management).MapPreview();
    }
}
