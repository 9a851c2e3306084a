using System.Collections.Concurrent;
using System.Collections.Frozen;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ContentApi.Core.Articles;

namespace ContentApi.Core.Json;

/// <summary>
/// Compares JSON with the type that it is to be read as, and tells everything that does not fit with its place, where a deserialiser stops at the first:
/// wrong types, unknown, missing and repeated members, values that are not among the few allowed, strings that are no text.
/// </summary>
public sealed class InputShape
{
    private const int MostErrors = 100;
    private static readonly ConcurrentDictionary<Type, (FrozenDictionary<string, JsonPropertyInfo> Known, IReadOnlyList<string> ReadOnly)> MembersOf = [];
    private readonly List<InputError> errors = [];

    private readonly bool allowsNoncharacters;

    private InputShape(bool allowsNoncharacters) => this.allowsNoncharacters = allowsNoncharacters;

    /// <summary>What does not fit, at most a hundred errors; when there are none, the JSON can be deserialised.</summary>
    /// <param name="json">What was sent.</param>
    /// <param name="type">What it is to be read as, under <see cref="ContentJson.Options"/>.</param>
    /// <param name="ignored">Members of the whole that may be there and are not read.</param>
    /// <param name="allowNoncharacters">Whether strings may hold noncharacters, which the database can store.</param>
    public static IReadOnlyList<InputError> Check(JsonElement json, Type type, IReadOnlyCollection<string>? ignored = null, bool allowNoncharacters = false)
    {
        var shape = new InputShape(allowNoncharacters);
        shape.Check(json, type, "", ignored ?? []);
        return shape.errors.Count > MostErrors ? shape.errors[..MostErrors] : shape.errors;
    }

