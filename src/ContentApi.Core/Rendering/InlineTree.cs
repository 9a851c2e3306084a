using System.Text;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Rendering;

/// <summary>A decorator, or a mark definition, as it applies to a stretch of text.</summary>
internal sealed record InlineMark(string Name, MarkDefinition? Definition);

/// <summary>A piece of a line of text.</summary>
internal abstract record InlineNode;

/// <summary>Text without marks of its own.</summary>
internal sealed record TextRun(string Text) : InlineNode;

/// <summary>A stretch under one mark.</summary>
internal sealed record MarkedRun(InlineMark Mark, IReadOnlyList<InlineNode> Children) : InlineNode;

/// <summary>Turns spans, whose marks overlap freely, into elements that nest: the mark that reaches furthest stands outside.</summary>
internal static class InlineTree
{
    private static readonly string[] Decorators =
        [Decorator.Strong, Decorator.Emphasis, Decorator.Underline, Decorator.StrikeThrough, Decorator.Code, Decorator.Superscript, Decorator.Subscript];

    private sealed record Run(StringBuilder Text, InlineMark[] Marks);

    /// <summary>The block's text as a tree.</summary>
    /// <param name="block">The block.</param>
    /// <param name="keep">Which mark definitions matter; of those on one span the first is kept, since links do not nest.</param>
    public static IReadOnlyList<InlineNode> Of(TextBlock block, Func<MarkDefinition, bool> keep)
    {
        var definitions = block.MarkDefs.Where(keep).DistinctBy(definition => definition.Key).ToDictionary(definition => definition.Key);
        var runs = new List<Run>();
        foreach (var span in block.Children.Where(span => span.Text.Length > 0))
        {
            var marks = Marks(span, definitions);
            if (runs is [.., var previous] && previous.Marks.SequenceEqual(marks))
                previous.Text.Append(span.Text);
            else
                runs.Add(new Run(new StringBuilder(span.Text), marks));
        }

        return Nest(runs, 0, runs.Count, []);
    }

    private static InlineMark[] Marks(Span span, Dictionary<string, MarkDefinition> definitions)
    {
        var link = span.Marks.Select(mark => definitions.GetValueOrDefault(mark)).FirstOrDefault(definition => definition is not null);
        var decorators = Decorators.Where(span.Marks.Contains).Select(name => new InlineMark(name, null));
        return [.. link is null ? [] : new[] { new InlineMark(link.Key, link) }, .. decorators];
    }

    private static List<InlineNode> Nest(List<Run> runs, int from, int to, InlineMark[] open)
    {
        var nodes = new List<InlineNode>();
        while (from < to)
        {
            var mark = Outermost(runs, from, to, open, out var end);
            nodes.Add(mark is null ? new TextRun(runs[from].Text.ToString()) : new MarkedRun(mark, Nest(runs, from, end, [.. open, mark])));
            from = end;
        }

        return nodes;
    }

    private static InlineMark? Outermost(List<Run> runs, int from, int to, InlineMark[] open, out int end)
    {
        InlineMark? outermost = null;
        end = from + 1;
        foreach (var mark in runs[from].Marks.Except(open))
        {
            var reach = from + 1;
            while (reach < to && runs[reach].Marks.Contains(mark))
                reach++;
            // Code stands innermost: Markdown knows no marks inside it.
            if (outermost is null || outermost.Name == Decorator.Code || mark.Name != Decorator.Code && reach > end)
                (outermost, end) = (mark, reach);
        }

        return outermost;
    }
}
