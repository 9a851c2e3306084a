using AngleSharp.Dom;

namespace ContentApi.Core.Importing.Reading;

/// <summary>Reads HTML: the main content of a page, or a fragment.</summary>
internal static class HtmlReader
{
    /// <summary>Null when elements are nested too deep.</summary>
    public static ParsedDocument? Read(string html)
    {
        if (ShallowHtml.Parse(html) is not { Body: { } body } document)
            return null;
        var dropped = new DroppedMarkup();
        var metadata = HtmlMetadata.Read(document);
        var root = HtmlContent.Select(document, body, dropped);
        var blocks = new HtmlBlocks(dropped, BaseAddress(document));
        if (root.QuerySelector("h1") is null && body.QuerySelectorAll("h1") is [var title] && title.TextContent.Trim().Length > 0)
            blocks.Read(title);
        blocks.Read(root);
        return new ParsedDocument(ImpliedHeadings.Find(blocks.Take()), metadata, [.. dropped.Findings()]);
    }

    /// <summary>The elements of HTML that another format was rendered to: nothing of it is a page's, and line breaks in its text are the author's.</summary>
    public static List<Element> ReadRendered(IElement body, DroppedMarkup dropped)
    {
        HtmlContent.Clean(body, dropped);
        var blocks = new HtmlBlocks(dropped, null, keepsLineBreaks: true);
        blocks.Read(body);
        return blocks.Take();
    }

    /// <summary>The elements of a piece of text in HTML, with all that it says: only what is never seen is left out. Null when elements are nested too deep.</summary>
    public static IReadOnlyList<Element>? ReadBody(string html) => ShallowHtml.Parse("<!DOCTYPE html><body>" + html) is { Body: { } body } ? ReadBody(body) : null;

    /// <inheritdoc cref="ReadBody(string)"/>
    public static IReadOnlyList<Element> ReadBody(IElement body)
    {
        var dropped = new DroppedMarkup();
        HtmlContent.KeepText(body, dropped);
        var blocks = new HtmlBlocks(dropped, null);
        blocks.Read(body);
        return blocks.Take();
    }

    private static Uri? BaseAddress(IDocument document)
    {
        var address = document.QuerySelector("base[href]")?.GetAttribute("href") ?? document.QuerySelector("link[rel=canonical]")?.GetAttribute("href")
            ?? document.QuerySelector("meta[property='og:url']")?.GetAttribute("content");
        return Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" ? uri : null;
    }
}
