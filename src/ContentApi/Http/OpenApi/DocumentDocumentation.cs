using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Http.OpenApi;

/// <summary>What the documents say as a whole.</summary>
internal sealed class DocumentDocumentation : IDocumentFilter
{
    public const string KeyScheme = "key";

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        swaggerDoc.JsonSchemaDialect = new Uri("https://json-schema.org/draft/2020-12/schema");
        swaggerDoc.Servers = [new() { Url = "/", Description = "This server" }];
        if (context.DocumentName != ApiDocuments.Management)
            swaggerDoc.Components?.SecuritySchemes?.Clear();
    }
}
