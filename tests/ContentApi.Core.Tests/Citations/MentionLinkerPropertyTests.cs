using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.PortableText;
using CsCheck;

namespace ContentApi.Core.Tests.Citations;

public sealed class MentionLinkerPropertyTests
{
    private static readonly string[] Pieces =
    [
        "(", ")", "[", "]", "Kang", "Caron & Oral", "Davenport", ", ", "; ", " ", "2003", "2014", "2015a", "b", "et al.", "and ", "’s ", "see ", "p. 4", "n.d.", "\n", "“", "”", "الخطيب", "، ", "٢٠١٩",
        "UNDP", "\u00A0", "\uD800", "\U0001F30D", "the ", "As ", ": 45", "1949-1991", "…", "&", "/", "van der ", "\0",
    ];

    private static readonly string[] References =
    [
        "Kang, D. C. (2003). Nuclear North Korea. International Security.", "Caron, D. D., & Oral, N. (2014). Navigating straits. Brill.", "Davenport, C. (2015a). One. Brill.", "Davenport, C. (2015b). Two. Brill.",
        "الخطيب، محمد. (2019). الممرات المائية. دار الشروق.", "United Nations Development Programme. (2014). Report. UNDP.",
    ];

    private static readonly Gen<string> Text = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 40].Select(pieces => string.Concat(pieces));

    private static readonly Gen<Article> Articles = Gen.Select(Text.Array[1, 4], Gen.Bool, (texts, table) =>
    {
        var block = new TextBlock { Key = "b1", Children = [.. texts.Select((text, i) => new Span { Key = $"s{i + 1}", Text = text, Marks = i % 2 == 0 ? [] : [Decorator.Strong] })] };
        return SampleArticle.Of(table ? [new TableBlock { Key = "t1", Rows = [new TableRow { Cells = [new TableCell { Content = [block] }] }] }] : [block], References);
    });

    [Fact]
    public void Linking_twice_is_linking_once() => Articles.Sample(article =>
    {
        var once = MentionLinker.Link(article, NewIds.Make());
        Assert.Equivalent(once, MentionLinker.Link(once, NewIds.Make()), strict: true);
    });

    [Fact]
    public void Linking_loses_no_text_and_no_mark() => Articles.Sample(article =>
    {
        var linked = MentionLinker.Link(article, NewIds.Make());
        Assert.Equal(article.TextBlocks().SelectMany(Letters), linked.TextBlocks().SelectMany(Letters));
    });

    [Fact]
    public void Keys_stay_unique_in_their_block_and_every_mark_is_defined() => Articles.Sample(article =>
    {
        var block = MentionLinker.Link(article, NewIds.Make()).TextBlocks().Single().Block;
        Assert.Distinct(block.Children.Select(span => span.Key));
        Assert.Distinct(block.MarkDefs.Select(mark => mark.Key));
        Assert.All(block.Children.SelectMany(span => span.Marks).Where(mark => mark != Decorator.Strong), mark => Assert.Contains(block.MarkDefs, definition => definition.Key == mark));
    });

    [Fact]
    public void Any_string_is_a_reference() => Gen.OneOf(Text, Gen.String).Sample(text => Assert.Equal("x", ReferenceParser.Parse(text, "x").Id));

    private static IEnumerable<(char, string)> Letters(PlacedBlock placed) =>
        placed.Block.Children.SelectMany(span => span.Text.Select(letter => (letter, string.Join(',', span.Marks.Where(mark => mark == Decorator.Strong)))));
}
