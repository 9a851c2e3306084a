using System.Buffers;

namespace ContentApi.Editorial.Imports.Batches;

/// <summary>The lines of a batch (NDJSON: one JSON text a line). Blank lines are none.</summary>
internal static class BatchLines
{
    public const string MediaType = "application/x-ndjson";

    /// <summary>What the same is called, too.</summary>
    public static IReadOnlyList<string> MediaTypes { get; } = [MediaType, "application/jsonl"];

    /// <summary>The longest line that is taken: an article with its whole history may be one.</summary>
    public const int MaximumBytes = 64 * 1024 * 1024;

    private const int ChunkBytes = 64 * 1024;

    /// <summary>The lines with their numbers, from 1. A line that is too long ends the reading, cut off where it is.</summary>
    public static async IAsyncEnumerable<(int Number, ReadOnlyMemory<byte> Line)> ReadAsync(Stream stream, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var (line, number) = (new ArrayBufferWriter<byte>(ChunkBytes), 1);
        var chunk = new byte[ChunkBytes];
        for (int count; (count = await stream.ReadAsync(chunk, cancellationToken)) > 0;)
        {
            var rest = chunk.AsMemory(0, count);
            for (int end; (end = rest.Span.IndexOf((byte)'\n')) >= 0; rest = rest[(end + 1)..], number++)
            {
                line.Write(rest.Span[..end]);
                if (Text(line.WrittenMemory, number) is { IsEmpty: false } text)
                    yield return (number, text);
                line.ResetWrittenCount();
            }
            line.Write(rest.Span);
            if (line.WrittenCount > MaximumBytes)
                break;
        }
        if (Text(line.WrittenMemory, number) is { IsEmpty: false } last)
            yield return (number, last);
    }

    /// <summary>The line without a byte order mark, which editors of text put before the first; empty for a blank one.</summary>
    private static ReadOnlyMemory<byte> Text(ReadOnlyMemory<byte> line, int number)
    {
        var text = number == 1 && line.Span.StartsWith("\uFEFF"u8) ? line[3..] : line;
        return IsBlank(text.Span) ? default : text;
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
