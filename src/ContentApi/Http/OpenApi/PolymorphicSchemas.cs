using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Http.OpenApi;

/// <summary>
/// Types that System.Text.Json tells apart by a member: the base is a schema of its own, one of the derived, with the discriminator;
/// each derived schema is whole and pins the discriminator's value.
/// </summary>
internal sealed class PolymorphicSchemas : IDocumentFilter
{
    private static readonly IReadOnlyList<Type> Bases = [.. new[] { typeof(Core.Articles.ContentJson), typeof(Program) }.SelectMany(part => part.Assembly.GetTypes()).Where(type => type.IsDefined(typeof(JsonPolymorphicAttribute), inherit: false))];

    public static IEnumerable<Type> Derived(Type type) => Derivations(type).Select(derivation => derivation.DerivedType);

    public void Apply(OpenApiDocument swaggerDoc, DocumentFilterContext context)
    {
        var schemas = swaggerDoc.Components!.Schemas!;
        foreach (var type in Bases.Where(type => schemas.ContainsKey(type.Name)))
        {
            var derivations = Derivations(type).ToList();
            var name = type.GetCustomAttribute<JsonPolymorphicAttribute>()!.TypeDiscriminatorPropertyName!;
            var shared = (OpenApiSchema)schemas[type.Name];
            foreach (var derivation in derivations)
                Complete((OpenApiSchema)schemas[derivation.DerivedType.Name], shared, name, (string)derivation.TypeDiscriminator!);
            var references = derivations.ToDictionary(derivation => (string)derivation.TypeDiscriminator!, derivation => new OpenApiSchemaReference(derivation.DerivedType.Name, swaggerDoc));
            var union = new OpenApiSchema { Description = shared.Description, OneOf = [.. references.Values], Discriminator = new() { PropertyName = name, Mapping = references } };
            schemas[type.Name] = union;
            foreach (var schema in schemas.Values.OfType<OpenApiSchema>().Where(schema => schema != union))
                NameUnions(schema, derivations.ConvertAll(derivation => derivation.DerivedType.Name), new(type.Name, swaggerDoc));
        }
    }

    private static void Complete(OpenApiSchema derived, OpenApiSchema shared, string discriminator, string value)
    {
        derived.AllOf = null;
        derived.Properties = shared.Properties!.Concat(derived.Properties ?? new Dictionary<string, IOpenApiSchema>()).ToDictionary(member => member.Key, member => member.Value);
        derived.Properties[discriminator] = new OpenApiSchema { Type = JsonSchemaType.String, Const = value, Enum = [JsonValue.Create(value)] };
        derived.Required = new SortedSet<string>((shared.Required ?? new HashSet<string>()).Concat(derived.Required ?? new HashSet<string>()).Append(discriminator), StringComparer.Ordinal);
    }

    /// <summary>Where the generator wrote the union out in the items of a list, refer to it by name.</summary>
    private static void NameUnions(OpenApiSchema schema, List<string> derived, OpenApiSchemaReference union)
    {
        foreach (var member in schema.Properties?.Values.OfType<OpenApiSchema>() ?? [])
        {
            if (member.Items is OpenApiSchema { OneOf: { Count: > 0 } choices } && choices.OfType<OpenApiSchemaReference>().All(choice => derived.Contains(choice.Reference.Id!)))
                member.Items = union;
        }
    }

    private static IEnumerable<JsonDerivedTypeAttribute> Derivations(Type type) => type.GetCustomAttributes<JsonDerivedTypeAttribute>(inherit: false);
}
