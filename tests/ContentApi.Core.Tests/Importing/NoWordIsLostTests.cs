using System.Text;
using ContentApi.Core.Articles;
using ContentApi.Core.Importing;
using CsCheck;

namespace ContentApi.Core.Tests.Importing;

public sealed class NoWordIsLostTests
{
    /// <summary>Words that a byline is recognised by; the names are kept, these are not.</summary>
    private static readonly string[] BylineWords = ["By", "and", "Par", "et", "بقلم"];

    private static readonly string[] Marks =
        ["\u2028", "\u0085", "\u00A0", "\u200F", "\uFEFF", "TL;DR:", "\n\nReferences\n\n", "**", "<b>", "</div>", "Scenario 1:", "What If?", "• ", "1. ", "> ", "| a | b |\n| - | - |", "٣", "e\u0301", "🙂"];

    private static readonly Gen<string> Noise = Gen.OneOf(
        Gen.String[Gen.Char, 0, 12].Select(text => new string([.. text.Where(c => !char.IsSurrogate(c) && (c >= ' ' || c == '\n') && c != '\u007F')])),
        Gen.Int[0, Marks.Length - 1].Select(at => Marks[at]));

    private static readonly Gen<Func<string, string>> Mutation = Gen.OneOf<Func<string, string>>(
        Gen.Const<Func<string, string>>(text => text.ReplaceLineEndings("\r\n")),
        Gen.Const<Func<string, string>>(text => text.ReplaceLineEndings("\n").Replace("\n\n", "\n", StringComparison.Ordinal)),
        Gen.Int[0, 1000].Select<int, Func<string, string>>(seed => text => Shuffled(text, seed)),
        Gen.Select(Gen.Double[0, 1], Noise).Select<(double, string), Func<string, string>>(at => text => text.Insert((int)(at.Item1 * text.Length), " " + at.Item2 + " ")),
        Gen.Double[0, 1].Select<double, Func<string, string>>(share => text => text[..(int)(share * text.Length)]));

    /// <summary>What readers of a page or of Markdown do not see.</summary>
    private static readonly Func<string, string>[] Harmless =
    [
        text => text.ReplaceLineEndings("\r\n"),
        text => text.ReplaceLineEndings("\n").Replace("\n\n", "\n\n\n\n", StringComparison.Ordinal),
        text => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select((line, at) => line + new string(' ', at % 4))),
    ];

    public static TheoryData<string> Samples => [.. SampleDocument.Names];

    public static TheoryData<string> MarkupSamples => [.. SampleDocument.Names.Where(name => DocumentFormats.FromFileName(name) != DocumentFormat.PlainText)];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_word_of_a_document_is_in_the_article_or_reported(string name)
    {
        var imported = Assert.IsType<ImportOutcome.Imported>(SampleDocument.Import(name));
        Assert.Empty(Lost(SampleDocument.Text(name), DocumentFormats.FromFileName(name)!.Value, imported));
    }

    [Theory]
    [MemberData(nameof(MarkupSamples))]
    public void Line_endings_blank_lines_and_trailing_blanks_lose_no_word_of_markup(string name)
    {
        var format = DocumentFormats.FromFileName(name)!.Value;
        for (var chosen = 1; chosen < 1 << Harmless.Length; chosen++)
        {
            var text = Harmless.Where((_, at) => (chosen >> at & 1) == 1).Reverse().Aggregate(SampleDocument.Text(name), (current, change) => change(current));
            Assert.Empty(Lost(text, format, SampleDocument.Imported(text, format)));
        }
    }

    /// <summary>Single letters and short numbers may go: in mangled text they can be the markers of lists.</summary>
    [Fact]
    public void However_plain_text_is_mangled_no_word_is_lost()
    {
        var texts = SampleDocument.Names.Where(name => DocumentFormats.FromFileName(name) == DocumentFormat.PlainText).Select(SampleDocument.Text).ToList();
        Gen.Select(Gen.Int[0, texts.Count - 1].Select(at => texts[at]), Mutation.Array[1, 5]).Sample(
            (text, mutations) =>
            {
                var mangled = mutations.Aggregate(text, (current, mutate) => mutate(current));
                if (SampleDocument.Import(Encoding.UTF8.GetBytes(mangled), DocumentFormat.PlainText) is ImportOutcome.Imported imported)
                    Assert.DoesNotContain(Lost(mangled, DocumentFormat.PlainText, imported), lost => !IsMarker(lost.Word));
            },
            iter: 400);
    }

    [Fact]
    public void However_markup_is_mangled_it_is_an_article_or_has_none()
    {
        var samples = SampleDocument.Names.Where(name => DocumentFormats.FromFileName(name) != DocumentFormat.PlainText).Select(name => (Text: SampleDocument.Text(name), Format: DocumentFormats.FromFileName(name)!.Value)).ToList();
        Gen.Select(Gen.Int[0, samples.Count - 1].Select(at => samples[at]), Mutation.Array[1, 5]).Sample(
            (sample, mutations) =>
            {
                var mangled = mutations.Aggregate(sample.Text, (current, mutate) => mutate(current));
                switch (SampleDocument.Import(Encoding.UTF8.GetBytes(mangled), sample.Format))
                {
                    case ImportOutcome.Imported(var article, _, _):
                        Assert.False(string.IsNullOrWhiteSpace(article.Title));
                        Assert.True(Slug.IsValid(article.Slug), article.Slug);
                        Assert.Distinct(Anchors(article));
                        break;
                    case ImportOutcome.Rejected rejected:
                        Assert.Contains(rejected.Code, (string[])[RejectionCode.Empty, RejectionCode.NoTitle, RejectionCode.NoContent]);
                        break;
                }
            },
            iter: 400);
    }

    /// <summary>Words that the document has more often than the article and what is reported together.</summary>
    private static IEnumerable<(string Word, int Times)> Lost(string text, DocumentFormat format, ImportOutcome.Imported imported)
    {
        var kept = DocumentWords.Kept(imported).CountBy(word => word).ToDictionary();
        return DocumentWords.OfDocument(text, format).CountBy(word => word)
            .Select(word => (Word: word.Key, Times: word.Value - kept.GetValueOrDefault(word.Key)))
            .Where(lost => lost.Times > 0 && !IsOfByline(lost.Word, imported));
    }

    private static IEnumerable<string> Anchors(Article article) =>
        article.Sections.Select(section => section.Anchor).Concat(article.ScenarioAnalyses.SelectMany(analysis => analysis.Scenarios.Select(scenario => scenario.Anchor).Prepend(analysis.Anchor)));

    private static bool IsMarker(string word) => word.Length == 1 || (word.Length <= 3 && word.All(char.IsDigit));

    private static bool IsOfByline(string word, ImportOutcome.Imported imported) =>
        imported.Article.Byline.Count > 0 && (BylineWords.Contains(word) || (word[0] == 'و' && imported.Article.Byline.Any(author => author.Name.Split(' ')[0] == word[1..])));

    private static string Shuffled(string text, int seed)
    {
        var paragraphs = text.ReplaceLineEndings("\n").Split("\n\n");
        var order = Enumerable.Range(0, paragraphs.Length).OrderBy(at => (at * 7919 + seed * 104729) % 1009);
        return string.Join("\n\n", order.Select(at => paragraphs[at]));
    }
}
