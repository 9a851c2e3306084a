using ContentApi.Core.Articles;
using ContentApi.Core.Importing.Cues;
using ContentApi.Core.Importing.Reading;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing.Finders;

/// <summary>Finds sections, scenario analyses and their scenarios in the body of a document.</summary>
internal sealed class OutlineFinder
{
    private readonly IReadOnlyList<Element> elements;
    private readonly string title;
    private readonly HeadingOrder order;
    private readonly Lazy<ProperNames> names;
    private readonly List<Part> parts = [];
    private Part? open;
    private ScenarioPart? scenario;

    private OutlineFinder(IReadOnlyList<Element> elements, string title)
    {
        this.elements = elements;
        this.title = title;
        order = new HeadingOrder(elements);
        names = new Lazy<ProperNames>(() => new ProperNames(elements));
    }

    public static IReadOnlyList<Part> Find(IReadOnlyList<Element> elements, string title)
    {
        var finder = new OutlineFinder(elements, title);
        for (var at = 0; at < elements.Count; at++)
            finder.Read(elements[at], at);
        return finder.parts;
    }

    private void Read(Element element, int at)
    {
        switch (element)
        {
            case HeadingElement heading:
                ReadHeading(heading, at);
                break;
            case BlockElement { Block: TextBlock text } when RunInHeading.Find(text, TakesActors ? names.Value.Contains : null) is { } runIn && Takes(runIn):
                AddRunIn(runIn);
                break;
            case BlockElement { Block: var block }:
                Add(block);
                break;
            default:
                (open, scenario) = (null, null);
                break;
        }
    }

    private bool TakesActors => open is { Kind: ScenarioAnalysisKind.StrategicOptions } && scenario is null or { IsRunIn: true };

    private void ReadHeading(HeadingElement heading, int at)
    {
        if (ScenarioLabel.Find(heading.Text) is { } label)
        {
            if (scenario?.Level < heading.Level)
                Add(InnerHeading(heading));
            else
                OpenLabelled(heading, label);
            return;
        }
        if (HeadingCue.IsWhatIf(heading.Text) && !IsSubQuestion(heading, at))
            OpenPart(heading, ScenarioAnalysisKind.WhatIf);
        else if (OpensStrategicOptions(heading, at))
            OpenPart(heading, ScenarioAnalysisKind.StrategicOptions);
        else
            Place(heading, new HeadingJudge(order, names, open, scenario).PlaceOf(heading, at));
    }

    private void Place(HeadingElement heading, HeadingPlace place)
    {
        switch (place)
        {
            case HeadingPlace.Scenario:
                OpenScenario(heading);
                break;
            case HeadingPlace.Paragraph when heading.Paragraph is { } paragraph:
                Read(new BlockElement(paragraph), 0);
                break;
            case HeadingPlace.Section:
                OpenPart(heading, null);
                break;
            default:
                Add(InnerHeading(heading));
                break;
        }
    }

    /// <summary>"What if ...?" below a question of the same kind, with nothing below it, is one of that question's scenarios.</summary>
    private bool IsSubQuestion(HeadingElement heading, int at)
    {
        if (open is not { Kind: ScenarioAnalysisKind.WhatIf, Level: { } level } || (heading.Level is { } own ? own <= level : !heading.IsBold))
            return false;
        if (open.Heading!.TrimEnd() is [.., '?' or '؟' or '？'] && (heading.IsBold || !order.HasDeeperBelow(at)))
            return true;
        if (open.Scenarios.Count == 0)
            open.Kind = null;
        return false;
    }

    private bool OpensStrategicOptions(HeadingElement heading, int at)
    {
        if (!HeadingCue.IsStrategic(heading.Text) || (open is { Kind: ScenarioAnalysisKind.StrategicOptions } && ActorHeading.Below(heading.Text, names.Value.Contains) is not null))
            return false;
        if (order.NamesActorBelow(at, names.Value.Contains))
            return true;
        var isInsideAnalysis = open is { IsAnalysis: true, Level: { } level } && heading.Level > level;
        return !isInsideAnalysis && (HeadingCue.IsStrategicOptions(heading.Text) || order.HasLabelBelow(at));
    }

