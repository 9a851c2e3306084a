using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing.Reading;

/// <summary>Reading elements as text.</summary>
internal static class ElementText
{
    /// <summary>The text of a heading, or of a block that is text; null for images, code and tables.</summary>
    public static string? Text(this Element element) => element switch
    {
        HeadingElement heading => heading.Text,
        BlockElement { Block: TextBlock block } => block.PlainText(),
        _ => null,
    };

    /// <summary>The element's paragraph: a text block that is no list item, or what a heading is when it is none.</summary>
    public static TextBlock? Paragraph(this Element element) => element switch
    {
        HeadingElement heading => heading.Paragraph,
        BlockElement { Block: TextBlock { ListItem: null } block } => block,
        _ => null,
    };

    public static bool IsListItem(this Element element) => element is BlockElement { Block: TextBlock { ListItem: not null } };

    /// <summary>Whether every visible character of the block carries one of the decorators.</summary>
    public static bool IsAll(this TextBlock block, params ReadOnlySpan<string> decorators)
    {
        var any = false;
        foreach (var span in block.Children)
        {
            if (string.IsNullOrWhiteSpace(span.Text))
                continue;
            any = true;
            var marked = false;
            foreach (var decorator in decorators)
                marked |= span.Marks.Contains(decorator);
            if (!marked)
                return false;
        }
        return any;
    }

    /// <summary>The block without its first characters.</summary>
    public static TextBlock Skip(this TextBlock block, int length)
    {
        var spans = new List<Span>();
        foreach (var span in block.Children)
        {
            var skipped = Math.Min(length, span.Text.Length);
            length -= skipped;
            var text = span.Text[skipped..];
            if (spans.Count == 0)
                text = text.TrimStart();
            if (text.Length > 0)
                spans.Add(span with { Text = text });
        }
        return block with { Children = spans };
    }
}
