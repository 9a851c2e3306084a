using ContentApi.Core.Articles;
using ContentApi.Core.Importing;
using ContentApi.Core.Json;
using ContentApi.Core.PortableText;
using ContentApi.Core.Rendering;

namespace ContentApi.Core.Authoring;

/// <summary>Makes content of body text, given as blocks or as a string.</summary>
internal sealed class BodyMaker(BodyFormat format, PartIds ids, CitationMaker citations, List<InputError> errors)
{
    private readonly HashSet<TextBlock> fresh = new(ReferenceEqualityComparer.Instance);

    /// <summary>Whether a block was read from text just now: its in-text citations are still to be linked.</summary>
    public bool IsFresh(TextBlock block) => fresh.Contains(block);

    /// <summary>The content; keys that were not given are empty.</summary>
    /// <param name="body">What was sent; null for nothing.</param>
    /// <param name="had">What the part had: text that comes back unchanged stays as it is, with its keys and mentions.</param>
    /// <param name="pointer">Where it was sent.</param>
    public IReadOnlyList<Block> Make(BodyInput? body, IReadOnlyList<Block> had, string pointer) => body switch
    {
        null => [],
        { Text: { } text } => Read(text, had, pointer),
        _ => [.. body.Blocks.Select((block, at) => Block(block, JsonPointer.Of(pointer, at)))],
    };

    private IReadOnlyList<Block> Read(string text, IReadOnlyList<Block> had, string pointer)
    {
        if (format is BodyFormat.Blocks or BodyFormat.None)
        {
            errors.Add(new(pointer, "body-format-needed", "For text in one string, bodyFormat has to say what it is: markdown, html or text. Else give an array of blocks."));
            return had;
        }
        if (ArticleEdit.TextLines(text) == Rendered(had, citations.KeysBefore))
            return had;
        if (BodyText.Read(text, format) is not { } read)
        {
            errors.Add(new(pointer, "nested-too-deep", "Quotations, lists or emphasis are nested too deep."));
            return had;
        }
        var same = had.GroupBy(Rendered).ToDictionary(group => group.Key, group => new Queue<Block>(group));
        var links = new ReferenceLinks(citations, ids);
        var content = read.Select(links.Mark).Select(block => same.TryGetValue(Rendered(block), out var blocks) && blocks.TryDequeue(out var kept) ? kept : block).ToList();
        fresh.UnionWith(content.Except(had, ReferenceEqualityComparer.Instance).Cast<Block>().TextBlocks());
        return content;
    }

    /// <summary>A block by itself, whatever it cites.</summary>
    private string Rendered(Block block) => Rendered([block], new Dictionary<Guid, string>());

    private string Rendered(IReadOnlyList<Block> content, IReadOnlyDictionary<Guid, string> keys) => format switch
    {
        BodyFormat.Html => new HtmlBlocks(keys).Render(content),
        BodyFormat.Markdown => MarkdownBlocks.Render(content),
        _ => PlainTextBlocks.Render(content),
    };

    private Block Block(BlockInput input, string pointer) => input switch
    {
        TextBlockInput text => new TextBlock
        {
            Key = text.Key ?? "",
            Style = text.Style ?? BlockStyle.Normal,
            ListItem = text.ListItem,
            Level = text.ListItem is null ? null : text.Level ?? 1,
            MarkDefs = [.. (text.MarkDefs ?? []).Select((mark, at) => Mark(mark, $"{pointer}/markDefs/{at}"))],
            Children = [.. (text.Children ?? []).Select(span => new Span { Key = span.Key ?? "", Text = ArticleEdit.TextLines(span.Text), Marks = span.Marks ?? [] })],
        },
        ImageBlockInput image => new ImageBlock { Key = image.Key ?? "", Url = image.Url, Alt = ArticleEdit.OrNull(image.Alt), Caption = ArticleEdit.OrNull(image.Caption) },
        CodeBlockInput code => new CodeBlock { Key = code.Key ?? "", Language = ArticleEdit.OrNull(code.Language), Code = code.Code },
        _ => Table((TableBlockInput)input, pointer),
    };

    private TableBlock Table(TableBlockInput input, string pointer) => new()
    {
        Key = input.Key ?? "",
        HeaderRows = input.HeaderRows ?? 0,
        Rows = [.. (input.Rows ?? []).Select((row, r) => new TableRow
        {
            Cells = [.. (row.Cells ?? []).Select((cell, c) => new TableCell { Content = [.. (cell.Content ?? []).Select((block, at) => Block(block, $"{pointer}/rows/{r}/cells/{c}/content/{at}"))] })],
        })],
    };

    private MarkDefinition Mark(MarkDefinitionInput input, string pointer)
    {
        if (input is LinkMarkInput link)
            return new LinkMark { Key = link.Key, Href = link.Href };
        var cited = (CitationMarkInput)input;
        if (citations.IdOf(cited.CitationId) is not { } citationId)
        {
            errors.Add(new($"{pointer}/citationId", "unknown-citation", $"The reference list has no entry '{cited.CitationId}': give the id or the key of one."));
            citationId = Guid.Empty;
        }
        return new CitationMark
        {
            Key = cited.Key,
            CitationId = citationId,
            MentionId = cited.MentionId is { } mention && ids.IsKnown(PartKind.Mention, mention) ? mention : ids.New(),
            Form = cited.Form ?? MentionForm.Parenthetical,
            Locator = ArticleEdit.OrNull(cited.Locator),
        };
    }
}
