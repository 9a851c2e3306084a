using ContentApi.Core.Articles;
using ContentApi.Core.Json;
using ContentApi.Core.PortableText;
using ContentApi.Core.Rendering;

namespace ContentApi.Core.Authoring;

/// <summary>Makes content of body text, given as blocks or as a string.</summary>
internal sealed class BodyMaker(BodyFormat format, PartIds ids, CitationMaker citations, BodyReader reader, List<InputError> errors)
{
    /// <summary>The content; keys that were not given are empty.</summary>
    /// <param name="body">What was sent; null for nothing.</param>
    /// <param name="had">What the part had: text that comes back unchanged stays as it is.</param>
    /// <param name="pointer">Where it was sent.</param>
    public IReadOnlyList<Block> Make(BodyInput? body, IReadOnlyList<Block> had, string pointer) => body switch
    {
        null => [],
        { IsNull: true } => LeftOut(had, pointer),
        { Text: { } text } => Read(text, had, pointer),
        _ => [.. body.Blocks.Select((block, at) => Block(block, JsonPointer.Of(pointer, at), depth: 1))],
    };

    /// <summary>An article that was read without its body must not lose it by being sent back.</summary>
    private IReadOnlyList<Block> LeftOut(IReadOnlyList<Block> had, string pointer)
    {
        if (had.Count > 0)
            errors.Add(new(pointer, "body-left-out", "It is null as when read with bodyFormat=none, and the part has text. Give the text, or [] to remove it."));
        return had;
    }

    private IReadOnlyList<Block> Read(string text, IReadOnlyList<Block> had, string pointer)
    {
        if (format is BodyFormat.Blocks or BodyFormat.None)
        {
            errors.Add(new(pointer, "body-format-needed", "For text in one string, bodyFormat has to say what it is: markdown, html or text. Else give an array of blocks."));
            return had;
        }
        if (reader.Read(ArticleEdit.TextLines(text), had) is { } content && TableDepth(content) <= InputLimits.TableDepth)
            return content;
        errors.Add(new(pointer, "nested-too-deep", "Quotations, lists, tables or emphasis are nested too deep."));
        return had;
    }

    private static int TableDepth(IEnumerable<Block> content) =>
        content.OfType<TableBlock>().Select(table => 1 + table.Rows.SelectMany(row => row.Cells).Select(cell => TableDepth(cell.Content)).DefaultIfEmpty().Max()).DefaultIfEmpty().Max();

    private Block Block(BlockInput input, string pointer, int depth) => input switch
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
        _ => Table((TableBlockInput)input, pointer, depth),
    };

    private TableBlock Table(TableBlockInput input, string pointer, int depth)
    {
        var tooDeep = depth > InputLimits.TableDepth;
        if (tooDeep)
            errors.Add(new(pointer, "nested-too-deep", $"Tables stand in tables {InputLimits.TableDepth} deep at most."));
        return new()
        {
            Key = input.Key ?? "",
            HeaderRows = input.HeaderRows ?? 0,
            Rows = [.. (tooDeep ? [] : input.Rows ?? []).Select((row, r) => new TableRow { Cells = [.. (row.Cells ?? []).Select((cell, c) => Cell(cell, $"{pointer}/rows/{r}/cells/{c}/content", depth + 1))] })],
        };
    }

    private TableCell Cell(TableCellInput input, string pointer, int depth) => new() { Content = [.. (input.Content ?? []).Select((block, at) => Block(block, JsonPointer.Of(pointer, at), depth))] };

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
