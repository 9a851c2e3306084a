using ContentApi.Core.Importing.Cues;
using ContentApi.Core.Importing.Reading;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing.Finders;

/// <summary>The headings of a document in order: what stands below a heading.</summary>
internal sealed class HeadingOrder
{
    private const int Farthest = 8;
    private readonly IReadOnlyList<Element> elements;
    private readonly List<int> headings = [];
    private readonly int[] next;

    public HeadingOrder(IReadOnlyList<Element> elements)
    {
        this.elements = elements;
        next = new int[elements.Count + 1];
        for (var at = 0; at < elements.Count; at++)
        {
            next[at] = headings.Count;
            if (elements[at] is not HeadingElement heading)
                continue;
            headings.Add(at);
            HasLevels |= heading.Level is not null;
            HasMixedCase |= !IsCapitals(heading.Text);
        }
    }

    /// <summary>Whether any heading has a level.</summary>
    public bool HasLevels { get; }

    /// <summary>Whether any heading is not in capitals only.</summary>
    public bool HasMixedCase { get; }

    public static bool IsCapitals(string text) => text.Any(char.IsUpper) && !text.Any(char.IsLower);

    public bool HasDeeperBelow(int at) => Following(at).FirstOrDefault() is { } heading && heading.Level > ((HeadingElement)elements[at]).Level;

    /// <summary>Whether one of the next headings that can belong to the same analysis is labelled as a scenario.</summary>
    public bool HasLabelBelow(int at) => Below(at).Any(heading => ScenarioLabel.Find(heading.Text) is not null);

    /// <summary>Whether the next heading, or words in bold that a paragraph before it begins with, name an actor.</summary>
    public bool NamesActorBelow(int at, Predicate<string> isNamed)
    {
        var level = ((HeadingElement)elements[at]).Level;
        var below = Below(at).Take(level is null ? 2 : Farthest).TakeWhile(heading => level is null || heading.Level is null || heading.Level >= level);
        if (below.Any(heading => ActorHeading.Below(heading.Text, isNamed) is not null))
            return true;
        for (var i = at + 1; i < elements.Count && i < at + 6 && elements[i] is BlockElement element; i++)
        {
            if (element.Block is TextBlock text && RunInHeading.Find(text, isNamed) is { Label: null })
                return true;
        }
        return false;
    }

    private IEnumerable<HeadingElement> Following(int at)
    {
        for (var i = next[at] + 1; i < headings.Count && i <= next[at] + Farthest; i++)
            yield return (HeadingElement)elements[headings[i]];
    }

    private IEnumerable<HeadingElement> Below(int at)
    {
        var level = ((HeadingElement)elements[at]).Level;
        return Following(at).TakeWhile(heading => !HeadingCue.IsOrdinarySection(heading.Text) && !HeadingCue.IsStrategicOptions(heading.Text)
            && (!HeadingCue.IsWhatIf(heading.Text) || ScenarioLabel.Find(heading.Text) is not null) && !(heading.Level < level));
    }
}