    private void Check(JsonElement json, Type type, string pointer, IReadOnlyCollection<string> ignored)
    {
        if (errors.Count > MostErrors)
            return;
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type.GetCustomAttribute<JsonAlternativesAttribute>() is { } alternatives)
        {
            CheckAlternatives(json, alternatives.Types, pointer);
            return;
        }
        var info = ContentJson.Options.GetTypeInfo(type);
        switch (info.Kind)
        {
            case JsonTypeInfoKind.Object when Expect(json, JsonValueKind.Object, "an object", pointer):
                CheckObject(json, info, pointer, ignored);
                break;
            case JsonTypeInfoKind.Enumerable when Expect(json, JsonValueKind.Array, "an array", pointer):
                var at = 0;
                foreach (var element in json.EnumerateArray())
                    Check(element, info.ElementType!, JsonPointer.Of(pointer, at++), []);
                break;
            case JsonTypeInfoKind.None:
                CheckValue(json, type, pointer);
                break;
            default:
                break;
        }
    }

    private void CheckAlternatives(JsonElement json, IReadOnlyList<Type> types, string pointer)
    {
        if (json.ValueKind == JsonValueKind.String)
            CheckValue(json, typeof(string), pointer);
        else if (json.ValueKind == JsonValueKind.Array && !types.Contains(typeof(double)))
            Check(json, types[^1], pointer, []);
        else if (!(types.Contains(typeof(double)) && json.ValueKind == JsonValueKind.Number))
            Add(pointer, "wrong-type", types.Contains(typeof(double)) ? "It is a number or a string." : "It is an array or a string.");
    }

    private void CheckObject(JsonElement json, JsonTypeInfo info, string pointer, IReadOnlyCollection<string> ignored)
    {
        string? discriminator = null;
        if (info.PolymorphismOptions is { } polymorphism)
        {
            discriminator = polymorphism.TypeDiscriminatorPropertyName!;
            var named = json.TryGetProperty(discriminator, out var value) && value.ValueKind == JsonValueKind.String && TextOf(value) is { } name ? name : null;
            var derived = polymorphism.DerivedTypes.FirstOrDefault(candidate => named is not null && candidate.TypeDiscriminator!.Equals(named)).DerivedType;
            if (derived is null)
            {
                Add(JsonPointer.Of(pointer, discriminator), named is null ? "required" : "unknown-value", $"It is one of {string.Join(", ", polymorphism.DerivedTypes.Select(type => type.TypeDiscriminator))}.");
                return;
            }
            info = ContentJson.Options.GetTypeInfo(derived);
        }
        var (known, readOnly) = MembersOf.GetOrAdd(info.Type, static (_, info) => (
            info.Properties.Where(property => property.Set is not null).ToFrozenDictionary(property => property.Name, StringComparer.Ordinal),
            info.Type.GetCustomAttribute<ReadOnlyMembersAttribute>()?.Names ?? []), info);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (name, value) in Members(json, pointer))
        {
            if (value.ValueKind != JsonValueKind.Null)
                seen.Add(name);
            if (known.TryGetValue(name, out var property))
            {
                if (value.ValueKind != JsonValueKind.Null)
                    Check(value, property.PropertyType, JsonPointer.Of(pointer, name), []);
            }
            else if (name != discriminator && !readOnly.Contains(name) && !ignored.Contains(name))
            {
                Add(JsonPointer.Of(pointer, name), "unknown-member", $"There is no such member; there are {string.Join(", ", known.Keys.Order(StringComparer.Ordinal))}.");
            }
        }
        foreach (var missing in info.Properties.Where(property => property.IsRequired && !seen.Contains(property.Name)))
            Add(JsonPointer.Of(pointer, missing.Name), "required", "It has to be there.");
    }

    /// <summary>The members whose names are text; others are errors.</summary>
    private List<(string Name, JsonElement Value)> Members(JsonElement json, string pointer)
    {
        var members = new List<(string, JsonElement)>();
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in json.EnumerateObject())
        {
            try
            {
                // Nobody could tell which of them counts (RFC 8259, section 4).
                if (!names.Add(property.Name))
                    Add(JsonPointer.Of(pointer, property.Name), "repeated-member", "It is there more than once.");
                members.Add((property.Name, property.Value));
            }
            catch (InvalidOperationException)
            {
                Add(pointer, "invalid-text", "The name of a member is no text.");
            }
        }
        return members;
    }

    private void CheckValue(JsonElement json, Type type, string pointer)
    {
        if (type == typeof(int))
        {
            if (json.ValueKind != JsonValueKind.Number || !json.TryGetInt32(out _))
                Add(pointer, "wrong-type", "It is a whole number.");
        }
        else if (type == typeof(decimal))
        {
            if (json.ValueKind != JsonValueKind.Number || !json.TryGetDecimal(out _))
                Add(pointer, "wrong-type", "It is a number.");
        }
        else if (type == typeof(bool))
        {
            if (json.ValueKind is not (JsonValueKind.True or JsonValueKind.False))
                Add(pointer, "wrong-type", "It is true or false.");
        }
        else if (Expect(json, JsonValueKind.String, "a string", pointer))
        {
            CheckText(TextOf(json), type, pointer);
        }
    }

    private void CheckText(string? text, Type type, string pointer)
    {
        if (text is null || !WellFormedText.IsStorable(text, allowsNoncharacters))
            Add(pointer, "invalid-text", "It holds what no text does: a NUL, half of a surrogate pair, or a noncharacter.");
        else if (type == typeof(Guid) && !Guid.TryParseExact(text, "D", out _))
            Add(pointer, "invalid-id", "It is an id: a UUID.");
        else if (type.IsEnum && !EnumName.All(type).Contains(text))
            Add(pointer, "unknown-value", $"'{text}' is not one of {string.Join(", ", EnumName.All(type))}.");
    }

    private bool Expect(JsonElement json, JsonValueKind kind, string what, string pointer)
    {
        if (json.ValueKind != kind)
            Add(pointer, "wrong-type", $"It is {what}.");
        return json.ValueKind == kind;
    }

    /// <summary>The string; null when its escapes or bytes are no text.</summary>
    private static string? TextOf(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private void Add(string pointer, string code, string detail) => errors.Add(new(pointer, code, detail));
}
