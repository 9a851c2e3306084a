using System.Globalization;
using ContentApi.Core.Articles;

namespace ContentApi.Editorial.Samples;

/// <summary>Makes small articles that differ: each with a TL;DR, a section or two, one "what if" analysis and a few references, all of them cited.</summary>
internal sealed class SampleWriter(int seed, SampleVocabulary vocabulary, Func<Random, int, IReadOnlyList<SampleWork>> works)
{
    private static readonly DateTime Earliest = new(2016, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly int Minutes = (int)TimeSpan.FromDays(3653).TotalMinutes;

    private readonly SampleLanguage english = SampleLanguage.Read("en"), french = SampleLanguage.Read("fr"), arabic = SampleLanguage.Read("ar");

    /// <summary>The article of a number: the same for the same seed, and none has another's slug.</summary>
    public SampleArticle Write(int number)
    {
        var draw = new SampleDraw(seed, number);
        var random = draw.Random;
        var (locale, language) = random.Next(20) switch { 0 => ("ar", arabic), 1 => ("fr", french), _ => ("en", english) };
        var actors = vocabulary.Some(TermKind.Actor, random, random.Next(1, 4));
        var text = new SampleText(language, draw, actors[0].Name);
        var cited = works(random, random.Next(8) == 0 ? 4 : 3);
        var citations = cited.Select(work => work.Citation with { Id = draw.NewId() }).ToList();
        var title = text.Sentence("title");
        var article = new Article
        {
            Id = draw.NewId(),
            Slug = Slug.Numbered(Slug.From(title), number),
            Locale = locale,
            Title = title,
            Publication = vocabulary.One(TermKind.Publication, random),
            Byline = vocabulary.Some(TermKind.Author, random, random.Next(1, 3)),
            Topics = vocabulary.Some(TermKind.Topic, random, random.Next(1, 4)),
            Regions = vocabulary.Some(TermKind.Region, random, random.Next(1, 3)),
            Actors = actors,
            Tldr = new() { Id = draw.NewId(), Label = language.TldrLabel, Text = text.Sentences("tldr", 2), ForRevision = 1 },
            Sections = Sections(text, draw, [.. citations.Zip(cited, (citation, work) => (citation.Id, work.Cited))]),
            ScenarioAnalyses = [Analysis(text, draw, language, actors[0])],
            ReferencesHeading = language.ReferencesHeading,
            Citations = citations,
        };
        return new(article, draw.NewId(), Earliest.AddMinutes(random.Next(Minutes)), cited);
    }

    private static List<Section> Sections(SampleText text, SampleDraw draw, IReadOnlyList<(Guid Id, string Cited)> citations)
    {
        var first = draw.Random.Next(1, citations.Count + 1);
        return [.. citations.Chunk(first).Take(2).Select((group, i) => Section(text, draw, i + 1, i == 0 ? group : [.. citations.Skip(first)]))];
    }

    private static Section Section(SampleText text, SampleDraw draw, int position, IReadOnlyList<(Guid Id, string Cited)> citations) => new()
    {
        Id = draw.NewId(),
        Anchor = Anchor("section", position),
        Position = position,
        Heading = text.Sentence("heading"),
        Content = [.. citations.Select(citation => text.Citing(citation.Id, citation.Cited))],
    };

    private static ScenarioAnalysis Analysis(SampleText text, SampleDraw draw, SampleLanguage language, Term actor) => new()
    {
        Id = draw.NewId(),
        Anchor = "what-if",
        Position = 3,
        Kind = ScenarioAnalysisKind.WhatIf,
        Question = text.Sentence("question"),
        Introduction = [text.Paragraph("introduction", 1)],
        Scenarios = [.. Enumerable.Range(1, draw.Random.Next(4) == 0 ? 3 : 2).Select(position => Scenario(text, draw, language, position, position == 1 && draw.Random.Next(2) == 0 ? actor : null))],
    };

    private static Scenario Scenario(SampleText text, SampleDraw draw, SampleLanguage language, int position, Term? actor)
    {
        var outcomes = Enumerable.Range(0, 2).Select(_ => text.Sentence("outcome")).Distinct().ToList();
        return new()
        {
            Id = draw.NewId(),
            Anchor = Anchor("scenario", position),
            Position = position,
            Label = string.Create(CultureInfo.InvariantCulture, $"{language.ScenarioLabel} {position}"),
            Kind = ScenarioKind.Scenario,
            Title = text.Sentence("scenario"),
            Actor = actor,
            Content = [text.Paragraph("course", 1), .. outcomes.Select(text.Bullet)],
            Outcomes = [.. outcomes.Select(outcome => new Outcome { Id = draw.NewId(), Text = outcome })],
        };
    }

    private static string Anchor(string part, int position) => string.Create(CultureInfo.InvariantCulture, $"{part}-{position}");
}

/// <summary>A generated article.</summary>
/// <param name="Document">The article, its terms and works matched.</param>
/// <param name="TranslationGroupId">Id of the group of translations, of which it is the only one.</param>
/// <param name="PublishedAt">When it is said to have been first published.</param>
/// <param name="Works">The works that it cites.</param>
internal sealed record SampleArticle(Article Document, Guid TranslationGroupId, DateTime PublishedAt, IReadOnlyList<SampleWork> Works);
