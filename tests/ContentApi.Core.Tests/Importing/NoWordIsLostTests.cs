using System.Text;
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

    public static TheoryData<string> Samples => [.. SampleDocument.Names];

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_word_of_a_document_is_in_the_article_or_reported(string name)
    {
        var format = DocumentFormats.FromFileName(name)!.Value;
        var imported = Assert.IsType<ImportOutcome.Imported>(SampleDocument.Import(name));
        var lost = DocumentWords.OfDocument(SampleDocument.Text(name), format).CountBy(word => word).ToDictionary();
        foreach (var (word, count) in DocumentWords.Kept(imported).CountBy(word => word))
            lost[word] = lost.GetValueOrDefault(word) - count;
        Assert.Empty(lost.Where(word => word.Value > 0 && !IsOfByline(word.Key, imported)).Select(word => $"{word.Key} ({word.Value})"));
    }

    [Fact]
    public void However_plain_text_is_mangled_no_word_is_lost()
    {
        var texts = SampleDocument.Names.Where(name => DocumentFormats.FromFileName(name) == DocumentFormat.PlainText).Select(SampleDocument.Text).ToList();
        Gen.Select(Gen.Int[0, texts.Count - 1].Select(at => texts[at]), Mutation.Array[1, 5]).Sample(
            (text, mutations) =>
            {
                var mangled = mutations.Aggregate(text, (current, mutate) => mutate(current));
                if (SampleDocument.Import(Encoding.UTF8.GetBytes(mangled), DocumentFormat.PlainText) is not ImportOutcome.Imported imported)
                    return;
                var kept = DocumentWords.Kept(imported).ToHashSet(StringComparer.Ordinal);
                var lost = DocumentWords.OfDocument(mangled, DocumentFormat.PlainText).Where(word => !kept.Contains(word) && !IsMarker(word) && !IsOfByline(word, imported));
                Assert.Empty(lost);
            },
            iter: 400);
    }

    [Fact]
    public void However_markup_is_mangled_it_is_imported_or_rejected()
    {
        var samples = SampleDocument.Names.Where(name => DocumentFormats.FromFileName(name) != DocumentFormat.PlainText).Select(name => (Text: SampleDocument.Text(name), Format: DocumentFormats.FromFileName(name)!.Value)).ToList();
        Gen.Select(Gen.Int[0, samples.Count - 1].Select(at => samples[at]), Mutation.Array[1, 5]).Sample(
            (sample, mutations) =>
            {
                var mangled = mutations.Aggregate(sample.Text, (current, mutate) => mutate(current));
                Assert.NotNull(SampleDocument.Import(Encoding.UTF8.GetBytes(mangled), sample.Format));
            },
            iter: 400);
    }

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
