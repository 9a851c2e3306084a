namespace ContentApi.Data;

/// <summary>Where content is stored.</summary>
internal static class DataRoom
{
    public static IServiceCollection AddData(this IServiceCollection services) => services
        .AddSingleton<ContentDatabase>()
        .AddSingleton<DeliveryDatabase>()
        .AddScoped<FirstWrite>()
        .AddDbContext<ContentDbContext>((provider, options) =>
            ContentDbContextOptions.Use(options, provider.GetRequiredService<ContentDatabase>().Content).AddInterceptors(provider.GetRequiredService<FirstWrite>()))
        .AddHealthChecks().AddCheck<DatabaseHealth>("database").Services;
}
