using ContentApi.Core.Articles;
using ContentApi.Core.Importing.Cues;
using ContentApi.Core.Importing.Reading;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing.Finders;

/// <summary>What a heading without a cue of its own is.</summary>
internal enum HeadingPlace
{
    /// <summary>A section begins.</summary>
    Section,

    /// <summary>A scenario of the open analysis begins.</summary>
    Scenario,

    /// <summary>A minor heading in the text.</summary>
    Inner,

    /// <summary>A paragraph, bold or short.</summary>
    Paragraph,
}

/// <summary>Judges a heading without a label by the levels of headings, and where a document shows none, by what stands around it.</summary>
internal sealed class HeadingJudge(HeadingOrder order, Lazy<ProperNames> names, Part? open, ScenarioPart? scenario)
{
    private const int DeepestSection = 5;

    public HeadingPlace PlaceOf(HeadingElement heading, int at)
    {
        if (heading.IsBold && order.HasLevels)
            return PlaceOfBold(heading);
        if (open is not { IsAnalysis: true })
            return heading.Level >= DeepestSection && open is not null ? HeadingPlace.Inner : HeadingPlace.Section;
        if (heading.Level is { } level && open.Level is { } own)
            return PlaceByLevel(heading, at, level, own);
        return heading.Level is not null ? HeadingPlace.Section : PlaceByContext(heading, at);
    }

    private bool IsStrategic => open!.Kind == ScenarioAnalysisKind.StrategicOptions;

    private HeadingPlace PlaceByLevel(HeadingElement heading, int at, int level, int own)
    {
        if (level < own)
            return HeadingPlace.Section;
        if (level == own)
            return IsStrategic && (scenario is null || scenario.Level == level) && NamesActor(heading) ? HeadingPlace.Scenario : HeadingPlace.Section;
        if (scenario?.Level < level)
            return HeadingPlace.Inner;
        if (scenario is { Label: not null } or { IsRunIn: true })
            return HeadingPlace.Section;
        if (HeadingCue.IsOrdinarySection(heading.Text))
            return scenario is null ? HeadingPlace.Inner : HeadingPlace.Section;
        return scenario is null && order.HasLabelBelow(at) ? HeadingPlace.Inner : HeadingPlace.Scenario;
    }

    /// <summary>Bold paragraphs among real headings are headings only where scenarios are expected.</summary>
    private HeadingPlace PlaceOfBold(HeadingElement heading)
    {
        if (open is not { IsAnalysis: true } || scenario is { Level: not null } or { Label: not null } or { IsRunIn: true } || HeadingCue.IsOrdinarySection(heading.Text))
            return HeadingPlace.Paragraph;
        if (IsStrategic)
            return NamesActor(heading) ? HeadingPlace.Scenario : HeadingPlace.Paragraph;
        return scenario is not null || ExpectsScenarios ? HeadingPlace.Scenario : HeadingPlace.Paragraph;
    }

    private HeadingPlace PlaceByContext(HeadingElement heading, int at)
    {
        if (HeadingCue.IsOrdinarySection(heading.Text) && !(IsStrategic && ActorHeading.IsRole(heading.Text) && NamesActor(heading)))
            return HeadingPlace.Section;
        if (HeadingOrder.IsCapitals(open!.Heading!) && order.HasMixedCase)
            return HeadingOrder.IsCapitals(heading.Text) ? HeadingPlace.Section : HeadingPlace.Scenario;
        if (IsStrategic && NamesActor(heading))
            return HeadingPlace.Scenario;
        if (IsStrategic && scenario is { Actor: not null })
            return HeadingPlace.Section;
        if (scenario is not null)
            return scenario.Label is null && !scenario.IsRunIn ? HeadingPlace.Scenario : HeadingPlace.Section;
        if (order.HasLabelBelow(at))
            return HeadingPlace.Inner;
        return ExpectsScenarios ? HeadingPlace.Scenario : HeadingPlace.Section;
    }

    /// <summary>An introduction is short, or says that scenarios follow; what is longer is the whole answer.</summary>
    private bool ExpectsScenarios
    {
        get
        {
            var paragraphs = open!.Content.OfType<TextBlock>().Where(block => block.ListItem is null).ToList();
            return paragraphs.Count <= 1 || HeadingCue.Announces(paragraphs[^1].PlainText());
        }
    }

    private bool NamesActor(HeadingElement heading) =>
        ActorHeading.Below(heading.Text, name => names.Value.Contains(name) || open!.Content.TextBlocks().Take(20).Any(block => block.PlainText().Contains(name, StringComparison.OrdinalIgnoreCase))) is not null;
}
