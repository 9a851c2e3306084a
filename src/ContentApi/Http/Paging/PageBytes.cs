using System.Buffers;
using System.Text.Json;
using ContentApi.Core.Articles;

namespace ContentApi.Http.Paging;

/// <summary>A page of items that are JSON already: their bytes, put together.</summary>
internal static class PageBytes
{
    public static ReadOnlyMemory<byte> Write(IReadOnlyList<ReadOnlyMemory<byte>> items, PageInfo page)
    {
        var buffer = new ArrayBufferWriter<byte>(items.Sum(item => item.Length + 1) + 200);
        buffer.Write("{\"data\":["u8);
        for (var i = 0; i < items.Count; i++)
        {
            if (i > 0)
                buffer.Write(","u8);
            buffer.Write(items[i].Span);
        }
        buffer.Write("],\"page\":"u8);
        buffer.Write(JsonSerializer.SerializeToUtf8Bytes(page, ContentJson.Options));
        buffer.Write("}"u8);
        return buffer.WrittenMemory;
    }
}
