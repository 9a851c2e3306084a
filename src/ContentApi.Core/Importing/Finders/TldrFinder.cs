using ContentApi.Core.Importing.Cues;
using ContentApi.Core.Importing.Reading;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing.Finders;

/// <summary>A TL;DR as found in a document.</summary>
internal sealed record FoundTldr(string Label, string Text);

/// <summary>Finds the TL;DR: a labelled paragraph, or what follows a label that stands alone or as a heading.</summary>
internal static class TldrFinder
{
    private const int MostParagraphs = 4;
    private const int MostCharacters = 1500;

    public static (FoundTldr? Tldr, IReadOnlyList<Element> Others) Find(IReadOnlyList<Element> elements)
    {
        var inHead = true;
        for (var at = 0; at < elements.Count; at++)
        {
            if (LabelOf(elements[at]) is { } label && (label.IsExplicit || inHead) && Take(elements, at, label) is { } found)
                return (found.Tldr, [.. elements.Take(at), .. elements.Skip(found.End)]);
            inHead &= elements[at] is not HeadingElement { Level: not null } && elements[at] is not HeadingElement { IsBold: true };
            inHead &= at < 8;
        }
        return (null, elements);
    }

    /// <summary>The label that an element begins with; null for none.</summary>
    public static TldrLabel? LabelOf(Element element)
    {
        if (element.Text() is not { } text || TldrLabel.Find(text) is not { } label)
            return null;
        // "Summary" is a label before a colon, alone, or in bold; "In short - we pay" is a sentence.
        return element is HeadingElement || label.IsExplicit || label.Length == text.Length || text[..label.Length].TrimEnd() is [.., ':' or '：'] ? label : null;
    }

    private static (FoundTldr Tldr, int End)? Take(IReadOnlyList<Element> elements, int at, TldrLabel label)
    {
        var lines = new List<string>();
        var rest = elements[at].Text()![label.Length..].Trim();
        if (rest.Length > 0)
            lines.Add(rest);
        var end = at + 1;
        if (rest.Length == 0 || elements[at] is HeadingElement { Level: not null })
            end = TakeBelow(elements, end, lines, elements[at] is HeadingElement { Level: not null });
        else if (rest.EndsWith(':'))
            end = TakeItems(elements, end, lines);
        return lines.Count == 0 ? null : (new FoundTldr(label.Label, string.Join('\n', lines.Select(LineBreak.Resolve))), end);
    }

    private static int TakeBelow(IReadOnlyList<Element> elements, int start, List<string> lines, bool isLevelled)
    {
        var end = start;
        while (end < elements.Count && elements[end] is BlockElement { Block: TextBlock })
            end++;
        var below = elements.Take(end).Skip(start).Select(element => element.Text()!).ToList();
        var endsAtHeading = end < elements.Count && elements[end] is HeadingElement;
        var isShort = below.Sum(text => text.Length) <= MostCharacters && (isLevelled || below.Count <= MostParagraphs);
        // "TL;DR:" announces the next paragraph; a heading stands for all that follows it.
        if (endsAtHeading && isShort && (isLevelled || elements[start - 1].Text()!.TrimEnd() is not [.., ':' or '：']))
        {
            lines.AddRange(below);
            return end;
        }
        if (start == end)
            return start;
        if (elements[start].IsListItem())
            return TakeItems(elements, start, lines);
        lines.Add(below[0]);
        return below[0].EndsWith(':') ? TakeItems(elements, start + 1, lines) : start + 1;
    }

    private static int TakeItems(IReadOnlyList<Element> elements, int at, List<string> lines)
    {
        for (; at < elements.Count && elements[at].IsListItem(); at++)
            lines.Add(elements[at].Text()!);
        return at;
    }
}
