using System.Text.Json.Nodes;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.Swagger;

namespace ContentApi.Http.OpenApi;

/// <summary>The OpenAPI 3.1 documents, made of the endpoints, and the pages that show them.</summary>
internal static class OpenApiDocuments
{
    private static readonly Dictionary<string, OpenApiInfo> Documents = new()
    {
        [ApiDocuments.Delivery] = Info("ContentApi: delivery", "Published articles with their TL;DRs, scenario analyses and citations, as versioned JSON. Open to anyone; every answer can be revalidated by its entity tag."),
        [ApiDocuments.Management] = Info("ContentApi: management", "Documents in, and articles before the public and back. Every operation needs a key with the scope that it names."),
    };

    public static IServiceCollection AddOpenApiDocuments(this IServiceCollection services) => services.AddSingleton<AnswerExamples>().AddEndpointsApiExplorer().AddSwaggerGen(options =>
    {
        foreach (var (name, info) in Documents)
            options.SwaggerDoc(name, info);
        options.DocInclusionPredicate((document, api) => api.GroupName == document && api.HttpMethod != HttpMethods.Head);
        options.SupportNonNullableReferenceTypes();
        options.UseOneOfForPolymorphism();
        options.SelectSubTypesUsing(PolymorphicSchemas.Derived);
        foreach (var assembly in new[] { typeof(OpenApiDocuments).Assembly, typeof(Core.Articles.ContentJson).Assembly })
            options.IncludeXmlComments(assembly);
        options.MapType<JsonNode>(() => new OpenApiSchema());
        options.SchemaFilter<ContentSchemas>();
        options.OperationFilter<OperationDocumentation>();
        options.DocumentFilter<PolymorphicSchemas>();
        options.DocumentFilter<BodySchemas>();
        options.DocumentFilter<DocumentDocumentation>();
        options.AddSecurityDefinition(DocumentDocumentation.KeyScheme, new OpenApiSecurityScheme
        {
            Type = SecuritySchemeType.Http,
            Scheme = "bearer",
            BearerFormat = "ca_<id>_<secret>",
            Description = "A key, made by the command `keys create` or by `createApiKey`; or a token of the OpenID Connect issuer that the server is configured to trust.",
        });
    });

    public static void MapOpenApiDocuments(this WebApplication app)
    {
        app.MapSwagger("/openapi/{documentName:regex(^(v1|manage-v1)$)}.json", options => options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1).WithMetadata(ReadEndpoints.OnlyReads);
        // For its own pages alone: other requests need not pass through it.
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/docs", StringComparison.OrdinalIgnoreCase), docs => docs.UseSwaggerUI(ui =>
        {
            ui.RoutePrefix = "docs";
            ui.DocumentTitle = "ContentApi";
            foreach (var (name, info) in Documents)
                ui.SwaggerEndpoint($"/openapi/{name}.json", info.Title);
        }));
    }

    /// <summary>The documents as text, without serving them.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> WriteAsync(WebApplication app, CancellationToken cancellationToken)
    {
        // Endpoints are known to the documents once the routes are part of the pipeline.
        app.UseRouting().UseEndpoints(_ => { });
        await using var scope = app.Services.CreateAsyncScope();
        var provider = scope.ServiceProvider.GetRequiredService<IAsyncSwaggerProvider>();
        var written = new Dictionary<string, string>();
        foreach (var name in Documents.Keys)
            written[name] = await (await provider.GetSwaggerAsync(name)).SerializeAsJsonAsync(OpenApiSpecVersion.OpenApi3_1, cancellationToken) + "\n";
        return written;
    }

    private static OpenApiInfo Info(string title, string description) =>
        new() { Title = title, Version = "1.0", Description = description, Contact = new OpenApiContact { Name = "The ContentApi authors" }, License = new OpenApiLicense { Name = "MIT", Identifier = "MIT" } };
}
