using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContentApi.Core.Json;

namespace ContentApi.Core.Authoring;

/// <summary>A value of CSL-JSON that may be a number or text.</summary>
/// <param name="Text">The value as text.</param>
[JsonConverter(typeof(Converter))]
[JsonAlternatives(typeof(string), typeof(double))]
public sealed record CslNumber(string Text)
{
    /// <summary>The value as a whole number; null when it is none.</summary>
    public int? Whole => int.TryParse(Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private sealed class Converter : JsonConverter<CslNumber>
    {
        public override CslNumber Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            new(reader.TokenType == JsonTokenType.String ? reader.GetString()! : JsonElement.ParseValue(ref reader).GetRawText());

        public override void Write(Utf8JsonWriter writer, CslNumber value, JsonSerializerOptions options) => writer.WriteStringValue(value.Text);
    }
}
