using System.Text.RegularExpressions;
using AngleSharp.Dom;
using ContentApi.Core.Importing.Finders;
using Markdig;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Yaml;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace ContentApi.Core.Importing.Reading;

/// <summary>Reads Markdown through HTML, so that the HTML in it takes the same way as all HTML.</summary>
internal static partial class MarkdownReader
{
    private static readonly MarkdownPipeline Pipeline = Extensions().UseYamlFrontMatter().Build();
    private static readonly MarkdownPipeline BodyPipeline = Extensions().Build();

    /// <summary>Null when quotations, lists, links or emphasis are nested too deep.</summary>
    public static ParsedDocument? Read(string markdown)
    {
        if (Parse(markdown, Pipeline) is not { } syntax || Html(syntax, markdown, Pipeline) is not { } body)
            return null;
        var frontMatter = FrontMatter.Read(syntax.Descendants<YamlFrontMatterBlock>().FirstOrDefault()?.Lines.ToString() ?? "");
        var dropped = new DroppedMarkup();
        var elements = HtmlReader.ReadRendered(body, dropped);
        return new ParsedDocument(ImpliedHeadings.Find(elements), frontMatter.Metadata, [.. frontMatter.Findings, .. dropped.Findings()]);
    }

    /// <summary>The elements of text that is no document of its own: it has no front matter. Null when it nests too deep.</summary>
    public static IReadOnlyList<Element>? ReadBody(string markdown) =>
        Parse(markdown, BodyPipeline) is { } syntax && Html(syntax, markdown, BodyPipeline) is { } body ? HtmlReader.ReadBody(body) : null;

    private static MarkdownPipelineBuilder Extensions() => new MarkdownPipelineBuilder().UsePipeTables().UseFootnotes().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough);

    private static IElement? Html(MarkdownDocument syntax, string markdown, MarkdownPipeline pipeline)
    {
        CloseRawText(syntax);
        if (ShallowHtml.Parse("<!DOCTYPE html><body>" + syntax.ToHtml(pipeline)) is not { Body: { } body } document)
            return null;
        PrintFootnotes(document, markdown);
        return body;
    }

    private static MarkdownDocument? Parse(string markdown, MarkdownPipeline pipeline)
    {
        if (!MarkdownLinks.AreClosed(markdown))
            return null;
        try
        {
            return Markdown.Parse(markdown, pipeline);
        }
        catch (ArgumentException)
        {
            // Markdig's way to say that its limit of nested elements is reached.
            return null;
        }
    }

    /// <summary>A script, style or text area that is not closed would swallow the rest of the document.</summary>
    private static void CloseRawText(MarkdownDocument syntax)
    {
        var roots = syntax.Descendants<LeafBlock>().Select(block => block.Inline).OfType<ContainerInline>();
        foreach (var container in roots.Concat(syntax.Descendants<ContainerInline>()).ToList())
            RemoveUnclosed(container);
        foreach (var block in syntax.Descendants<HtmlBlock>())
        {
            var text = block.Lines.ToString();
            foreach (var name in RawText().Matches(text).Select(match => match.Groups["name"].Value).Distinct(StringComparer.OrdinalIgnoreCase))
            {
                if (text.LastIndexOf("</" + name, StringComparison.OrdinalIgnoreCase) < text.LastIndexOf("<" + name, StringComparison.OrdinalIgnoreCase))
                    block.Lines.Add(new Markdig.Helpers.StringSlice($"</{name}>"));
            }
            if (text.LastIndexOf("<!--", StringComparison.Ordinal) > text.LastIndexOf("-->", StringComparison.Ordinal))
                block.Lines.Add(new Markdig.Helpers.StringSlice("-->"));
        }
    }

    private static void RemoveUnclosed(ContainerInline container)
    {
        var closed = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        Inline? previous;
        for (var inline = container.LastChild; inline is not null; inline = previous)
        {
            previous = inline.PreviousSibling;
            if (inline is not HtmlInline { Tag: var tag })
                continue;
            if (tag.StartsWith("</", StringComparison.Ordinal))
                closed.Add(tag[2..].TrimEnd('>').TrimEnd());
            else if (RawText().Match(tag) is { Success: true } open && !closed.Contains(open.Groups["name"].Value))
                inline.Remove();
        }
    }

    /// <summary>Footnotes become a section of notes, and their marks in the text numbers in brackets.</summary>
    private static void PrintFootnotes(IDocument document, string markdown)
    {
        foreach (var mark in document.QuerySelectorAll("a.footnote-ref"))
            mark.Replace(document.CreateTextNode($"[{mark.TextContent}]"));
        foreach (var back in document.QuerySelectorAll("a.footnote-back-ref"))
            back.Remove();
        var title = LocaleFinder.OfScript([markdown]) == "ar" ? "ملاحظات" : "Notes";
        foreach (var notes in document.QuerySelectorAll("div.footnotes"))
        {
            var heading = document.CreateElement("h2");
            heading.TextContent = title;
            notes.Prepend(heading);
        }
    }

    [GeneratedRegex(@"<(?<name>script|style|textarea|title|iframe|xmp|noembed|noframes|noscript|plaintext|select|template|svg|math|object|button|form|dialog|nav|aside|header|footer)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RawText();
}
