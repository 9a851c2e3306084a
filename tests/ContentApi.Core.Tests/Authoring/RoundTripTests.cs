using ContentApi.Core.Articles;
using ContentApi.Core.PortableText;
using ContentApi.Core.Rendering;
using ContentApi.Core.Tests.Importing;

namespace ContentApi.Core.Tests.Authoring;

public sealed class RoundTripTests
{
    public static TheoryData<string> Samples => [.. SampleDocument.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void What_is_read_and_sent_back_changes_nothing(string name)
    {
        var article = Edited.Sample(name);

        foreach (var format in new[] { BodyFormat.Blocks, BodyFormat.Html, BodyFormat.Markdown, BodyFormat.Text })
        {
            var edit = Edited.Edit(article, format);
            var after = Edited.Saved(edit, edit.Whole(Edited.Read(article, format)));

            Assert.True(ContentJson.AreEqual(article, after), $"{format} changed the article");
        }
    }

    [Theory]
    [InlineData(BodyFormat.Html, "<p>One more paragraph.</p>")]
    [InlineData(BodyFormat.Markdown, "One more paragraph.")]
    [InlineData(BodyFormat.Text, "One more paragraph.")]
    public void A_paragraph_that_is_added_to_text_leaves_the_others_as_they_were(BodyFormat format, string paragraph)
    {
        var article = Edited.Sample("classic.txt");
        var read = Edited.Read(article, format);
        var sections = read.Sections!.Select((section, at) => at == 0 ? section with { Content = new() { Text = $"{section.Content!.Text}\n\n{paragraph}" } } : section).ToList();

        var edit = Edited.Edit(article, format);
        var after = Edited.Saved(edit, edit.Whole(read with { Sections = sections }));

        var added = Assert.IsType<TextBlock>(after.Sections[0].Content[^1]);
        Assert.Equal("One more paragraph.", added.PlainText());
        Assert.DoesNotContain(added.Key, article.TextBlocks().Select(placed => placed.Block.Key));
        var without = after with { Sections = [after.Sections[0] with { Content = [.. after.Sections[0].Content.SkipLast(1)] }, .. after.Sections.Skip(1)] };
        Assert.True(ContentJson.AreEqual(article, without));
    }
}
