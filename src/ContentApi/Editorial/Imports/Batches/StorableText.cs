using System.Text.Json;
using System.Text.Json.Serialization;
using ContentApi.Core.Articles;

namespace ContentApi.Editorial.Imports.Batches;

/// <summary>Writes strings as <c>jsonb</c> takes them: with U+FFFD in the place of NUL and of halves of surrogate pairs, which messages may quote from a line.</summary>
internal sealed class StorableText : JsonConverter<string>
{
    public static JsonSerializerOptions Options { get; } = new(ContentJson.Options) { Converters = { new StorableText() } };

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString();

    // The writer itself sees to surrogates.
    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value.Replace('\0', '\uFFFD'));
}