    private void OpenPart(HeadingElement heading, ScenarioAnalysisKind? kind)
    {
        open = new Part { Heading = heading.Text, Level = heading.Level, Kind = kind };
        scenario = null;
        parts.Add(open);
    }

    private void OpenScenario(HeadingElement heading)
    {
        var isOption = open!.Kind == ScenarioAnalysisKind.StrategicOptions;
        AddScenario(new ScenarioPart
        {
            Title = heading.Text,
            Kind = isOption ? ScenarioKind.Option : ScenarioKind.Scenario,
            Actor = isOption ? ActorHeading.Below(heading.Text, Named) : ActorHeading.Surely(heading.Text),
            Level = heading.Level,
        });
    }

    private void OpenLabelled(HeadingElement heading, ScenarioLabel label)
    {
        EnsureAnalysis(heading.Level, label.Kind);
        AddLabelled(heading.Text[label.Length..].Trim(), label, heading.Level, isRunIn: false);
    }

    private void AddLabelled(string rest, ScenarioLabel label, int? level, bool isRunIn) => AddScenario(new ScenarioPart
    {
        Label = rest.Length == 0 ? null : label.Label,
        Title = rest.Length == 0 ? label.Label : rest,
        Kind = label.Kind,
        Actor = open!.Kind == ScenarioAnalysisKind.StrategicOptions ? ActorHeading.Below(rest, Named) : ActorHeading.Surely(rest),
        Level = level,
        IsRunIn = isRunIn,
    });

    /// <summary>A labelled scenario outside an analysis makes one of the section that it stands in.</summary>
    private void EnsureAnalysis(int? level, ScenarioKind kind)
    {
        var analysisKind = kind == ScenarioKind.Option ? ScenarioAnalysisKind.StrategicOptions : ScenarioAnalysisKind.WhatIf;
        if (open is { IsAnalysis: true } && Bears(level, scenario is null || scenario.Level is null || scenario.Level == level))
            return;
        if (open is { IsAnalysis: false, Heading: { } heading } && Bears(level, HeadingCue.Announces(heading)))
            open.Kind = analysisKind;
        else
            OpenPart(new HeadingElement(title, level - 1), analysisKind);
    }

    private bool Bears(int? level, bool atSameLevel) => level is null || open!.Level is null || level > open.Level || (level == open.Level && atSameLevel);

    private bool Takes(RunInHeading runIn) => scenario is null or { IsRunIn: true } && (runIn.Label is not null ? open is { IsAnalysis: true } || runIn.IsBold || open?.Heading is not null : TakesActors);

    private void AddRunIn(RunInHeading runIn)
    {
        if (runIn.Label is { } label)
        {
            EnsureAnalysis(null, label.Kind);
            AddLabelled(runIn.Title, label, null, isRunIn: true);
        }
        else
        {
            AddScenario(new ScenarioPart { Title = runIn.Title, Kind = ScenarioKind.Option, Actor = ActorHeading.Below(runIn.Title, Named), IsRunIn = true });
        }
        if (runIn.Rest.Children.Count > 0)
            scenario!.Content.Add(runIn.Rest);
    }

    private bool Named(string name) => names.Value.Contains(name) || open!.Content.TextBlocks().Take(20).Any(block => block.PlainText().Contains(name, StringComparison.OrdinalIgnoreCase));

    private void AddScenario(ScenarioPart next)
    {
        scenario = next;
        open!.Scenarios.Add(next);
    }

    private void Add(Block block)
    {
        if (open is null)
            parts.Add(open = new Part());
        (scenario?.Content ?? open.Content).Add(block);
    }

    private static TextBlock InnerHeading(HeadingElement heading) => TextBlockBuilder.Plain(heading.Text, heading.Level > 5 ? BlockStyle.Heading6 : BlockStyle.Heading5);
}
