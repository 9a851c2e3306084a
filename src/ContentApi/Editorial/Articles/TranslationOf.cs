using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContentApi.Editorial.Articles;

/// <summary>The member <c>translationOf</c> of a document that is sent in: which article it is a translation of.</summary>
/// <param name="IsGiven">False when the member is absent: everything stays as it is.</param>
/// <param name="IdOrSlug">Id or slug of any article of the group; null when the article is to be no translation.</param>
[JsonConverter(typeof(Converter))]
internal readonly record struct TranslationOf(bool IsGiven, string? IdOrSlug)
{
    private sealed class Converter : JsonConverter<TranslationOf>
    {
        /// <summary>A null is something that was said.</summary>
        public override bool HandleNull => true;

        public override TranslationOf Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => new(true, reader.TokenType switch
        {
            JsonTokenType.Null => null,
            JsonTokenType.String => reader.GetString(),
            _ => throw new JsonException(),
        });

        public override void Write(Utf8JsonWriter writer, TranslationOf value, JsonSerializerOptions options) => writer.WriteStringValue(value.IdOrSlug);
    }
}
