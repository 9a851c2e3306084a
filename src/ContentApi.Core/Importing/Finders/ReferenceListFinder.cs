using ContentApi.Core.Importing.Cues;
using ContentApi.Core.Importing.Reading;

namespace ContentApi.Core.Importing.Finders;

/// <summary>The reference list of a document, and what remains of its elements.</summary>
internal sealed record ReferenceList(string? Heading, IReadOnlyList<string> Entries, IReadOnlyList<Element> Rest);

/// <summary>Finds the reference list: entries as list items, one a paragraph or one a line, wherever in the document it stands.</summary>
internal static class ReferenceListFinder
{
    public static ReferenceList Find(IReadOnlyList<Element> elements)
    {
        Candidate? best = null;
        for (var at = 0; at < elements.Count; at++)
        {
            if (IsHeading(elements[at]) && Read(elements, at) is { } list && list.Entries.Count >= (best?.Entries.Count ?? 0))
                best = list;
        }
        return best is null
            ? new ReferenceList(null, [], elements)
            : new ReferenceList(HeadingOf(elements[best.At]), best.Entries, [.. elements.Take(best.At), new BreakElement(), .. best.Others, .. elements.Skip(best.End)]);
    }

    private static bool IsHeading(Element element) => (element is HeadingElement || element.Paragraph() is not null) && element.Text() is { Length: <= 60 } text && HeadingCue.IsReferences(text);

    private static Candidate? Read(IReadOnlyList<Element> elements, int at)
    {
        var end = at + 1;
        while (end < elements.Count && elements[end] is BlockElement || (end < elements.Count && IsEntryTakenForHeading(elements[end])))
            end++;
        var below = elements.Take(end).Skip(at + 1).ToList();
        var last = below.FindLastIndex(IsEntry);
        if (last < 0 && below.Count > 0)
            return null;
        var hasItems = below.Exists(element => element.IsListItem());
        var entries = new List<string>();
        var lead = new List<Element>();
        foreach (var element in below.Take(last + 1))
        {
            if (element.Text() is not { } text || (entries.Count == 0 && hasItems && !element.IsListItem() && !ReferenceShape.IsReference(text)))
                lead.Add(element);
            else
                entries.AddRange(ReferenceShape.Split(text));
        }
        return new Candidate(at, end, entries, [.. lead, .. below.Skip(last + 1)]);
    }

    private static bool IsEntry(Element element) => element.IsListItem() || (element.Text() is { } text && ReferenceShape.IsReference(text));

    /// <summary>A reference without a closing full stop may have the shape of a heading.</summary>
    private static bool IsEntryTakenForHeading(Element element) => element is HeadingElement { Paragraph: not null, Level: null } heading && ReferenceShape.IsReference(heading.Text);

    private static string HeadingOf(Element element) => LineBreak.OneLine(element.Text()!).Trim().TrimEnd(':', '：').TrimEnd();

    /// <summary>A list that begins at one element and ends before another, and what between them is no entry.</summary>
    private sealed record Candidate(int At, int End, IReadOnlyList<string> Entries, IReadOnlyList<Element> Others);
}
