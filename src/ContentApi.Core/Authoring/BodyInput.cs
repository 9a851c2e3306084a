using System.Text.Json;
using System.Text.Json.Serialization;
using ContentApi.Core.Json;

namespace ContentApi.Core.Authoring;

/// <summary>Body text as it is sent: an array of Portable Text blocks, or one string in the format that the request names.</summary>
[JsonConverter(typeof(Converter))]
[JsonAlternatives(typeof(string), typeof(IReadOnlyList<BlockInput>))]
public sealed record BodyInput
{
    /// <summary>The text in the request's format; null when it is given as blocks.</summary>
    public string? Text { get; init; }

    /// <summary>The blocks; empty when it is given as text.</summary>
    public IReadOnlyList<BlockInput> Blocks { get; init; } = [];

    /// <summary>Whether null was given, as it is read where the format is <c>none</c>; other than nothing given.</summary>
    [JsonIgnore]
    internal bool IsNull { get; private init; }

    private sealed class Converter : JsonConverter<BodyInput>
    {
        public override bool HandleNull => true;

        public override BodyInput Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
        {
            JsonTokenType.Null => new() { IsNull = true },
            JsonTokenType.String => new() { Text = reader.GetString() },
            _ => new() { Blocks = JsonSerializer.Deserialize<IReadOnlyList<BlockInput>>(ref reader, options)! },
        };

        public override void Write(Utf8JsonWriter writer, BodyInput value, JsonSerializerOptions options) =>
            JsonSerializer.Serialize<object>(writer, value.Text is { } text ? text : value.Blocks, options);
    }
}
