using ContentApi.Core.PortableText;
using ContentApi.Core.Rendering;
using CsCheck;

namespace ContentApi.Core.Tests.Rendering;

public sealed class PlainTextBlocksTests
{
    [Fact]
    public void No_word_is_lost() =>
        GeneratedContent.Blocks.Sample(
            content =>
            {
                var rendered = new Queue<string>(Words(PlainTextBlocks.Render(content)));
                foreach (var word in Words(string.Join('\n', content.Texts())))
                {
                    while (rendered.Count > 0 && rendered.Peek().Trim('[', ':') != word.Trim('[', ':'))
                        rendered.Dequeue();
                    Assert.True(rendered.TryDequeue(out _), $"lost: {word}");
                }
            },
            iter: 1000);

    [Fact]
    public void An_item_of_several_lines_stays_one_item() =>
        Assert.Equal("  • one\n    two\n  • three", PlainTextBlocks.Render([Item("one\ntwo", 1), Item("three", 1)]));

    [Fact]
    public void An_item_stands_at_most_one_level_below_the_one_before_it() =>
        Assert.Equal("  • one\n    • two\n  • three", PlainTextBlocks.Render([Item("one", 3), Item("two", 9), Item("three", 1)]));

    [Fact]
    public void Nothing_renders_as_nothing() => Assert.Equal("", PlainTextBlocks.Render([]));

    private static TextBlock Item(string text, int level) =>
        new() { Key = "b", ListItem = BlockStyle.Bullet, Level = level, Children = [new Span { Key = "s", Text = text }] };

    private static string[] Words(string text) => text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
}
