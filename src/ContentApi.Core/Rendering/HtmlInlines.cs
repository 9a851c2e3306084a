using System.Text;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Rendering;

/// <summary>Writes spans and their marks as HTML.</summary>
internal sealed class HtmlInlines(IReadOnlyDictionary<Guid, string> citationKeys)
{
    /// <summary>The block's text.</summary>
    public string Render(TextBlock block)
    {
        var html = new StringBuilder();
        Append(html, InlineTree.Of(block, CanLink));
        return html.ToString();
    }

    private bool CanLink(MarkDefinition definition) =>
        definition switch
        {
            LinkMark link => SafeUrl.IsLink(link.Href),
            CitationMark citation => citationKeys.ContainsKey(citation.CitationId),
            _ => false,
        };

    private void Append(StringBuilder html, IReadOnlyList<InlineNode> nodes)
    {
        foreach (var node in nodes)
        {
            if (node is TextRun run)
                html.Append(Html.EncodeLines(run.Text));
            else if (node is MarkedRun marked)
                Append(html, marked);
        }
    }

    private void Append(StringBuilder html, MarkedRun marked)
    {
        var (open, close) = marked.Mark.Definition switch
        {
            LinkMark link => ($"a{Html.Attribute("href", link.Href)}", "a"),
            CitationMark citation => ($"a{Html.Attribute("href", '#' + Html.ReferenceId(citationKeys[citation.CitationId]))} role=\"doc-biblioref\"", "a"),
            _ => (HtmlElements.Of(marked.Mark.Name), HtmlElements.Of(marked.Mark.Name)),
        };
        html.Append('<').Append(open).Append('>');
        Append(html, marked.Children);
        html.Append("</").Append(close).Append('>');
    }
}
