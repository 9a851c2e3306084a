using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Tests.Citations;

public sealed class MentionLinkerTests
{
    public static TheoryData<string, string> Cases()
    {
        var cases = new TheoryData<string, string>();
        foreach (var file in Directory.EnumerateFiles(Samples.Folder("InText"), "*.json").Order(StringComparer.Ordinal))
        {
            foreach (var sample in Read(file).Cases)
                cases.Add(Path.GetFileName(file), sample.Text);
        }
        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void A_sample_sentence_cites_what_it_should(string file, string text)
    {
        var list = Read(Path.Combine(Samples.Folder("InText"), file));
        var expected = list.Cases.Single(sample => sample.Text == text);
        var article = MentionLinker.Link(SampleArticle.Of(text, list.References), NewIds.Make());
        var block = Assert.Single(article.TextBlocks()).Block;
        Assert.Equal(text, block.PlainText());
        Assert.Equal(expected.Mentions, MarkedRanges.Of(block).OrderBy(range => range.Start).Select(range => new ExpectedMention(
            article.Citations.Single(citation => citation.Id == range.Mark.CitationId).Key, text[range.Start..range.End], range.Mark.Form, range.Mark.Locator)));
        var left = new MentionFinder(article.Citations).Find(text).Where(mention => !mention.IsResolved).ToList();
        Assert.Equal(expected.Unresolved, left.Where(mention => mention.Candidates.Count == 0).Select(mention => text[mention.Start..mention.End]));
        Assert.Equal(
            expected.Ambiguous.Select(mention => $"{mention.Marked}: {string.Join(", ", mention.Candidates)}"),
            left.Where(mention => mention.Candidates.Count > 1).Select(mention => $"{text[mention.Start..mention.End]}: {string.Join(", ", mention.Candidates.Select(citation => citation.Key))}"));
    }

    private static CaseList Read(string file) => JsonSerializer.Deserialize<CaseList>(File.ReadAllText(file), ContentJson.Options)!;

    internal sealed record CaseList(IReadOnlyList<string> References, IReadOnlyList<Case> Cases);

    internal sealed record Case(string Text)
    {
        public IReadOnlyList<ExpectedMention> Mentions { get; init; } = [];

        public IReadOnlyList<string> Unresolved { get; init; } = [];

        public IReadOnlyList<ExpectedAmbiguity> Ambiguous { get; init; } = [];
    }

    internal sealed record ExpectedMention(string Key, string Marked, MentionForm Form = MentionForm.Parenthetical, string? Locator = null);

    internal sealed record ExpectedAmbiguity(string Marked, IReadOnlyList<string> Candidates);
}
