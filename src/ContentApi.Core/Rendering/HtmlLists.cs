using System.Text;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Rendering;

/// <summary>Writes list items, which stand side by side in Portable Text, as lists inside lists.</summary>
internal sealed class HtmlLists(StringBuilder html)
{
    private readonly Stack<string> open = new();

    /// <summary>Writes an item; its end tag waits for what comes next, since a deeper list goes inside it.</summary>
    public void Item(TextBlock item, string content)
    {
        var element = item.ListItem == BlockStyle.Number ? "ol" : "ul";
        var depth = Math.Clamp(item.Level ?? 1, 1, Math.Min(open.Count + 1, ListNumbering.DeepestLevel));
        while (open.Count > depth || open.Count == depth && open.Peek() != element)
            html.Append("</li></").Append(open.Pop()).Append(">\n");
        if (open.Count == depth)
        {
            html.Append("</li>\n<li>");
        }
        else
        {
            open.Push(element);
            html.Append('\n').Append('<').Append(element).Append(">\n<li>");
        }

        html.Append(content);
    }

    /// <summary>Closes every open list.</summary>
    public void End()
    {
        while (open.TryPop(out var element))
            html.Append("</li>\n</").Append(element).Append('>');
    }
}
