using ContentApi.Core.PortableText;

namespace ContentApi.Core.Articles;

/// <summary>A text block with its place in the article.</summary>
/// <param name="Anchor">Anchor of the section, scenario analysis or scenario that holds it.</param>
/// <param name="Pointer">JSON pointer (RFC 6901) to it from the article.</param>
/// <param name="Block">The block.</param>
public sealed record PlacedBlock(string Anchor, string Pointer, TextBlock Block);

/// <summary>Every text block of an article in reading order, or replaced.</summary>
public static class ArticleBlocks
{
    /// <summary>The text blocks as they are read, sections and scenario analyses by their positions, table cells included.</summary>
    public static IEnumerable<PlacedBlock> TextBlocks(this Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var sections = article.Sections.Select((section, i) => (section.Position, Blocks: Placed(section.Content, section.Anchor, $"/sections/{i}/content")));
        var analyses = article.ScenarioAnalyses.Select((analysis, i) => (analysis.Position, Blocks: OfAnalysis(analysis, $"/scenarioAnalyses/{i}")));
        return sections.Concat(analyses).OrderBy(part => part.Position).SelectMany(part => part.Blocks);
    }

    /// <summary>The article with every text block replaced.</summary>
    public static Article MapTextBlocks(this Article article, Func<TextBlock, TextBlock> map)
    {
        ArgumentNullException.ThrowIfNull(article);
        return article with
        {
            Sections = [.. article.Sections.Select(section => section with { Content = section.Content.MapTextBlocks(map) })],
            ScenarioAnalyses = [.. article.ScenarioAnalyses.Select(analysis => analysis with
            {
                Introduction = analysis.Introduction.MapTextBlocks(map),
                Scenarios = [.. analysis.Scenarios.Select(scenario => scenario with { Content = scenario.Content.MapTextBlocks(map) })],
            })],
        };
    }

    private static IEnumerable<PlacedBlock> OfAnalysis(ScenarioAnalysis analysis, string pointer) =>
        Placed(analysis.Introduction, analysis.Anchor, $"{pointer}/introduction")
            .Concat(analysis.Scenarios.SelectMany((scenario, i) => Placed(scenario.Content, scenario.Anchor, $"{pointer}/scenarios/{i}/content")));

    private static IEnumerable<PlacedBlock> Placed(IReadOnlyList<Block> content, string anchor, string pointer) =>
        content.SelectMany((block, i) => block switch
        {
            TextBlock text => [new PlacedBlock(anchor, $"{pointer}/{i}", text)],
            TableBlock table => table.Rows.SelectMany((row, r) => row.Cells.SelectMany((cell, c) => Placed(cell.Content, anchor, $"{pointer}/{i}/rows/{r}/cells/{c}/content"))),
            _ => Enumerable.Empty<PlacedBlock>(),
        });
}
