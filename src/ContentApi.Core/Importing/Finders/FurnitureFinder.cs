using ContentApi.Core.Importing.Cues;
using ContentApi.Core.Importing.Reading;
using ContentApi.Core.Publishing;

namespace ContentApi.Core.Importing.Finders;

/// <summary>Takes page furniture out: navigation, sharing, cookie notices, lists of other articles.</summary>
internal static class FurnitureFinder
{
    public static IReadOnlyList<Element> Remove(IReadOnlyList<Element> elements, List<Finding> findings)
    {
        var kept = new List<Element>(elements.Count);
        var dropped = new List<string>();
        var others = false;
        for (var at = 0; at < elements.Count; at++)
        {
            var element = elements[at];
            var text = element.Text() is { } raw ? LineBreak.OneLine(raw) : null;
            if (element is HeadingElement && at > 0)
                others = FurnitureCue.OpensFurniture(text!) && at > elements.Count / 2;
            if (text is null || !(others || (FurnitureCue.Is(text) && !StandsForTitle(elements, at))))
                kept.Add(element);
            else
                dropped.Add(text);
        }
        if (dropped.Count > 0)
            findings.Add(Dropped("the document", string.Join(" | ", dropped)));
        return dropped.Count == 0 ? elements : kept;
    }

    /// <summary>The finding that says what was left out, in full: the document itself is not kept.</summary>
    public static Finding Dropped(string where, string text) =>
        new(FindingCode.FurnitureDropped, FindingSeverity.Info, null, $"Page furniture of {where} was left out: {text}");

    private static bool StandsForTitle(IReadOnlyList<Element> elements, int at) => elements[at] is HeadingElement { Level: 1 } && !elements.Take(at).OfType<HeadingElement>().Any();
}
