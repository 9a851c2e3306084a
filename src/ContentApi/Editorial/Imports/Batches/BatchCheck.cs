using System.Text.Json;
using System.Text.Unicode;
using ContentApi.Http.Problems;

namespace ContentApi.Editorial.Imports.Batches;

/// <summary>Looks through a batch before anything of it is taken in: each line must be a JSON object, and an export must be whole.</summary>
internal static class BatchCheck
{
    private const string Broken = "invalid-line";

    private static readonly JsonReaderOptions Deep = new() { MaxDepth = LineJson.MaxDepth };

    /// <summary>What is in it; an error when it is none that can be taken.</summary>
    public static async Task<BatchContents> RunAsync(Stream batch, CancellationToken cancellationToken)
    {
        var (total, restores, inExport, lines) = (0, false, false, 0);
        await foreach (var (number, line) in BatchLines.ReadAsync(batch, cancellationToken))
        {
            if (line.Length > BatchLines.MaximumBytes)
                return Error("line-too-long", $"A line has {BatchLines.MaximumBytes} bytes (64 MiB) at most.", number);
            if (!Utf8.IsValid(line.Span))
                return Error(Broken, "The line is not UTF-8.", number);
            if (!TryRead(line.Span, out var head))
                return Error(Broken, "The line is no JSON object.", number);
            if (head.Type == LineType.Export && head.Version != LineType.Version)
                return Error("unknown-version", $"The export is of version {head.Version}; this program reads version {LineType.Version}.", number);
            if (inExport && head.Type == LineType.End && head.Lines != lines)
                return Error("incomplete", $"The export had {head.Lines} lines between its first and its last, and {lines} are here.", number);
            (inExport, lines) = (head.Type == LineType.Export || (inExport && head.Type != LineType.End), head.Type == LineType.Export ? 0 : lines + 1);
            restores |= LineType.IsRestored(head.Type);
            total += LineType.IsItem(head.Type) ? 1 : 0;
        }
        return inExport ? Error("truncated", "The export breaks off: its last line is none of type 'end'.", null)
            : total == 0 ? Error("empty", "The batch has no item.", null)
            : new(total, restores, null);
    }

    /// <summary>What the line says of itself; false when it is no JSON object.</summary>
    public static bool TryRead(ReadOnlySpan<byte> line, out LineHead head)
    {
        head = default;
        try
        {
            var reader = new Utf8JsonReader(line, Deep);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
                return false;
            while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
            {
                var (isType, isVersion, isLines) = (reader.ValueTextEquals("type"u8), reader.ValueTextEquals("version"u8), reader.ValueTextEquals("lines"u8));
                reader.Read();
                if (isType && reader.TokenType == JsonTokenType.String)
                    head = head with { Type = reader.GetString() };
                else if (isVersion && reader.TokenType == JsonTokenType.Number)
                    head = head with { Version = reader.TryGetInt32(out var version) ? version : null };
                else if (isLines && reader.TokenType == JsonTokenType.Number)
                    head = head with { Lines = reader.TryGetInt32(out var lines) ? lines : null };
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

    private static BatchContents Error(string code, string detail, int? line) => new(0, false, new() { Pointer = "", Code = code, Detail = detail, Line = line });
}

/// <summary>What a batch holds.</summary>
/// <param name="Total">How many items.</param>
/// <param name="Restores">Whether some of them are lines of an export, which write what was stored.</param>
/// <param name="Error">Why it cannot be taken; null when it can.</param>
internal sealed record BatchContents(int Total, bool Restores, ProblemError? Error);

/// <summary>What a line says of itself.</summary>
/// <param name="Type">What it holds; null where it does not say.</param>
/// <param name="Version">Version of an export's form, on its first line.</param>
/// <param name="Lines">How many lines an export has between its first and its last, on its last.</param>
internal readonly record struct LineHead(string? Type, int? Version, int? Lines);
