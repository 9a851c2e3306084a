using ContentApi.Core.Articles;

namespace ContentApi.Core.Rendering;

/// <summary>A section or a scenario analysis: one of the two is null.</summary>
internal readonly record struct DocumentPart(int Position, Section? Section, ScenarioAnalysis? Analysis);

/// <summary>The body of an article as one sequence.</summary>
internal static class DocumentParts
{
    /// <summary>Sections and scenario analyses together, in the order of the document.</summary>
    public static IEnumerable<DocumentPart> Parts(this Article article) =>
        article.Sections.Select(section => new DocumentPart(section.Position, section, null))
            .Concat(article.ScenarioAnalyses.Select(analysis => new DocumentPart(analysis.Position, null, analysis)))
            .OrderBy(part => part.Position);
}
