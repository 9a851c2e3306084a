using System.Text;
using ContentApi.Core.Citations;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Rendering;

/// <summary>
/// Content as a fragment of HTML: everything encoded, addresses restricted to http, https, mailto and fragments, in-text citations as
/// links to <c>#ref-&lt;key&gt;</c> with the role <c>doc-biblioref</c> (DPUB-ARIA 1.1).
/// </summary>
/// <param name="citationKeys">Keys of the article's citations by their ids; a citation of anything else stays text.</param>
public sealed class HtmlBlocks(IReadOnlyDictionary<Guid, string> citationKeys)
{
    private readonly HtmlInlines inlines = new(citationKeys);

    /// <summary>Links to the entries of a reference list.</summary>
    public HtmlBlocks(IReadOnlyList<Citation> citations)
        : this(citations.DistinctBy(citation => citation.Id).ToDictionary(citation => citation.Id, citation => citation.Key))
    {
    }

    /// <summary>The content, without a line break at its end; empty for empty content.</summary>
    public string Render(IReadOnlyList<Block> content)
    {
        var html = new StringBuilder();
        var lists = new HtmlLists(html);
        foreach (var block in content)
        {
            if (block is TextBlock { ListItem: not null } item)
            {
                lists.Item(item, inlines.Render(item));
                continue;
            }

            lists.End();
            html.Append(html.Length > 0 ? "\n" : "").Append(Render(block));
        }

        lists.End();
        return html.ToString().Trim('\n');
    }

    private string Render(Block block) =>
        block switch
        {
            TextBlock { Style: BlockStyle.Blockquote } quote => $"<blockquote><p>{inlines.Render(quote)}</p></blockquote>",
            TextBlock { Style: BlockStyle.Heading5 or BlockStyle.Heading6 } heading => $"<{heading.Style}>{inlines.Render(heading)}</{heading.Style}>",
            TextBlock text => $"<p>{inlines.Render(text)}</p>",
            ImageBlock image => Image(image),
            CodeBlock code => Code(code),
            TableBlock table => Table(table),
            _ => "",
        };

    /// <summary>The image as a figure; one whose address may not be written is its alternative text.</summary>
    internal static string Image(ImageBlock image)
    {
        var picture = SafeUrl.IsWeb(image.Url)
            ? $"<img src=\"{Html.Encode(image.Url)}\" alt=\"{Html.Encode(image.Alt)}\">"
            : $"<p>{Html.Encode(image.Alt)}</p>";
        return $"<figure>{picture}{(string.IsNullOrEmpty(image.Caption) ? "" : $"<figcaption>{Html.EncodeLines(image.Caption)}</figcaption>")}</figure>";
    }

    private static string Code(CodeBlock code)
    {
        var language = string.IsNullOrEmpty(code.Language) ? "" : Html.Attribute("class", "language-" + Html.Id(code.Language));
        return $"<pre><code{language}>{Html.Encode(code.Code.ReplaceLineEndings("\n"))}</code></pre>";
    }

    private string Table(TableBlock table)
    {
        var head = string.Concat(table.Rows.Take(table.HeaderRows).Select(row => Row(row, "th scope=\"col\"", "th")));
        var body = string.Concat(table.Rows.Skip(table.HeaderRows).Select(row => Row(row, "td", "td")));
        return $"<table>{(head.Length > 0 ? $"\n<thead>{head}\n</thead>" : "")}{(body.Length > 0 ? $"\n<tbody>{body}\n</tbody>" : "")}\n</table>";
    }

    private string Row(TableRow row, string open, string close) =>
        $"\n<tr>{string.Concat(row.Cells.Select(cell => $"<{open}>{Cell(cell.Content)}</{close}>"))}</tr>";

    private string Cell(IReadOnlyList<Block> content) =>
        content is [TextBlock { ListItem: null, Style: BlockStyle.Normal } only] ? inlines.Render(only) : Render(content);
}
