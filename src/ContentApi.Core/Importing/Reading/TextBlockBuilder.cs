using System.Text;
using ContentApi.Core.Articles;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing.Reading;

/// <summary>Collects runs of text with marks into one text block; runs of white space become one space, and control characters that markup spells out are left out.</summary>
internal sealed class TextBlockBuilder
{
    private readonly List<Span> spans = [];
    private readonly List<MarkDefinition> links = [];
    private readonly StringBuilder run = new();
    private IReadOnlyList<string> marks = [];
    private char last = LineBreak.Hard;

    public bool IsEmpty => spans.Count == 0 && run.Length == 0;

    public static TextBlock Plain(string text, string style = BlockStyle.Normal) => new() { Key = "", Style = style, Children = text.Length == 0 ? [] : [new Span { Key = "", Text = text }] };

    public void Append(string text, IReadOnlyList<string> decorators, string? href = null)
    {
        Use(href is null ? decorators : [.. decorators, LinkKey(href)]);
        foreach (var character in WellFormedText.Of(text))
        {
            if (character != LineBreak.Soft && character != LineBreak.Hard && (char.IsWhiteSpace(character) || character == '\uFEFF'))
                AppendSpace(' ');
            else if (character == LineBreak.Soft)
                AppendSpace(LineBreak.Soft);
            else if (!char.IsControl(character))
                Add(character);
        }
    }

    public void Break()
    {
        if (last is ' ' or LineBreak.Soft && run.Length > 0)
            run.Length--;
        Add(LineBreak.Hard);
    }

    public TextBlock Build(string style = BlockStyle.Normal, string? listItem = null, int? level = null)
    {
        Flush();
        TrimEnd();
        var block = new TextBlock { Key = "", Style = style, ListItem = listItem, Level = level, Children = [.. spans], MarkDefs = [.. links] };
        spans.Clear();
        links.Clear();
        marks = [];
        last = LineBreak.Hard;
        return block;
    }

    /// <summary>A block like another one, its links included, with the text collected here.</summary>
    public TextBlock Build(TextBlock like) => Build() with { Style = like.Style, ListItem = like.ListItem, Level = like.Level, MarkDefs = like.MarkDefs };

    private void AppendSpace(char space)
    {
        if (last is not (' ' or LineBreak.Soft or LineBreak.Hard))
            Add(space);
    }

    private void Add(char character)
    {
        if (character == LineBreak.Hard && IsEmpty)
            return;
        run.Append(character);
        last = character;
    }

    private string LinkKey(string href)
    {
        if (links is [.., LinkMark open] && string.Equals(open.Href, href, StringComparison.Ordinal))
            return open.Key;
        var link = new LinkMark { Key = $"l{links.Count + 1}", Href = href };
        links.Add(link);
        return link.Key;
    }

    private void Use(IReadOnlyList<string> next)
    {
        if (marks.SequenceEqual(next, StringComparer.Ordinal))
            return;
        Flush();
        marks = next;
    }

    private void Flush()
    {
        if (run.Length > 0)
            spans.Add(new Span { Key = "", Text = run.ToString(), Marks = marks });
        run.Clear();
    }

    private void TrimEnd()
    {
        while (spans.Count > 0)
        {
            var text = spans[^1].Text.TrimEnd(' ', LineBreak.Soft, LineBreak.Hard);
            if (text.Length > 0)
            {
                spans[^1] = spans[^1] with { Text = text };
                return;
            }
            spans.RemoveAt(spans.Count - 1);
        }
    }
}
