using ContentApi.Core.PortableText;
using CsCheck;

namespace ContentApi.Core.Tests.Rendering;

/// <summary>Random content for property tests: text full of characters that mean something to a renderer, under random marks.</summary>
internal static class GeneratedContent
{
    private static readonly string[] Pieces =
    [
        "word", "naïve", "الماء", "水", "😀", "a", "B", "1", "42", " ", " ", "  ", "\t", "\u00A0", "*", "**", "_", "__", "`", "``", "~~", "#", "# ", "- ", "+ ", "1. ",
        "2) ", "> ", "<", ">", "<b>", "</p>", "<script>", "&", "&amp;", "&#60;", "\\", "[", "]", "[x](y)", "![", "(", ")",
        "|", "---", "===", "```", "!", ".", ",", ":", ": ", "'", "\"",
        "https://example.org/a_b*c?x=1&y=2", "http://", "www.example.org", "{", "}", "^", "$", "=", "+", "-",
        "\n", "\n- ", "\n# ", "\n1. ", "\n=", "\n---", "\n\n", "\n    x", "\n> ", "\n|--|",
    ];

    private static readonly string[] Marks =
        [Decorator.Strong, Decorator.Emphasis, Decorator.StrikeThrough, Decorator.Underline, Decorator.Superscript, Decorator.Subscript, "l1", "l2", "unknown"];

    public static readonly Gen<string> Text = Gen.OneOf(Pieces).Array[0, 12].Select(string.Concat);

    public static readonly Gen<TextBlock> Paragraph =
        Gen.Select(Text, Gen.OneOf(Marks).Array[0, 3]).Array[1, 6].Select(spans => new TextBlock
        {
            Key = "b",
            MarkDefs = [new LinkMark { Key = "l1", Href = "https://example.org/(a)_b?c=1&d=2" }, new LinkMark { Key = "l2", Href = "javascript:alert(1)" }],
            Children = [.. spans.Select((span, i) => new Span { Key = $"s{i}", Text = span.Item1, Marks = span.Item2 })],
        });

    public static readonly Gen<IReadOnlyList<Block>> Blocks = Gen.OneOf<Block>(
        Paragraph.Select(block => (Block)block),
        Paragraph.Select(block => (Block)(block with { Style = BlockStyle.Blockquote })),
        Gen.Select(Paragraph, Gen.OneOf(BlockStyle.Bullet, BlockStyle.Number), Gen.Int[1, 4])
            .Select((block, kind, level) => (Block)(block with { ListItem = kind, Level = level })),
        Gen.Select(Text, Text).Select((alt, caption) => (Block)new ImageBlock { Key = "i", Url = "https://example.org/i.png", Alt = alt, Caption = caption }),
        Text.Select(code => (Block)new CodeBlock { Key = "c", Code = code, Language = "text" }),
        Paragraph.Array[1, 4].Select(cells => (Block)new TableBlock
        {
            Key = "t",
            HeaderRows = 1,
            Rows = [.. cells.Select(cell => new TableRow { Cells = [new TableCell { Content = [cell] }, new TableCell()] })],
        })).Array[0, 8].Select(blocks => (IReadOnlyList<Block>)blocks);
}
