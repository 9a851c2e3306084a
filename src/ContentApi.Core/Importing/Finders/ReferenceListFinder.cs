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
        if (LongestList(elements) is not { } at)
            return new ReferenceList(null, [], elements);
        var (end, entries, others) = Read(elements, at);
        return new ReferenceList(HeadingOf(elements[at]), entries, [.. elements.Take(at), new BreakElement(), .. others, .. elements.Skip(end)]);
    }

    /// <summary>The heading with the most entries under it, the last of equals. Goes backwards, so that each element is looked at once however many headings there are.</summary>
    private static int? LongestList(IReadOnlyList<Element> elements)
    {
        var first = 0;
        while (first < elements.Count && !IsHeading(elements[first]))
            first++;
        int? longest = null;
        var most = -1;
        var below = new Below();
        for (var at = elements.Count - 1; at >= first; at--)
        {
            if (IsHeading(elements[at]) && below.Entries > most)
                (longest, most) = (at, below.Entries.Value);
            below = GoesOn(elements[at]) ? below.With(elements[at]) : new Below();
        }
        return longest;
    }

    private static bool IsHeading(Element element) => (element is HeadingElement || element.Paragraph() is not null) && element.Text() is { Length: <= 60 } text && HeadingCue.IsReferences(text);

    /// <summary>The list under a heading, where it ends, and what in it is no entry.</summary>
    private static (int End, List<string> Entries, List<Element> Others) Read(IReadOnlyList<Element> elements, int at)
    {
        var end = at + 1;
        while (end < elements.Count && GoesOn(elements[end]))
            end++;
        var below = elements.Take(end).Skip(at + 1).ToList();
        var last = below.FindLastIndex(IsEntry);
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
        return (end, entries, [.. lead, .. below.Skip(last + 1)]);
    }

    private static bool GoesOn(Element element) => element is BlockElement || IsEntryTakenForHeading(element);

    private static bool IsEntry(Element element) => element.IsListItem() || (element.Text() is { } text && ReferenceShape.IsReference(text));

    /// <summary>A reference without a closing full stop may have the shape of a heading.</summary>
    private static bool IsEntryTakenForHeading(Element element) => element is HeadingElement { Paragraph: not null, Level: null } heading && ReferenceShape.IsReference(heading.Text);

    private static string HeadingOf(Element element) => LineBreak.OneLine(element.Text()!).Trim().TrimEnd(':', '：').TrimEnd();

    /// <summary>The elements between a heading and the end of its list, counted.</summary>
    /// <param name="HasElements">Whether there are any.</param>
    /// <param name="HasItems">Whether any is a list item.</param>
    /// <param name="All">The entries when every text up to the last entry is one; null without an entry.</param>
    /// <param name="FromFirst">The entries when what stands before the first of them is none.</param>
    private readonly record struct Below(bool HasElements, bool HasItems, int? All, int FromFirst)
    {
        /// <summary>How many entries the list has; null when it is no list.</summary>
        public int? Entries => !HasElements ? 0 : HasItems ? FromFirst : All;

        public Below With(Element element)
        {
            var isEntry = IsEntry(element);
            if ((All is null && !isEntry) || element.Text() is not { } text)
                return this with { HasElements = true };
            var entries = ReferenceShape.Split(text).Count();
            var all = (All ?? 0) + entries;
            return new Below(true, HasItems || element.IsListItem(), all, isEntry && entries > 0 ? all : FromFirst);
        }
    }
}
