using ContentApi.Published.Forecasts;
using Mapster;
using MapsterMapper;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Published;

/// <summary>The read model: what the public can see and nothing else.</summary>
internal static class PublishedRoom
{
    public static IServiceCollection AddPublished(this IServiceCollection services) => services
        .AddSingleton(_ => CreateMaps())
        .AddSingleton<IMapper>(provider => new Mapper(provider.GetRequiredService<TypeAdapterConfig>()))
        .AddSingleton<ArticleRenderer>()
        .AddSingleton(provider => PublishedExamples.Create(provider.GetRequiredService<ArticleRenderer>(), provider.GetRequiredService<IMapper>()))
        .AddSingleton<ChangeFollower>()
        .AddHostedService<ChangeListener>()
        .AddHostedService<ChangeWatch>()
        .Configure<SwaggerGenOptions>(options => options.SchemaFilter<ArticleSummarySchema>())
        .AddScoped<PublishedArticles>()
        .AddScoped<Siblings>()
        .AddScoped<CorrectionLedger>()
        .AddScoped<ShownForecasts>()
        .AddScoped<Rerendering>();

    /// <summary>Every map of the program. One that is missing, or that leaves a member unfilled, fails here, when the program starts.</summary>
    public static TypeAdapterConfig CreateMaps()
    {
        var config = new TypeAdapterConfig { RequireExplicitMapping = true, RequireDestinationMemberSource = true };
        config.Default.ShallowCopyForSameType(true);
        config.Scan(typeof(PublishedRoom).Assembly);
        config.Compile();
        return config;
    }
}
