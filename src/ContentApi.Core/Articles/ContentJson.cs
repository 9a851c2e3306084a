using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using ContentApi.Core.Citations;

namespace ContentApi.Core.Articles;

/// <summary>
/// How content is written as JSON, in storage and in every answer: camelCase members, enumerations by their names in the contract,
/// null members present except in CSL-JSON, where what is unknown is absent.
/// </summary>
public static class ContentJson
{
    private static readonly Type[] CslTypes = [typeof(CslItem), typeof(CslName), typeof(CslDate)];

    /// <summary>The options to serialise with; read-only.</summary>
    public static JsonSerializerOptions Options { get; } = Create();

    /// <summary>Applies the rules to options that belong to somebody else, such as the web framework.</summary>
    public static void Apply(JsonSerializerOptions options)
    {
        options.PropertyNamingPolicy = JsonNamingPolicy.CamelCase;
        // Answers are application/json, never embedded in HTML as they are: no need to escape every non-ASCII letter.
        options.Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        // jsonb does not keep the order of members, so "_type" may come after others.
        options.AllowOutOfOrderMetadataProperties = true;
        options.Converters.Add(new JsonStringEnumConverter(EnumName.Policy, allowIntegerValues: false));
        options.TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { OmitNullsInCsl, InheritedMembersFirst } };
    }

    /// <summary>Whether objects of the type leave out what is not known (CSL-JSON) instead of writing null.</summary>
    public static bool OmitsNulls(Type type) => Array.IndexOf(CslTypes, type) >= 0;

    /// <summary>Whether two pieces of content say the same: whether they are written alike.</summary>
    public static bool AreEqual<T>(T one, T other) => JsonSerializer.SerializeToUtf8Bytes(one, Options).AsSpan().SequenceEqual(JsonSerializer.SerializeToUtf8Bytes(other, Options));

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions();
        Apply(options);
        options.MakeReadOnly();
        return options;
    }

    /// <summary>A representation that extends another is read in the same order: what it shares comes first.</summary>
    private static void InheritedMembersFirst(JsonTypeInfo type)
    {
        if (type.Kind != JsonTypeInfoKind.Object || type.Type.BaseType is null || type.Type.BaseType == typeof(object))
            return;
        var members = type.Properties.OrderBy(property => property.Order).ThenBy(Depth).ToList();
        type.Properties.Clear();
        foreach (var member in members)
            type.Properties.Add(member);

        static int Depth(JsonPropertyInfo property)
        {
            var depth = 0;
            for (var declaring = (property.AttributeProvider as MemberInfo)?.DeclaringType; declaring is not null; declaring = declaring.BaseType)
                depth++;
            return depth;
        }
    }

    private static void OmitNullsInCsl(JsonTypeInfo type)
    {
        if (!OmitsNulls(type.Type))
            return;
        foreach (var property in type.Properties)
            property.ShouldSerialize = static (_, value) => value is not null;
    }
}
