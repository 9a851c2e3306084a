using System.Text;
using ContentApi.Core.Articles;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Rendering;

/// <summary>An article as a Markdown document (CommonMark with GFM tables).</summary>
public static class MarkdownRenderer
{
    /// <summary>The whole document, with <c>\n</c> as line break.</summary>
    public static string Render(Article article)
    {
        var markdown = new StringBuilder();
        Append(markdown, "# ", article.Title);
        Append(markdown, "*", article.Publication?.Name, "*");
        Append(markdown, "**", article.Subtitle, "**");
        Append(markdown, "", article.BylineText());
        if (article.HeroImage is { } hero)
            Append(markdown, MarkdownBlocks.Image(new ImageBlock { Key = "", Url = hero.Url, Alt = hero.Alt }));
        if (article.Tldr is { } tldr)
            Append(markdown, $"**{MarkdownInlines.Line(tldr.Label)}:** {MarkdownInlines.Paragraph(tldr.Text)}");
        foreach (var part in article.Parts())
            Append(markdown, part);
        Append(markdown, "## ", article.ListHeading());
        Append(markdown, string.Join('\n', article.Citations.Select(citation => "- " + Paragraph(TextLines.Single(citation.Text)))));
        return markdown.Append('\n').ToString();
    }

    private static void Append(StringBuilder markdown, DocumentPart part)
    {
        if (part.Section is { } section)
        {
            Append(markdown, new string('#', Math.Clamp(section.Level, 2, 4)) + " ", section.Heading);
            Append(markdown, MarkdownBlocks.Render(section.Content));
        }
        else if (part.Analysis is { } analysis)
        {
            Append(markdown, "## ", analysis.Question);
            Append(markdown, MarkdownBlocks.Render(analysis.Introduction));
            foreach (var scenario in analysis.Scenarios)
            {
                Append(markdown, "### ", scenario.Heading());
                Append(markdown, MarkdownBlocks.Render(scenario.Content));
            }
        }
    }

    private static string Paragraph(string text) => MarkdownInlines.Paragraph(text);

    private static void Append(StringBuilder markdown, string before, string? line, string after = "")
    {
        if (MarkdownInlines.Line(line ?? "") is { Length: > 0 } text)
            Append(markdown, before + text + after);
    }

    private static void Append(StringBuilder markdown, string paragraph)
    {
        if (paragraph.Length > 0)
            markdown.Append(markdown.Length == 0 ? "" : "\n\n").Append(paragraph);
    }
}
