using ContentApi.Core.Importing.Cues;
using ContentApi.Core.Importing.Reading;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing.Finders;

/// <summary>The head of a document without a marked title: short lines before the body, of which the first of two or more is the publication.</summary>
internal static class PlainHead
{
    private const int LongestTitle = 250;
    private const int MostLines = 8;

    public static Head Read(IReadOnlyList<Element> elements, string? knownPublication)
    {
        var (lines, authors, end, kept) = Lines(elements);
        if (lines.Count == 0)
            return Untitled(elements);
        // A heading right above the body's first paragraph is the first section's, unless the lines before it leave it no other part.
        var beforeTldr = end < elements.Count && TldrFinder.LabelOf(elements[end]) is not null;
        var parts = Parts(lines, knownPublication, beforeTldr || authors.Count > 0 || kept.Count > 0);
        var rest = lines.Skip(parts.Used).Select(at => elements[at]);
        return new Head
        {
            Title = elements[parts.Title].Text(),
            Publication = parts.Publication is { } publication ? elements[publication].Text() : null,
            Subtitle = parts.Subtitle is { } subtitle ? elements[subtitle].Text() : null,
            Authors = authors,
            PublishedAt = kept.Select(line => HeadingShape.DateOf(line.Text()!)).FirstOrDefault(date => date is not null),
            Body = [.. kept.Concat(rest), .. elements.Skip(end)],
        };

        (int Title, int? Publication, int? Subtitle, int Used) Parts(List<int> at, string? known, bool isWholeHead)
        {
            string Text(int line) => elements[at[line]].Text()!;
            if (at.Count == 1)
                return (at[0], null, null, 1);
            if (known is not null && string.Equals(Text(1), known, StringComparison.OrdinalIgnoreCase))
                return (at[0], at[1], null, 2);
            if (!isWholeHead && (HeadingCue.IsOrdinarySection(Text(1)) || HeadingCue.IsWhatIf(Text(1))))
                return (at[0], null, null, 1);
            if (!HeadFinder.LooksLikeName(Text(0)))
                return isWholeHead ? HeadFinder.LooksLikeName(Text(1)) && Text(1).Split(' ').Length <= 4 ? (at[0], at[1], null, 2) : (at[0], null, at[1], 2) : (at[0], null, null, 1);
            return at.Count > 2 && isWholeHead ? (at[1], at[0], at[2], 3) : (at[1], at[0], null, 2);
        }
    }

    private static (List<int> Lines, IReadOnlyList<string> Authors, int End, List<Element> Kept) Lines(IReadOnlyList<Element> elements)
    {
        var lines = new List<int>();
        var kept = new List<Element>();
        IReadOnlyList<string> authors = [];
        var end = 0;
        for (; end < elements.Count && lines.Count < MostLines; end++)
        {
            var element = elements[end];
            if (element.Paragraph() is not { } paragraph || HeadFinder.IsBody(element))
                break;
            var text = paragraph.PlainText();
            if (HeadingShape.IsDate(text) && lines.Count > 0)
                kept.Add(element);
            else if (authors.Count == 0 && lines.Count > 0 && Byline.Names(text) is { Count: > 0 } names)
                authors = names;
            else if (authors.Count == 0 && lines.Count > 0 && Byline.NamesBefore(text, HeadingShape.IsDate) is { } byline)
            {
                authors = byline.Names;
                kept.Add(new BlockElement(TextBlockBuilder.Plain(byline.Date)));
            }
            else if (kept.Count == 0 && authors.Count == 0 && IsLine(elements, end, text, lines.Count))
                lines.Add(end);
            else
                break;
        }
        return (lines, authors, end, kept);
    }

    /// <summary>A question or a sentence is a title only where nothing but the TL;DR, a byline or a date can follow.</summary>
    private static bool IsLine(IReadOnlyList<Element> elements, int at, string text, int before)
    {
        var endsHead = at + 1 < elements.Count && (TldrFinder.LabelOf(elements[at + 1]) is not null || (elements[at + 1].Paragraph()?.PlainText() is { } next && (HeadingShape.IsDate(next) || Byline.Begins(next))));
        if (elements[at] is HeadingElement { Level: null })
            return before == 0 || endsHead || !HeadingCue.IsWhatIf(text);
        return elements[at] is BlockElement && before == 1 && text.Length <= LongestTitle && !text.Contains(LineBreak.Soft) && !text.Contains(LineBreak.Hard) && (endsHead || HeadingShape.IsTitle(text));
    }

    /// <summary>A document that does not begin with a short line: its first paragraph if that is one short line, else its first heading.</summary>
    private static Head Untitled(IReadOnlyList<Element> elements)
    {
        var title = -1;
        if (elements is [BlockElement { Block: TextBlock { ListItem: null } first }, _, ..] && first.PlainText() is { Length: <= LongestTitle } text
            && !text.Contains(LineBreak.Soft) && !HeadFinder.IsBody(elements[0]))
            title = 0;
        for (var at = 0; title < 0 && at < elements.Count && at < MostLines; at++)
        {
            if (elements[at] is HeadingElement heading && !HeadFinder.IsBody(heading) && !HeadingCue.IsWhatIf(heading.Text))
                title = at;
        }
        return title < 0
            ? new Head { Body = elements }
            : new Head { Title = LineBreak.OneLine(elements[title].Text()!), Body = [.. elements.Take(title), .. elements.Skip(title + 1)] };
    }
}
