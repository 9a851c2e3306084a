using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Published;

/// <summary>In the OpenAPI documents a summary may have every member of the article: those that lists leave out come when they are asked for.</summary>
internal sealed class ArticleSummarySchema : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (context.Type != typeof(ArticleSummary) || schema is not OpenApiSchema { Properties: { } members })
            return;
        context.SchemaGenerator.GenerateSchema(typeof(ArticleRepresentation), context.SchemaRepository);
        foreach (var (name, member) in context.SchemaRepository.Schemas[nameof(ArticleRepresentation)].Properties!)
            members.TryAdd(name, member);
    }
}
