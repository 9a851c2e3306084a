using System.Text.Json;
using System.Text.Json.Serialization;
using ContentApi.Core.Articles;

namespace ContentApi.Editorial.Imports.Batches;

/// <summary>How the lines of batches and exports are written and read: as content is, null only where it may be, and times in UTC in whole microseconds, as the database keeps them.</summary>
internal static class LineJson
{
    /// <summary>How deep values nest: a document, which goes down to 64, and what stands around it.</summary>
    public const int MaxDepth = 80;

    public static JsonSerializerOptions Options { get; } = new(ContentJson.Options) { RespectNullableAnnotations = true, MaxDepth = MaxDepth, Converters = { new UtcTime() } };

    private sealed class UtcTime : JsonConverter<DateTime>
    {
        public override DateTime Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            var time = reader.GetDateTimeOffset().UtcDateTime;
            return time.AddTicks(-(time.Ticks % TimeSpan.TicksPerMicrosecond));
        }

        public override void Write(Utf8JsonWriter writer, DateTime value, JsonSerializerOptions options) => writer.WriteStringValue(value);
    }
}
