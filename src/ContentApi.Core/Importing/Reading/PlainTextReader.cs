using System.Text;
using ContentApi.Core.Importing.Cues;
using ContentApi.Core.Importing.Finders;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing.Reading;

/// <summary>
/// Reads text without markup. A group is what stands between blank lines: a heading, a paragraph wrapped over lines, a list,
/// or any of them one line after another.
/// </summary>
internal sealed class PlainTextReader
{
    private const int LongestHeadLine = 120;
    private const int MostHeadLines = 6;
    private readonly List<Element> elements = [];
    private readonly ListNesting nesting = new();
    private readonly List<List<PlainTextLine>> groups;
    private readonly LineWrapping wrapping;
    private bool inHead = true;

    private PlainTextReader(string text)
    {
        var lines = PlainTextLine.Split(text);
        wrapping = new LineWrapping(lines);
        groups = Group(lines);
    }

    public static ParsedDocument Read(string text)
    {
        var reader = new PlainTextReader(text);
        for (var at = 0; at < reader.groups.Count; at++)
            reader.ReadGroup(at);
        return new ParsedDocument(LoneHeadings.Demote(reader.elements), new DocumentMetadata(), []);
    }

    private static List<List<PlainTextLine>> Group(List<PlainTextLine> lines)
    {
        var found = new List<List<PlainTextLine>>();
        List<PlainTextLine>? open = null;
        foreach (var line in lines)
        {
            if (line.IsBlank)
                open = null;
            else if (open is null)
                found.Add(open = [line]);
            else
                open.Add(line);
        }
        return found;
    }

    private void ReadGroup(int at)
    {
        var group = groups[at];
        var start = inHead ? ReadHead(group) : 0;
        if (start == 0 && WrappedHeading(group) is { } heading)
        {
            AddHeading(heading, HeadingCue.NumberedLevel(heading), heading);
            return;
        }
        for (var i = start; i < group.Count;)
            i = ReadFrom(group, i, at);
    }

    /// <summary>Reads lines one below the other that are the head of a document: a whole group of them, or those right before the TL;DR.</summary>
    private int ReadHead(List<PlainTextLine> group)
    {
        var count = 0;
        while (count < group.Count && count <= MostHeadLines && IsHeadLine(group[count]))
            count++;
        var endsHead = count == group.Count ? count > 1 : TldrLabel.Find(group[count].Text) is not null;
        if (count > MostHeadLines || !endsHead || (count == group.Count && WrappedHeading(group) is not null))
            return 0;
        foreach (var line in group.Take(count))
        {
            if (HeadingShape.IsDate(line.Text) || Byline.Begins(line.Text))
                elements.Add(new BlockElement(TextBlockBuilder.Plain(line.Text)));
            else
                AddHeading(line.Text, null, line.Text);
        }
        return count;
    }

    /// <summary>A heading too long for one line; null when the lines are none.</summary>
    private string? WrappedHeading(List<PlainTextLine> group)
    {
        if (group.Count is < 2 or > 3 || group.Exists(line => line.MarkerLength > 0 || line.Rule is not null))
            return null;
        for (var i = 1; i < group.Count; i++)
        {
            if (!wrapping.Joins(group[i - 1], group[i]) || HeadingShape.IsCue(group[i].Text))
                return null;
        }
        var joined = string.Join(' ', group.Select(line => line.Text));
        return TldrLabel.Find(joined) is null && HeadingShape.IsHeading(joined) ? joined : null;
    }

    /// <summary>Publication, title and byline may stand on lines without a blank line between.</summary>
    private static bool IsHeadLine(PlainTextLine line) =>
        line.Text.Length <= LongestHeadLine && (HeadingShape.IsHeading(line.Text) || HeadingShape.IsDate(line.Text) || Byline.Begins(line.Text))
        && line.MarkerLength == 0 && line.Rule is null && TldrLabel.Find(line.Text) is null;

    private int ReadFrom(List<PlainTextLine> group, int i, int at)
    {
        var line = group[i];
        if (line.Rule is not null)
            return i + 1;
        if (i + 1 < group.Count && group[i + 1].Rule is { } rule && UnderlinedLevel(rule, line, group[i + 1]) is { } underlined)
        {
            AddHeading(line.Text, underlined, null);
            return i + 2;
        }
        if (AtxLevel(line.Text) is > 0 and var level)
        {
            AddHeading(line.Text[level..].Trim().TrimEnd('#').TrimEnd(), level, null);
            return i + 1;
        }
        if (line.MarkerLength > 0 && !(group.Count == 1 && IsNumberedHeading(at)))
            return ReadListItem(group, i);
        if (IsHeadingAt(group, i))
        {
            AddHeading(line.Text, HeadingCue.NumberedLevel(line.Text), line.Text);
            return i + 1;
        }
        return ReadParagraph(group, i);
    }

