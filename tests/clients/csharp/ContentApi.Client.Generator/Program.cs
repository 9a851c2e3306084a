// Writes a C# client of an OpenAPI document: ContentApi.Client.Generator <document> <client>.
using NJsonSchema;
using NJsonSchema.CodeGeneration.CSharp;
using NSwag;
using NSwag.CodeGeneration.CSharp;

var document = await OpenApiDocument.FromFileAsync(args[0]);
foreach (var union in document.Definitions.Values.Where(schema => schema.DiscriminatorObject is not null && schema.OneOf.Count > 0))
    MakeBase(union);
// Where no member of the choices tells them apart, what stands beside does: the caller reads the JSON as what it is.
foreach (var union in document.Definitions.Values.Where(schema => schema.DiscriminatorObject is null))
    union.OneOf.Clear();
var settings = new CSharpClientGeneratorSettings
{
    ClassName = "ContentApiClient",
    UseBaseUrl = false,
    WrapResponses = true,
    ResponseClass = "Answer",
    GenerateOptionalParameters = true,
    CSharpGeneratorSettings =
    {
        Namespace = "ContentApi.Client",
        JsonLibrary = CSharpJsonLibrary.SystemTextJson,
        JsonLibraryVersion = 10,
        GenerateNullableReferenceTypes = true,
        GenerateOptionalPropertiesAsNullable = true,
    },
};
await File.WriteAllTextAsync(args[1], new CSharpClientGenerator(document, settings).GenerateFile());

// NSwag knows inheritance, but not a union of schemas that a member tells apart: the union becomes the base of its choices.
static void MakeBase(JsonSchema union)
{
    foreach (var choice in union.OneOf.Select(choice => choice.ActualSchema))
    {
        choice.AllOf.Add(new JsonSchema { Reference = union });
        choice.Properties.Remove(union.DiscriminatorObject!.PropertyName!);
        choice.RequiredProperties.Remove(union.DiscriminatorObject.PropertyName!);
    }
    union.OneOf.Clear();
}
