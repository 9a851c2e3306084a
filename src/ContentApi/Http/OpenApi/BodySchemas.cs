using ContentApi.Core.PortableText;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Http.OpenApi;

/// <summary>
/// In delivery, body text is an array of blocks, which is its schema, unless <c>bodyFormat</c> makes one string or null of it, which its description says (decision 18).
/// Cells of a table are inside of blocks, and stay arrays.
/// </summary>
internal sealed class BodySchemas : IDocumentFilter
{
    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        if (context.DocumentName != ApiDocuments.Delivery)
            return;
        foreach (var schema in swaggerDoc.Components!.Schemas!.Where(schema => schema.Key != nameof(TableCell)).Select(schema => schema.Value))
        {
            foreach (var body in schema.Properties?.Values.OfType<OpenApiSchema>().Where(IsBody) ?? [])
                body.Description += " With `bodyFormat` it is one string, or null, instead of the array.";
        }
    }

    private static bool IsBody(OpenApiSchema member) => member.Type == JsonSchemaType.Array && member.Items is OpenApiSchemaReference { Reference.Id: nameof(Block) };
}
