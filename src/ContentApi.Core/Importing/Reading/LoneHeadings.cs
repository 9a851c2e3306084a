using ContentApi.Core.Importing.Cues;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing.Reading;

/// <summary>Short lines that have the shape of a heading, but no text below them to be the heading of.</summary>
internal static class LoneHeadings
{
    public static IReadOnlyList<Element> Demote(List<Element> elements)
    {
        for (var at = elements.Count - 1; at > 0; at--)
        {
            if (elements[at] is not HeadingElement { Paragraph: { } paragraph } heading || HeadingShape.IsCue(heading.Text) || HeadingCue.IsStrategic(heading.Text))
                continue;
            if (!IsInHead(elements, at) && (at == elements.Count - 1 || FollowsColon(elements, at)))
                elements[at] = new BlockElement(paragraph);
        }
        return elements;
    }

    /// <summary>Short lines after "leading to:" are a list whose bullets were lost, as long as another one follows.</summary>
    private static bool FollowsColon(List<Element> elements, int at)
    {
        if (elements[at + 1] is not (HeadingElement or BlockElement { Block: TextBlock { ListItem: null, Children: [{ Text.Length: < 60 }] } }))
            return false;
        var before = at - 1;
        for (; before > 0 && elements[before] is HeadingElement { Paragraph: not null }; before--)
        {
            if (at - before > 20)
                return false;
        }
        return elements[before] is BlockElement { Block: TextBlock block } && block.PlainText().EndsWith(':') && before < at;
    }

    private static bool IsInHead(List<Element> elements, int at)
    {
        for (var before = 0; before < at && before < 6; before++)
        {
            if (elements[before] is BlockElement)
                return false;
        }
        return at < 6;
    }
}
