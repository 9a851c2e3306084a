using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace ContentApi.Core.Importing.Reading;

/// <summary>Parses HTML unless its elements nest without end: the parser's time grows with the square of the depth, and the tree is walked recursively.</summary>
internal static class ShallowHtml
{
    /// <summary>Real pages nest a few dozen elements.</summary>
    private const int Deepest = 400;

    /// <summary>Null when elements are nested too deep. The depth is that of the tree while it grows: tags alone do not tell it, since many an end tag closes nothing.</summary>
    public static IHtmlDocument? Parse(string html)
    {
        INode? before = null;
        var options = new HtmlParserOptions
        {
            OnCreated = (element, _) =>
            {
                // The new element has no place in the tree yet; the one created before it has.
                if (IsTooDeep(before))
                    throw new OperationCanceledException();
                before = element;
            },
        };
        try
        {
            var document = new HtmlParser(options).ParseDocument(html);
            return IsShallow(document) ? document : null;
        }
        catch (OperationCanceledException)
        {
            // Nothing else stops the parser half way.
            return null;
        }
    }

    private static bool IsTooDeep(INode? node)
    {
        var depth = 0;
        for (; node is not null && depth <= Deepest; node = node.Parent)
            depth++;
        return depth > Deepest;
    }

    private static bool IsShallow(INode node, int depth = 0) => depth <= Deepest && node.ChildNodes.All(child => IsShallow(child, depth + 1));
}
