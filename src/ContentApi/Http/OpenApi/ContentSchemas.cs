using System.Reflection;
using System.Text.Json.Serialization;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Http.OpenApi;

/// <summary>What System.Text.Json's attributes say of a type and the schema generator does not read: discriminators, and that members are always there.</summary>
internal sealed class ContentSchemas : ISchemaFilter
{
    public static string? DiscriminatorOf(Type type) => type.GetCustomAttribute<JsonPolymorphicAttribute>()?.TypeDiscriminatorPropertyName;

    public static string? DiscriminatorValueOf(Type type) =>
        type.BaseType?.GetCustomAttributes<JsonDerivedTypeAttribute>().FirstOrDefault(derived => derived.DerivedType == type)?.TypeDiscriminator as string;

    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } described || context.MemberInfo is not null || !IsAnswer(context.Type))
            return;
        described.Required = new SortedSet<string>(properties.Keys.Where(name => IsAlwaysThere(context.Type, name)), StringComparer.Ordinal);
    }

    /// <summary>In what is sent, members are there though they are null (but not in CSL-JSON); in what is received, they may be absent.</summary>
    private static bool IsAnswer(Type type) => type.Namespace?.StartsWith("ContentApi.", StringComparison.Ordinal) == true
        && !type.Name.EndsWith("Request", StringComparison.Ordinal) && type.Namespace != typeof(Core.Citations.CslItem).Namespace | !type.Name.StartsWith("Csl", StringComparison.Ordinal);

    private static bool IsAlwaysThere(Type type, string name) =>
        type.GetProperties().FirstOrDefault(property => (property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? System.Text.Json.JsonNamingPolicy.CamelCase.ConvertName(property.Name)) == name)
            is not { } property || property.GetCustomAttribute<JsonIgnoreAttribute>() is null;
}
