using System.Buffers;

namespace ContentApi.Editorial.Imports.Batches;

/// <summary>The lines of a batch (NDJSON: one JSON text a line). Blank lines are none.</summary>
internal static class BatchLines
{
    public const string MediaType = "application/x-ndjson";

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
                if (!IsBlank(line.WrittenSpan))
                    yield return (number, line.WrittenMemory);
                line.ResetWrittenCount();
            }
            line.Write(rest.Span);
            if (line.WrittenCount > MaximumBytes)
                break;
        }
        if (!IsBlank(line.WrittenSpan))
            yield return (number, line.WrittenMemory);
    }

    private static bool IsBlank(ReadOnlySpan<byte> line) => line.IndexOfAnyExcept(" \t\r"u8) < 0;
}
