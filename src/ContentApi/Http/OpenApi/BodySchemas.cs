using ContentApi.Core.PortableText;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Http.OpenApi;

/// <summary>In delivery, body text is an array of blocks, or what <c>bodyFormat</c> makes of it: one string, or null. Cells of a table are inside of blocks, and stay arrays.</summary>
internal sealed class BodySchemas : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        if (context.DocumentName != ApiDocuments.Delivery)
            return;
        foreach (var schema in swaggerDoc.Components!.Schemas!.Where(schema => schema.Key != nameof(TableCell)).Select(schema => schema.Value))
        {
            foreach (var body in schema.Properties?.Values.OfType<OpenApiSchema>().Where(IsBody) ?? [])
            {
                body.Type |= JsonSchemaType.String | JsonSchemaType.Null;
                body.Description += " An array of blocks, or with `bodyFormat` one string, or null.";
            }
        }
    }

    private static bool IsBody(OpenApiSchema member) => member.Type == JsonSchemaType.Array && member.Items is OpenApiSchemaReference { Reference.Id: nameof(Block) };
}
