using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ContentApi.Core.Articles;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Http.OpenApi;

/// <summary>What the attributes of a type say and the schema generator does not read: which members are always there, which are absent instead of null, and which have few values.</summary>
internal sealed class ContentSchemas : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } described || context.MemberInfo is not null || context.Type.Namespace?.StartsWith("ContentApi.", StringComparison.Ordinal) != true)
            return;
        // Answers grow within a version: a client must pass over members that it does not know.
        described.AdditionalPropertiesAllowed = true;
        var members = context.Type.GetProperties().ToLookup(JsonName);
        foreach (var (name, property) in properties)
        {
            if (IsAbsentWhenNull(context.Type, members[name]) && property is OpenApiSchema { Type: { } type } member)
                member.Type = type & ~JsonSchemaType.Null;
            if (property is OpenApiSchema limited && members[name].FirstOrDefault()?.GetCustomAttribute<AllowedValuesAttribute>() is { } allowed)
                (limited.Enum, limited.ReadOnly) = ([.. allowed.Values.Select(value => JsonValue.Create((string)value!))], false);
        }
        foreach (var (name, reference) in properties.Where(member => member.Value is OpenApiSchemaReference).ToList())
        {
            if (members[name].FirstOrDefault() is { } property && !IsAbsentWhenNull(context.Type, [property]) && new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable)
                properties[name] = new OpenApiSchema { OneOf = [reference, new OpenApiSchema { Type = JsonSchemaType.Null }], Description = reference.Description };
        }
        // What is sent has every member that is not absent when null; what is received may leave members out.
        if (!context.Type.Name.EndsWith("Request", StringComparison.Ordinal))
            described.Required = new SortedSet<string>(properties.Keys.Where(name => !IsAbsentWhenNull(context.Type, members[name])), StringComparer.Ordinal);
    }

    private static bool IsAbsentWhenNull(Type type, IEnumerable<PropertyInfo> members) =>
        members.Any(member => member.GetCustomAttribute<JsonIgnoreAttribute>() is not null || (ContentJson.OmitsNulls(type) && member.GetCustomAttribute<System.Runtime.CompilerServices.RequiredMemberAttribute>() is null));

    private static string JsonName(PropertyInfo property) => property.GetCustomAttribute<JsonPropertyNameAttribute>()?.Name ?? JsonNamingPolicy.CamelCase.ConvertName(property.Name);
}
