using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentApi.Core.Importing.Cues;

namespace ContentApi.Core.Importing.Reading;

/// <summary>Selects the main content of a page and takes out what is not content; whatever has visible text is reported.</summary>
internal static partial class HtmlContent
{
    private const string Invisible = "head, title, style, link, meta, base, template, svg, param, source, track, col, colgroup";
    private const string Furniture = "script, noscript, nav, button, input, select, textarea, dialog, [role=navigation], [role=banner], [role=contentinfo], [role=search], [role=complementary], [hidden], header, footer, aside, form";

    /// <summary>The element that holds the article: main, else a single article; the whole body where that is a lesser part of the text.</summary>
    public static IElement Select(IDocument document, IElement body, DroppedMarkup dropped)
    {
        Clean(body, dropped);
        var root = body.QuerySelector("main, [role=main]") ?? (body.QuerySelectorAll("article") is [var article] ? article : null);
        if (root is null || body.QuerySelectorAll("h1, h2, h3, h4").Any(heading => !root.Contains(heading) && HeadingCue.IsReferences(heading.TextContent.Trim())))
            return body;
        var outside = new List<string>();
        for (var node = root; node != body && node.ParentElement is { } parent; node = parent)
            outside.AddRange(parent.ChildNodes.Where(child => child != node && !dropped.IsRemoved(child)).Select(child => VisibleText(child, dropped)).Where(text => text.Length > 0));
        if (document.QuerySelectorAll("h1") is [var title] && !root.Contains(title))
            outside.RemoveAll(text => text == Text(title));
        if (outside.Sum(text => text.Length) > VisibleText(root, dropped).Length)
            return body;
        if (outside.Count > 0)
            dropped.Furniture("outside of the article", string.Join(" | ", outside));
        return root;
    }

    /// <summary>Takes scripts, navigation, forms, event handlers and the like out of an element.</summary>
    public static void Clean(IElement body, DroppedMarkup dropped)
    {
        foreach (var element in body.QuerySelectorAll(Invisible))
            dropped.Remove(element);
        foreach (var element in body.QuerySelectorAll(Furniture).Concat(body.QuerySelectorAll("[class], [id], [style]").Where(HasFurnitureName)).ToList())
        {
            if (element == body || IsInRemoved(element, dropped) || IsContent(element))
                continue;
            dropped.Furniture(element.LocalName, element.LocalName is "script" ? "" : Text(element));
            dropped.Remove(element);
        }
        foreach (var element in body.QuerySelectorAll("*").Prepend(body))
            Clean(element.Attributes, element.LocalName, dropped);
    }

    /// <summary>Takes out what is no text to anybody, and leaves all that is.</summary>
    public static void KeepText(IElement body, DroppedMarkup dropped)
    {
        foreach (var element in body.QuerySelectorAll($"{Invisible}, script"))
            dropped.Remove(element);
    }

    private static void Clean(INamedNodeMap attributes, string element, DroppedMarkup dropped)
    {
        foreach (var attribute in attributes)
        {
            if (attribute.LocalName.StartsWith("on", StringComparison.OrdinalIgnoreCase) && attribute.LocalName.Length > 4)
                dropped.Unsafe($"{attribute.LocalName} on <{element}>");
            else if (attribute.LocalName is "href" or "src" or "action" or "formaction" or "xlink:href" && SafeAddress.IsUnsafe(attribute.Value))
                dropped.Unsafe($"{attribute.LocalName}=\"{(attribute.Value.Length > 60 ? attribute.Value[..60] : attribute.Value)}\" on <{element}>");
        }
    }

    private static bool IsInRemoved(IElement element, DroppedMarkup dropped)
    {
        for (INode? node = element; node is not null; node = node.Parent)
        {
            if (dropped.IsRemoved(node))
                return true;
        }
        return false;
    }

    private static string Text(INode node) => Blank().Replace(string.Join(' ', node.GetDescendants().OfType<IText>().Select(text => text.Data).DefaultIfEmpty(node.TextContent)), " ").Trim();

    private static string VisibleText(INode node, DroppedMarkup dropped)
    {
        var text = new StringBuilder();
        Collect(node);
        return Blank().Replace(text.ToString(), " ").Trim();

        void Collect(INode from)
        {
            if (from is IText words)
                text.Append(words.Data).Append(' ');
            foreach (var child in from.ChildNodes.Where(child => !dropped.IsRemoved(child)))
                Collect(child);
        }
    }

    /// <summary>Some of what looks like furniture holds the article, or a part of it.</summary>
    private static bool IsContent(IElement element)
    {
        if (element.LocalName is "script" or "noscript" or "nav" or "button" or "input" or "select" or "textarea" || element.HasAttribute("hidden"))
            return false;
        var inArticle = element.Closest("article, main, [role=main]") is not null;
        return element.LocalName switch
        {
            "header" => inArticle || element.QuerySelector("h1, article, main") is not null,
            "aside" => TldrLabel.Find(Text(element)) is not null || element.QuerySelector("h1, article, main") is not null || (inArticle && element.QuerySelector("a, form, ul") is null),
            "footer" => element.QuerySelectorAll("h1, h2, h3, h4, h5, h6, p").Any(heading => HeadingCue.IsReferences(Text(heading))),
            _ => element.QuerySelector("h1, h2, article, main") is not null,
        };
    }

    private static bool HasFurnitureName(IElement element) =>
        FurnitureName().IsMatch($" {element.ClassName} {element.Id} ") || Hidden().IsMatch(element.GetAttribute("style") ?? "");

    [GeneratedRegex(@"\s(?:share|sharing|share-[\w-]+|social|social-[\w-]+|breadcrumbs?|cookies?|cookie-[\w-]+|newsletter|newsletter-[\w-]+|related|related-[\w-]+|comments|comment-[\w-]+|sidebar|advert\w*|ads?|ad-[\w-]+|pagination|pager|post-navigation|nav-links|nav-previous|nav-next|navigation|post-nav|navbar|menu|skip-link|screen-reader-text|sharedaddy|jp-relatedposts)(?=\s)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex FurnitureName();

    [GeneratedRegex(@"display\s*:\s*none|mso-hide\s*:\s*all", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Hidden();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blank();
}
