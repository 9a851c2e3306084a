using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Rendering;

/// <summary>What is searched of an article, or of a part of it, by how much a hit counts: plain text, empty where there is none.</summary>
/// <param name="Title">Title of the article.</param>
/// <param name="Summary">Subtitle, byline and TL;DR.</param>
/// <param name="Headings">Headings of sections, what-if questions and titles of scenarios.</param>
/// <param name="Body">The text under the headings.</param>
/// <param name="Citations">Entries of the reference list.</param>
public sealed record SearchableText(string Title, string Summary, string Headings, string Body, string Citations)
{
    /// <summary>How much of the body is searched, in UTF-16 code units: some 40,000 words, ten times a long article.</summary>
    public const int MaxBodyLength = 250_000;

    /// <summary>How much of all headings, and of the whole reference list, is searched.</summary>
    public const int MaxListLength = 60_000;

    /// <summary>How much of a summary, and of one reference, is searched.</summary>
    public const int MaxParagraphLength = 10_000;

    /// <summary>What is searched of the whole article.</summary>
    public static SearchableText Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var headings = article.Parts().SelectMany(part => part.Section is { } section
            ? (IEnumerable<string?>)[section.Heading]
            : part.Analysis!.Scenarios.Select(scenario => scenario.Title).Prepend(part.Analysis.Question));
        return new(
            Text([article.Title], MaxParagraphLength),
            Text([article.Subtitle, article.BylineText(), article.Tldr?.Text], MaxParagraphLength),
            Text(headings, MaxListLength),
            Text(article.TextBlocks().Select(placed => placed.Block.PlainText()), MaxBodyLength),
            Text(article.Citations.Select(citation => citation.Text), MaxListLength));
    }

    /// <summary>What is searched of each scenario, in the order of the article.</summary>
    public static IEnumerable<(Scenario Scenario, SearchableText Text)> OfScenarios(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var blocks = article.TextBlocks().ToLookup(placed => placed.Anchor, placed => placed.Block.PlainText());
        return article.ScenarioAnalyses.SelectMany(analysis => analysis.Scenarios).Select(scenario =>
            (scenario, new SearchableText("", "", Text([scenario.Title], MaxParagraphLength), Text(blocks[scenario.Anchor], MaxBodyLength), "")));
    }

    /// <summary>What is searched of a reference.</summary>
    public static SearchableText Of(Citation citation)
    {
        ArgumentNullException.ThrowIfNull(citation);
        return new("", "", "", "", Text([citation.Text], MaxParagraphLength));
    }

    /// <summary>The texts on lines of their own, as far as they fit, without the noncharacters that mark hits.</summary>
    private static string Text(IEnumerable<string?> texts, int limit)
    {
        var joined = WellFormedText.Of(string.Join('\n', texts.SelectMany(TextLines.Of)));
        if (joined.Length <= limit)
            return joined;
        var end = joined.AsSpan(0, limit).LastIndexOfAny(' ', '\n');
        return end > 0 ? joined[..end] : char.IsHighSurrogate(joined[limit - 1]) ? joined[..(limit - 1)] : joined[..limit];
    }
}
