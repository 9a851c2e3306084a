using System.Buffers;
using System.Text;
using System.Text.Unicode;
using ContentApi.Core.Articles;

namespace ContentApi.Core.Importing;

/// <summary>A document's bytes as text, noncharacters replaced, or why they are none.</summary>
internal static class SourceText
{
    private static readonly SearchValues<byte> ControlBytes = SearchValues.Create(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31, 127]);

    public static ImportOutcome.Rejected? Read(ReadOnlySpan<byte> body, out string text)
    {
        text = "";
        if (body.Length > DocumentImporter.MaxBytes)
            return new(RejectionCode.TooLarge, $"The document has {body.Length} bytes; {DocumentImporter.MaxBytes} are the most that is accepted.");
        var start = body.StartsWith(Encoding.UTF8.Preamble) ? 3 : 0;
        if (body[start..].IndexOfAny(ControlBytes) is >= 0 and var control)
            return At(RejectionCode.Binary, body, start + control, $"Byte 0x{body[start + control]:X2} is no text: the document is binary or damaged");
        if (FirstInvalid(body[start..]) is >= 0 and var invalid)
            return At(RejectionCode.NotUtf8, body, start + invalid, $"Byte 0x{body[start + invalid]:X2} is not valid UTF-8");
        text = WellFormedText.Of(Encoding.UTF8.GetString(body[start..]));
        return string.IsNullOrWhiteSpace(text) ? new(RejectionCode.Empty, "The document is empty.") : null;
    }

    private static ImportOutcome.Rejected At(string code, ReadOnlySpan<byte> body, int offset, string what)
    {
        var line = body[..offset].Count((byte)'\n') + 1;
        return new(code, $"{what} (byte offset {offset}, line {line}).", offset, line);
    }

    private static int FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes))
            return -1;
        for (var at = 0; at < bytes.Length;)
        {
            if (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) != OperationStatus.Done)
                return at;
            at += length;
        }
        return -1;
    }
}
