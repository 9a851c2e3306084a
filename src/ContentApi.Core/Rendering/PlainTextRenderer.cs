using System.Text;
using ContentApi.Core.Articles;

namespace ContentApi.Core.Rendering;

/// <summary>
/// An article as the plain-text document it could have been imported from: publication, title, TL;DR with its label, headings,
/// labels, bullets and the reference list.
/// </summary>
public static class PlainTextRenderer
{
    /// <summary>The whole document, with <c>\n</c> as line break.</summary>
    public static string Render(Article article)
    {
        var text = new StringBuilder();
        Append(text, TextLines.Single(article.Publication?.Name));
        Append(text, TextLines.Single(article.Title));
        Append(text, TextLines.Single(article.Subtitle));
        Append(text, TextLines.Single(article.BylineText()));
        if (article.Tldr is { } tldr)
            Append(text, $"{tldr.Label}: {string.Join('\n', TextLines.Of(tldr.Text))}");
        foreach (var part in article.Parts())
            Append(text, part);
        Append(text, TextLines.Single(article.ListHeading()));
        Append(text, string.Join('\n', article.Citations.Select(citation => "  • " + TextLines.Single(citation.Text))));
        return text.Append('\n').ToString();
    }

    private static void Append(StringBuilder text, DocumentPart part)
    {
        if (part.Section is { } section)
        {
            Append(text, TextLines.Single(section.Heading));
            Append(text, PlainTextBlocks.Render(section.Content));
        }
        else if (part.Analysis is { } analysis)
        {
            Append(text, TextLines.Single(analysis.Question));
            Append(text, PlainTextBlocks.Render(analysis.Introduction));
            foreach (var scenario in analysis.Scenarios)
            {
                Append(text, TextLines.Single(scenario.Heading()));
                Append(text, PlainTextBlocks.Render(scenario.Content));
            }
        }
    }

    private static void Append(StringBuilder text, string paragraph)
    {
        if (paragraph.Length > 0)
            text.Append(text.Length == 0 ? "" : "\n\n").Append(paragraph);
    }
}
