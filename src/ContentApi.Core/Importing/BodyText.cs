using ContentApi.Core.Importing.Reading;
using ContentApi.Core.PortableText;
using ContentApi.Core.Rendering;

namespace ContentApi.Core.Importing;

/// <summary>Reads text that is a part of an article rather than a document: its headings are minor ones, and nothing in it is a title, a publication or furniture.</summary>
internal static class BodyText
{
    /// <summary>The text as blocks whose keys are empty; null when it nests too deep.</summary>
    /// <param name="text">The text.</param>
    /// <param name="format">What it is written in: <see cref="BodyFormat.Html"/>, <see cref="BodyFormat.Markdown"/> or <see cref="BodyFormat.Text"/>.</param>
    public static IReadOnlyList<Block>? Read(string text, BodyFormat format)
    {
        var elements = format switch
        {
            BodyFormat.Html => HtmlReader.ReadBody(text),
            BodyFormat.Markdown => MarkdownReader.ReadBody(text),
            _ => PlainTextReader.Read(text).Elements,
        };
        return elements?.Select(BlockOf).OfType<Block>().ToList().MapTextBlocks(Resolve);
    }

    private static Block? BlockOf(Element element) => element switch
    {
        HeadingElement heading => heading.Paragraph ?? TextBlockBuilder.Plain(heading.Text, heading.Level > 5 ? BlockStyle.Heading6 : BlockStyle.Heading5),
        BlockElement { Block: var block } => block,
        _ => null,
    };

    private static TextBlock Resolve(TextBlock block) => block with { Children = [.. block.Children.Select(span => span with { Text = LineBreak.Resolve(span.Text) })] };
}
