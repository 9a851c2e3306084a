using AngleSharp.Dom;
using ContentApi.Core.Articles;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Importing.Reading;

/// <summary>Walks an element and makes headings and Portable Text blocks of what is in it.</summary>
internal sealed class HtmlBlocks(DroppedMarkup dropped, Uri? baseAddress, bool keepsLineBreaks = false)
{
    private const int DeepestList = 10;
    private readonly List<Element> elements = [];
    private readonly TextBlockBuilder inline = new();
    private HtmlContext context = new();
    private string? typedMarker;

    public void Read(params IEnumerable<INode> nodes)
    {
        foreach (var node in nodes)
            Walk(node);
        Flush();
    }

    public List<Element> Take() => elements;

    private void Walk(INode node)
    {
        if (dropped.IsRemoved(node))
            return;
        switch (node)
        {
            case IText text:
                inline.Append(keepsLineBreaks ? text.Data : text.Data.Replace(LineBreak.Soft, ' '), context.Marks, context.Href);
                break;
            case IElement element:
                WalkElement(element);
                break;
            default:
                break;
        }
    }

    private void WalkChildren(INode node)
    {
        foreach (var child in node.ChildNodes)
            Walk(child);
    }

    private void WalkElement(IElement element)
    {
        switch (element.LocalName)
        {
            case "br":
                inline.Break();
                break;
            case "hr":
                Flush();
                break;
            case "img":
                AddImage(element, null);
                break;
            case "figure":
                Block(element, context, () => WalkFigure(element));
                break;
            case "pre":
                Flush();
                elements.Add(new BlockElement(new CodeBlock { Key = "", Language = Language(element), Code = WellFormedText.Of(element.TextContent.Trim('\n', '\r')) }));
                break;
            case "table":
                AddTable(element);
                break;
            case "iframe" or "video" or "audio" or "embed" or "object":
                AddMedia(element);
                break;
            case "ul" or "ol":
                var level = Math.Min((context.ListLevel ?? 0) + 1, DeepestList);
                Block(element, context with { ListItem = null, ListLevel = level, ListStyle = element.LocalName == "ol" ? BlockStyle.Number : BlockStyle.Bullet }, () => WalkChildren(element));
                break;
            case "li":
                Block(element, context with { ListItem = new object(), ListLevel = context.ListLevel ?? 1 }, () => WalkChildren(element));
                break;
            case "dt":
                Block(element, context with { Marks = [.. context.Marks, Decorator.Strong] }, () => WalkChildren(element));
                break;
            case "span" when (element.GetAttribute("style") ?? "").Contains("mso-list:Ignore", StringComparison.OrdinalIgnoreCase):
                typedMarker = element.TextContent.Trim();
                break;
            case "q":
                inline.Append("“", context.Marks, context.Href);
                WalkChildren(element);
                inline.Append("”", context.Marks, context.Href);
                break;
            default:
                if (HtmlContext.IsBlock(element.LocalName))
                    Block(element, context.Within(element), () => WalkChildren(element));
                else
                    Inline(element);
                break;
        }
    }

    private void Inline(IElement element)
    {
        var outer = context;
        context = context.WithMarks(element);
        if (element.LocalName == "a" && element.GetAttribute("href") is { } href)
        {
            var safe = SafeAddress.Link(href, baseAddress);
            if (safe is null && !SafeAddress.IsUnsafe(href) && href.Trim().Length > 1)
                dropped.Address(href);
            context = context with { Href = safe };
        }
        WalkChildren(element);
        context = outer;
    }

    private void Block(IElement element, HtmlContext within, Action walk)
    {
        Flush();
        var outer = context;
        context = within;
        walk();
        if (element.LocalName == "p" && context.TypedList is not null)
            FlushTypedItem();
        else
            Flush();
        context = outer;
    }

    private void Flush()
    {
        if (inline.IsEmpty)
            return;
        var isItem = context.ListItem is not null && context.ListItem != context.UsedItem.Value;
        var block = inline.Build(context.Style, isItem ? context.ListStyle : null, isItem ? context.ListLevel : null);
        if (isItem)
            context.UsedItem.Value = context.ListItem;
        if (block.Children.Count == 0)
            return;
        if (context.HeadingLevel is { } level)
        {
            elements.Add(new HeadingElement(LineBreak.OneLine(block.PlainText()).Replace("¶", "", StringComparison.Ordinal).Trim(), level));
            return;
        }
        foreach (var part in TextBlockLines.Split(block))
            elements.Add(new BlockElement(part) { Role = context.Role });
    }

    /// <summary>Word writes list items as paragraphs with the bullet as text.</summary>
    private void FlushTypedItem()
    {
        var block = inline.Build();
        var isNumbered = typedMarker is [_, .., '.' or ')'];
        if (typedMarker is null)
        {
            var marker = new PlainTextLine(block.PlainText(), 0);
            isNumbered = marker.MarkerLength > 0 && marker.IsNumbered;
            block = block.Skip(marker.MarkerLength);
        }
        typedMarker = null;
        if (block.Children.Count > 0)
            elements.Add(new BlockElement(block with { ListItem = isNumbered ? BlockStyle.Number : BlockStyle.Bullet, Level = context.TypedList }));
    }

    private void WalkFigure(IElement figure)
    {
        var caption = figure.QuerySelector("figcaption");
        var images = figure.QuerySelectorAll("img").ToList();
        if (images.Count != 1 || caption is null || figure.QuerySelector("table, pre, blockquote, video, iframe") is not null || SafeAddress.Media(images[0].GetAttribute("src"), baseAddress) is null)
        {
            WalkChildren(figure);
            return;
        }
        AddImage(images[0], HtmlTable.Text(caption));
    }

    private void AddImage(IElement image, string? caption)
    {
        var source = image.GetAttribute("src") is { Length: > 0 } src && !SafeAddress.IsUnsafe(src) ? src : image.GetAttribute("data-src");
        var alt = MetadataText.Clean(image.GetAttribute("alt"));
        if (SafeAddress.Media(source, baseAddress) is not { } url)
        {
            if (source is { Length: > 0 })
                dropped.Address(source);
            if (alt is not null)
                inline.Append($" {alt} ", context.Marks);
            return;
        }
        Flush();
        elements.Add(new BlockElement(new ImageBlock { Key = "", Url = url, Alt = alt, Caption = caption }));
    }

    private void AddMedia(IElement media)
    {
        Flush();
        var address = media.GetAttribute("src") ?? media.GetAttribute("data") ?? media.QuerySelector("[src]")?.GetAttribute("src");
        var title = MetadataText.Clean(media.GetAttribute("title")) ?? address;
        if (SafeAddress.Media(address, baseAddress) is { } url)
            inline.Append(title!, context.Marks, url);
        else
            dropped.Unsafe($"<{media.LocalName}> without an http address");
        WalkChildren(media);
        Flush();
    }

    private void AddTable(IElement table)
    {
        Flush();
        if (HtmlTable.IsLayout(table))
            WalkChildren(table);
        else
            elements.AddRange(HtmlTable.Read(table, () => new HtmlBlocks(dropped, baseAddress)));
        Flush();
    }

    private static string? Language(IElement pre) =>
        (pre.QuerySelector("code") ?? pre).ClassList.FirstOrDefault(name => name.StartsWith("language-", StringComparison.Ordinal))?["language-".Length..];
}