    private static int AtxLevel(string text)
    {
        var level = text.AsSpan().IndexOfAnyExcept('#');
        return level is > 0 and <= 6 && level < text.Length && text[level] == ' ' ? level : 0;
    }

    private static int? UnderlinedLevel(char rule, PlainTextLine line, PlainTextLine underline)
    {
        if (line.Text.Length > LongestHeadLine || line.MarkerLength > 0 || underline.Text.Length * 2 < line.Text.Length)
            return null;
        return rule switch { '=' => 1, '-' or '—' => 2, '~' => 3, _ => null };
    }

    private bool IsNumberedHeading(int at) =>
        groups[at][0] is { IsNumbered: true } line && HeadingShape.IsHeading(line.Text[line.MarkerLength..]) && !IsNumberedItem(at - 1) && at + 1 < groups.Count && !IsNumberedItem(at + 1);

    private bool IsNumberedItem(int at) =>
        at >= 0 && at < groups.Count && groups[at].Count == 1 && groups[at][0] is { IsNumbered: true, MarkerLength: > 0 };

    private bool IsHeadingAt(List<PlainTextLine> group, int i)
    {
        var text = group[i].Text;
        if (group.Count == 1)
            return HeadingShape.IsHeading(text);
        if (HeadingShape.IsCue(text))
            return !text.EndsWith(':') || i + 1 < group.Count;
        if (i == 0 && group.Count > 1 && group[1].MarkerLength == 0 && !wrapping.Joins(group[0], group[1]) && !HeadingShape.IsHeading(group[1].Text) && HeadingShape.EndsSentence(group[^1].Text))
            return HeadingShape.IsHeading(text) && !HeadingShape.IsDate(text) && !Byline.Begins(text);
        if (StandsApart(group, i))
            return true;
        var stepsOut = i == 0 || LineWrapping.IsParagraphOfItsOwn(group[i - 1]);
        return stepsOut && i + 1 < group.Count && LineWrapping.IsParagraphOfItsOwn(group[i + 1]) && HeadingShape.IsHeading(text);
    }

    /// <summary>Where every line is a paragraph, a heading needs no blank lines: it stands between sentences.</summary>
    private bool StandsApart(List<PlainTextLine> group, int i) =>
        wrapping.IsUnwrapped && i > 0 && i + 1 < group.Count && (group[i - 1].MarkerLength > 0 || HeadingShape.EndsSentence(group[i - 1].Text)) && HeadingShape.EndsSentence(group[i + 1].Text)
        && HeadingShape.IsHeading(group[i].Text) && !ReferenceShape.IsReference(group[i].Text);

    private int ReadListItem(List<PlainTextLine> group, int i)
    {
        var first = group[i];
        var text = new StringBuilder(first.Text[first.MarkerLength..].TrimStart());
        var end = i + 1;
        for (; end < group.Count && group[end].MarkerLength == 0 && !StartsBlock(group[end]) && (group[end].Indent > first.Indent || wrapping.Joins(group[end - 1], group[end])); end++)
            text.Append(LineBreak.Soft).Append(group[end].Text);
        var block = TextBlockBuilder.Plain(text.ToString()) with { ListItem = first.IsNumbered ? BlockStyle.Number : BlockStyle.Bullet, Level = nesting.LevelOf(first.Indent) };
        Add(new BlockElement(block));
        return end;
    }

    private int ReadParagraph(List<PlainTextLine> group, int i)
    {
        var text = new StringBuilder(group[i].Text);
        var end = i + 1;
        var hanging = end < group.Count && group[end].Indent > group[i].Indent;
        for (; end < group.Count && group[end].MarkerLength == 0 && !StartsBlock(group[end]); end++)
        {
            if (StandsApart(group, end) || LineWrapping.IsParagraphOfItsOwn(group[end - 1]) || LineWrapping.IsParagraphOfItsOwn(group[end]) || (hanging && group[end].Indent <= group[i].Indent))
                break;
            text.Append(wrapping.Joins(group[end - 1], group[end]) ? LineBreak.Soft : LineBreak.Hard).Append(group[end].Text);
        }
        nesting.Clear();
        Add(new BlockElement(TextBlockBuilder.Plain(text.ToString())));
        return end;
    }

    private static bool StartsBlock(PlainTextLine line) =>
        line.Rule is not null || AtxLevel(line.Text) > 0 || HeadingShape.IsCue(line.Text) || FurnitureCue.IsPager(line.Text) || TldrLabel.Find(line.Text) is { IsExplicit: true };

    private void AddHeading(string text, int? level, string? paragraph)
    {
        nesting.Clear();
        elements.Add(new HeadingElement(text, level, paragraph is null ? null : TextBlockBuilder.Plain(paragraph)));
    }

    private void Add(BlockElement element)
    {
        inHead = false;
        elements.Add(element);
    }
}
