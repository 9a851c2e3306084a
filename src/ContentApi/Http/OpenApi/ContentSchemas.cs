using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using ContentApi.Core.Articles;
using ContentApi.Core.Json;
using ContentApi.Http.Validation;
using Microsoft.OpenApi;
using Swashbuckle.AspNetCore.SwaggerGen;

namespace ContentApi.Http.OpenApi;

/// <summary>What the attributes of a type say and the schema generator does not read: which members are always there, which are absent instead of null, and which have few values.</summary>
internal sealed class ContentSchemas : ISchemaFilter
{
    public void Apply(IOpenApiSchema schema, SchemaFilterContext context)
    {
        if (schema is OpenApiSchema choice && context.MemberInfo is null && context.Type.GetCustomAttribute<JsonAlternativesAttribute>() is { } alternatives)
            (choice.Type, choice.Properties, choice.Required, choice.AdditionalPropertiesAllowed, choice.OneOf) = (null, null, null, true, [.. alternatives.Types.Select(type => context.SchemaGenerator.GenerateSchema(type, context.SchemaRepository))]);
        if (schema is not OpenApiSchema { Properties: { Count: > 0 } properties } described || context.MemberInfo is not null || context.Type.Namespace?.StartsWith("ContentApi.", StringComparison.Ordinal) != true)
            return;
        // Answers grow within a version: a client must pass over members that it does not know.
        described.AdditionalPropertiesAllowed = true;
        var members = context.Type.GetProperties().ToLookup(MemberName.Of);
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
        foreach (var (name, list) in properties.Select(member => (member.Key, List: member.Value as OpenApiSchema)).Where(member => member.List?.Items is OpenApiSchemaReference))
        {
            // Lists of values that may be null, such as the cells of a table.
            if (members[name].FirstOrDefault()?.PropertyType.GenericTypeArguments is [var item] && Nullable.GetUnderlyingType(item) is not null)
                list!.Items = new OpenApiSchema { OneOf = [list.Items!, new OpenApiSchema { Type = JsonSchemaType.Null }] };
        }
        // What is sent has every member that is not absent when null; what is received may leave members out.
        if (context.Type.Name.EndsWith("Input", StringComparison.Ordinal))
            described.Required = new SortedSet<string>(properties.Keys.Where(name => members[name].Any(IsRequired)), StringComparer.Ordinal);
        else if (!context.Type.Name.EndsWith("Request", StringComparison.Ordinal))
            described.Required = new SortedSet<string>(properties.Keys.Where(name => !IsAbsentWhenNull(context.Type, members[name])), StringComparer.Ordinal);
    }

    private static bool IsAbsentWhenNull(Type type, IEnumerable<PropertyInfo> members) =>
        members.Any(member => member.GetCustomAttribute<JsonIgnoreAttribute>() is not null || (ContentJson.OmitsNulls(type) && !IsRequired(member)));

    private static bool IsRequired(PropertyInfo member) => member.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute));
}
