using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing.Reading;

/// <summary>Paragraphs that stand for headings in documents with markup: in bold, by their words, or short ones where nothing is marked as a heading.</summary>
internal static class ImpliedHeadings
{
    private const int MostHeadLines = 4;

    public static IReadOnlyList<Element> Find(List<Element> elements)
    {
        var headings = elements.OfType<HeadingElement>().Count(heading => heading.Level > 1);
        var hasTitle = elements.OfType<HeadingElement>().Any();
        for (var at = 0; at < elements.Count; at++)
        {
            if (elements[at] is not BlockElement { Role: HeadRole.None, Block: TextBlock { ListItem: null, Style: BlockStyle.Normal } block })
                continue;
            var text = block.PlainText();
            if (text.Length is 0 or > 300 || text.Contains(LineBreak.Hard) || text.Contains(LineBreak.Soft))
                continue;
            var isBold = block.IsAll(Decorator.Strong) && (HeadingShape.IsHeading(text) || text.EndsWith(':'));
            var isBare = headings == 0 && HeadingShape.IsHeading(text) && !(hasTitle && at < MostHeadLines && block.IsAll(Decorator.Emphasis));
            var isEven = block.IsAll(Decorator.Strong) || !block.Children.Any(span => span.Marks.Contains(Decorator.Strong));
            if (isBold || isBare || (isEven && HeadingShape.IsCue(text)))
                elements[at] = new HeadingElement(text, null, block) { IsBold = true };
        }
        return LoneHeadings.Demote(elements);
    }
}
