using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.Importing.Finders;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing;

/// <summary>Makes the article of what the finders found: ids, anchors and keys are given here.</summary>
internal sealed class ArticleBuilder(Func<Guid> newId)
{
    private const int ShallowestSection = 2;
    private const int DeepestSection = 4;
    private readonly Anchors anchors = new();
    private readonly BlockKeys keys = new();

    public Article Build(Head head, FoundTldr? tldr, IReadOnlyList<Part> parts, ReferenceList references)
    {
        var sections = new List<Section>();
        var analyses = new List<ScenarioAnalysis>();
        var shift = parts.Any(part => part.Level == 1) ? 1 : 0;
        for (var position = 1; position <= parts.Count; position++)
        {
            var part = parts[position - 1];
            if (part.Kind is { } kind)
                analyses.Add(Analysis(part, kind, position));
            else
                sections.Add(Section(part, position, shift));
        }
        return new Article
        {
            Id = newId(),
            Slug = Slug.From(head.Title!),
            Locale = "en",
            Title = head.Title!,
            Subtitle = head.Subtitle,
            Tldr = tldr is null ? null : new Tldr { Id = newId(), Label = tldr.Label, Text = tldr.Text, ForRevision = 1 },
            Sections = sections,
            ScenarioAnalyses = analyses,
            Actors = [.. analyses.SelectMany(analysis => analysis.Scenarios).Select(scenario => scenario.Actor).OfType<Term>().DistinctBy(actor => actor.Name, StringComparer.OrdinalIgnoreCase)],
            ReferencesHeading = references.Heading,
            Citations = CitationList.Build(references.Entries, newId),
        };
    }

    private Section Section(Part part, int position, int shift) => new()
    {
        Id = newId(),
        Anchor = anchors.Next(part.Heading, "text"),
        Position = position,
        Level = Math.Clamp((part.Level ?? ShallowestSection) + shift, ShallowestSection, DeepestSection),
        Heading = part.Heading,
        Content = keys.Give(part.Content),
    };

    private ScenarioAnalysis Analysis(Part part, ScenarioAnalysisKind kind, int position) => new()
    {
        Id = newId(),
        Anchor = anchors.Next(part.Heading, "analysis"),
        Position = position,
        Kind = kind,
        Question = part.Heading!,
        Introduction = keys.Give(part.Content),
        Scenarios = [.. part.Scenarios.Select((scenario, at) => Scenario(scenario, at + 1))],
    };

    private Scenario Scenario(ScenarioPart part, int position)
    {
        var content = keys.Give(part.Content);
        return new Scenario
        {
            Id = newId(),
            Anchor = anchors.Next(part.Title, "scenario"),
            Position = position,
            Label = part.Label,
            Kind = part.Kind,
            Title = part.Title,
            Actor = part.Actor is null ? null : Term.Named(part.Actor),
            Content = content,
            Outcomes = [.. content.OfType<TextBlock>().Where(block => block.ListItem is not null).Select(block => new Outcome { Id = newId(), Text = block.PlainText() })],
        };
    }
}
