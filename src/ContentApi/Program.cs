using ContentApi.Access;
using ContentApi.Commands;
using ContentApi.Data;
using ContentApi.Delivery;
using ContentApi.Editorial;
using ContentApi.Http;
using ContentApi.Published;
using ContentApi.Syndication;
using FluentValidation;

return await CommandLine.RunAsync(args, Build);

/// <summary>The program, room by room.</summary>
internal sealed partial class Program
{
    private Program()
    {
    }

    /// <summary>The application, with settings such as <c>--urls</c>; it is not started.</summary>
    internal static WebApplication Build(string[] settings)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = settings, ContentRootPath = AppContext.BaseDirectory });
        builder.ConfigureServer();

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddValidatorsFromAssembly(typeof(Program).Assembly, ServiceLifetime.Singleton, includeInternalTypes: true);
        builder.Services.AddContentHttp(builder.Configuration);
        builder.Services.AddData();
        builder.Services.AddAccess();
        builder.Services.AddPublished();
        builder.Services.AddEditorial();
        builder.Services.AddSyndication();
        builder.Services.AddScoped<Startup>();

        var app = builder.Build();
        app.UseContentHttp();
        app.UseAuthentication();
        app.UseAuthorization();

        app.MapOperations();
        app.MapDelivery();
        app.MapEditorial();
        app.MapSyndication();
        return app;
    }
}
