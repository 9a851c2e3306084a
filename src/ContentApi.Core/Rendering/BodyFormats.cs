using System.Buffers;
using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Rendering;

/// <summary>Rewrites the body text inside a representation: each <c>content</c> and <c>introduction</c> that is an array of blocks.</summary>
public static class BodyFormats
{
    /// <summary>The same JSON with its body text in the format; every other byte stays as it is.</summary>
    /// <param name="json">An article, a part of one, or a list of either.</param>
    /// <param name="format">What to write in place of the blocks.</param>
    /// <param name="citationKeys">Keys of citations by their ids, which HTML links to the reference list with; other formats have no use for them.</param>
    /// <param name="links">Which citations Markdown writes as links, for those who will send it back; null for none.</param>
    public static ReadOnlyMemory<byte> Apply(ReadOnlyMemory<byte> json, BodyFormat format, IReadOnlyDictionary<Guid, string> citationKeys, CitationLinks? links = null)
    {
        if (format == BodyFormat.Blocks)
            return json;
        var render = Renderer(format, citationKeys, links);
        var (output, copied) = (new ArrayBufferWriter<byte>(json.Length), 0);
        var reader = new Utf8JsonReader(json.Span);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || !(reader.ValueTextEquals("content"u8) || reader.ValueTextEquals("introduction"u8)))
                continue;
            reader.Read();
            if (reader.TokenType != JsonTokenType.StartArray)
                continue;
            output.Write(json.Span[copied..(int)reader.TokenStartIndex]);
            var blocks = JsonSerializer.Deserialize<IReadOnlyList<Block>>(ref reader, ContentJson.Options)!;
            output.Write(JsonSerializer.SerializeToUtf8Bytes(render(blocks), ContentJson.Options));
            copied = (int)reader.BytesConsumed;
        }
        output.Write(json.Span[copied..]);
        return output.WrittenMemory;
    }

    private static Func<IReadOnlyList<Block>, string?> Renderer(BodyFormat format, IReadOnlyDictionary<Guid, string> citationKeys, CitationLinks? links) => format switch
    {
        BodyFormat.Html => new HtmlBlocks(citationKeys).Render,
        BodyFormat.Markdown => blocks => MarkdownBlocks.Render(links?.WriteHidden(blocks) ?? blocks),
        BodyFormat.Text => PlainTextBlocks.Render,
        _ => _ => null,
    };
}
