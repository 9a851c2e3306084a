using ContentApi.Core.Articles;

namespace ContentApi.Core.Authoring;

/// <summary>The places of sections and scenario analyses in a document, counted together from 1.</summary>
internal static class PartOrder
{
    /// <summary>The position of a part that does not say one.</summary>
    public const int Unsaid = 0;

    /// <summary>
    /// Numbers the parts. Within sections and within analyses the order of the list counts; positions only tell how the two lists run into one another. A part that
    /// says none follows the part before it in its list; the first section stands first, and the first analysis behind all sections.
    /// </summary>
    public static Article Arrange(Article article)
    {
        var sections = Sorted([.. article.Sections.Select(section => section.Position)], Unsaid);
        var analyses = Sorted([.. article.ScenarioAnalyses.Select(analysis => analysis.Position)], int.MaxValue);
        var order = sections.Select((key, at) => (key, IsAnalysis: false, at)).Concat(analyses.Select((key, at) => (key, IsAnalysis: true, at))).OrderBy(part => part.key).ToList();
        var positions = order.Select((part, at) => ((part.IsAnalysis, part.at), Position: at + 1)).ToDictionary(part => part.Item1, part => part.Position);
        return article with
        {
            Sections = [.. article.Sections.Select((section, at) => section with { Position = positions[(false, at)] })],
            ScenarioAnalyses = [.. article.ScenarioAnalyses.Select((analysis, at) => analysis with { Position = positions[(true, at)] })],
        };
    }

    /// <summary>Moves one part to a position; the end when that is null or beyond it.</summary>
    public static Article Place(Article article, Guid id, int? position)
    {
        var order = article.Sections.Select(section => (section.Id, section.Position)).Concat(article.ScenarioAnalyses.Select(analysis => (analysis.Id, analysis.Position)))
            .Where(part => part.Id != id).OrderBy(part => part.Position).Select(part => part.Id).ToList();
        order.Insert(Math.Clamp((position ?? int.MaxValue) - 1, 0, order.Count), id);
        var places = order.Select((part, at) => (part, Position: at + 1)).ToDictionary(part => part.part, part => part.Position);
        return article with
        {
            Sections = [.. article.Sections.Select(section => section with { Position = places[section.Id] }).OrderBy(section => section.Position)],
            ScenarioAnalyses = [.. article.ScenarioAnalyses.Select(analysis => analysis with { Position = places[analysis.Id] }).OrderBy(analysis => analysis.Position)],
        };
    }

    /// <summary>The positions that are said, in ascending order, in the places where they are said; each of the others is that of the part before.</summary>
    private static List<int> Sorted(IReadOnlyList<int> positions, int first)
    {
        var said = new Queue<int>(positions.Where(position => position != Unsaid).Order());
        var sorted = new List<int>(positions.Count);
        foreach (var position in positions)
            sorted.Add(position != Unsaid ? said.Dequeue() : sorted.Count > 0 ? sorted[^1] : first);
        return sorted;
    }
}
