using System.Text.Json;
using System.Text.Unicode;
using ContentApi.Http.Problems;

namespace ContentApi.Editorial.Imports.Batches;

/// <summary>Looks through a batch before anything of it is taken in: each line must be a JSON object, and an export must be whole.</summary>
internal static class BatchCheck
{
    private const string Broken = "invalid-line";

    /// <summary>How many items it has; an error when it is none that can be taken.</summary>
    public static async Task<(int Total, ProblemError? Error)> RunAsync(Stream batch, CancellationToken cancellationToken)
    {
        var (total, isExport, isWhole) = (0, false, false);
        await foreach (var (number, line) in BatchLines.ReadAsync(batch, cancellationToken))
        {
            if (line.Length > BatchLines.MaximumBytes)
                return (0, Error("line-too-long", $"A line has {BatchLines.MaximumBytes} bytes (64 MiB) at most.", number));
            if (!Utf8.IsValid(line.Span))
                return (0, Error(Broken, "The line is not UTF-8.", number));
            if (!TryRead(line.Span, out var type, out var version))
                return (0, Error(Broken, "The line is no JSON object.", number));
            if (type == LineType.Export && version != LineType.Version)
                return (0, Error("unknown-version", $"The export is of version {version}; this program reads version {LineType.Version}.", number));
            isExport |= type == LineType.Export;
            isWhole = type == LineType.End;
            total += LineType.IsItem(type) ? 1 : 0;
        }
        if (isExport && !isWhole)
            return (0, Error("truncated", "The export breaks off: its last line is none of type 'end'.", null));
        return total == 0 ? (0, Error("empty", "The batch has no item.", null)) : (total, null);
    }

    /// <summary>The line's type, null for none; false when the line is no JSON object.</summary>
    public static bool TryRead(ReadOnlySpan<byte> line, out string? type, out int? version)
    {
        (type, version) = (null, null);
        try
        {
            var reader = new Utf8JsonReader(line);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var (isType, isVersion) = (reader.ValueTextEquals("type"u8), reader.ValueTextEquals("version"u8));
                reader.Read();
                if (isType && reader.TokenType == JsonTokenType.String)
                    type = reader.GetString();
                else if (isVersion && reader.TokenType == JsonTokenType.Number)
                    version = reader.TryGetInt32(out var number) ? number : null;
                else
                    reader.Skip();
            }
            return !reader.Read();
        }
        // A lone surrogate in the type is no JSON error to the reader.
        catch (Exception fault) when (fault is JsonException or InvalidOperationException)
        {
            return false;
        }
    }

    private static ProblemError Error(string code, string detail, int? line) => new() { Pointer = "", Code = code, Detail = detail, Line = line };
}
