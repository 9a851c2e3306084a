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
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .UseYamlFrontMatter().UsePipeTables().UseFootnotes().UseEmphasisExtras(EmphasisExtraOptions.Strikethrough).Build();

    /// <summary>Null when quotations, lists, links or emphasis are nested too deep.</summary>
    public static ParsedDocument? Read(string markdown)
    {
        if (!MarkdownLinks.AreClosed(markdown) || Parse(markdown) is not { } syntax)
            return null;
        var frontMatter = FrontMatter.Read(syntax.Descendants<YamlFrontMatterBlock>().FirstOrDefault()?.Lines.ToString() ?? "");
        CloseRawText(syntax);
        if (ShallowHtml.Parse("<!DOCTYPE html><body>" + syntax.ToHtml(Pipeline)) is not { Body: { } body } document)
            return null;
        PrintFootnotes(document, markdown);
        var dropped = new DroppedMarkup();
        var elements = HtmlReader.ReadRendered(body, dropped);
        return new ParsedDocument(ImpliedHeadings.Find(elements), frontMatter.Metadata, [.. frontMatter.Findings, .. dropped.Findings()]);
    }

    private static MarkdownDocument? Parse(string markdown)
    {
        try
        {
            return Markdown.Parse(markdown, Pipeline);
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
        foreach (var tag in syntax.Descendants<HtmlInline>().ToList())
        {
            if (RawText().Match(tag.Tag) is { Success: true } open && !Following(tag).OfType<HtmlInline>().Any(later => later.Tag.StartsWith("</" + open.Groups["name"].Value, StringComparison.OrdinalIgnoreCase)))
                tag.Remove();
        }
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

    private static IEnumerable<Inline> Following(Inline inline)
    {
        for (var next = inline.NextSibling; next is not null; next = next.NextSibling)
            yield return next;
    }

    /// <summary>Footnotes become a section of notes, and their marks in the text numbers in brackets.</summary>
    private static void PrintFootnotes(IDocument document, string markdown)
    {
        foreach (var mark in document.QuerySelectorAll("a.footnote-ref"))
            mark.Replace(document.CreateTextNode($"[{mark.TextContent}]"));
        foreach (var back in document.QuerySelectorAll("a.footnote-back-ref"))
            back.Remove();
        foreach (var notes in document.QuerySelectorAll("div.footnotes"))
        {
            var heading = document.CreateElement("h2");
            heading.TextContent = LocaleFinder.OfScript([markdown]) == "ar" ? "ملاحظات" : "Notes";
            notes.Prepend(heading);
        }
    }

    [GeneratedRegex(@"<(?<name>script|style|textarea|title|iframe|xmp|noembed|noframes|noscript|plaintext|select|template|svg|math|object|button|form|dialog|nav|aside|header|footer)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex RawText();
}
