using System.Text.RegularExpressions;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing.Reading;

/// <summary>Paragraphs that are made of lines: separated by empty lines, or each with a bullet typed before it.</summary>
internal static partial class TextBlockLines
{
    private const string TypedBullets = "•‣◦▪●○∙·–-*";

    /// <summary>The paragraphs and list items that one paragraph of markup stands for.</summary>
    public static IEnumerable<TextBlock> Split(TextBlock block)
    {
        var text = block.PlainText();
        if (!text.Contains(LineBreak.Hard))
        {
            yield return block;
            yield break;
        }
        var lines = Lines(block);
        if (block.ListItem is null && lines.All(line => line.Children.Count == 0 || IsBulleted(line.PlainText())))
        {
            foreach (var line in lines.Where(line => line.Children.Count > 0))
                yield return line.Skip(1) with { ListItem = BlockStyle.Bullet, Level = 1 };
            yield break;
        }
        if (!EmptyLine().IsMatch(text))
        {
            yield return block;
            yield break;
        }
        foreach (var paragraph in Paragraphs(lines))
            yield return paragraph;
    }

    private static bool IsBulleted(string text) => text.Length > 1 && TypedBullets.Contains(text[0], StringComparison.Ordinal) && (char.IsWhiteSpace(text[1]) || text[0] is '•' or '▪' or '●');

    private static List<TextBlock> Lines(TextBlock block)
    {
        var lines = new List<TextBlock>();
        var spans = new List<Span>();
        foreach (var span in block.Children)
        {
            var pieces = span.Text.Split(LineBreak.Hard);
            for (var at = 0; at < pieces.Length; at++)
            {
                if (at > 0)
                {
                    lines.Add(block with { Children = spans });
                    spans = [];
                }
                if (!string.IsNullOrWhiteSpace(pieces[at]) || (spans.Count > 0 && pieces[at].Length > 0))
                    spans.Add(span with { Text = pieces[at] });
            }
        }
        if (block.Children.Count > 0)
            lines.Add(block with { Children = spans });
        return lines;
    }

    private static IEnumerable<TextBlock> Paragraphs(List<TextBlock> lines)
    {
        var builder = new TextBlockBuilder();
        foreach (var line in lines)
        {
            if (line.Children.Count == 0)
            {
                if (!builder.IsEmpty)
                    yield return builder.Build(line);
                continue;
            }
            if (!builder.IsEmpty)
                builder.Break();
            foreach (var span in line.Children)
                builder.Append(span.Text, span.Marks);
        }
        if (!builder.IsEmpty)
            yield return builder.Build(lines[0]);
    }

    [GeneratedRegex("\u2028[ \n]*\u2028", RegexOptions.CultureInvariant)]
    private static partial Regex EmptyLine();
}
