using ContentApi.Core.Articles;
using ContentApi.Core.Importing;
using ContentApi.Core.PortableText;
using ContentApi.Core.Rendering;

namespace ContentApi.Core.Authoring;

/// <summary>Reads body text that is given as one string. What it says as it was written stays as it is, with its keys and mentions; only the rest is read.</summary>
internal sealed class BodyReader(BodyFormat format, Article? before, CitationMaker citations, ReferenceLinks links)
{
    private readonly HashSet<TextBlock> fresh = new(ReferenceEqualityComparer.Instance);
    private readonly HtmlBlocks html = new(citations.KeysBefore), plainHtml = new(new Dictionary<Guid, string>());
    private CitationLinks? citationLinks;

    /// <summary>Whether a block was read just now: its in-text citations are still to be linked.</summary>
    public bool IsFresh(TextBlock block) => fresh.Contains(block);

    /// <summary>The content; keys of what is new are empty. Null when the text nests too deep.</summary>
    /// <param name="text">The text, its line breaks <c>\n</c>.</param>
    /// <param name="had">What the part had.</param>
    public IReadOnlyList<Block>? Read(string text, IReadOnlyList<Block> had)
    {
        if (text == Written(had))
            return had;
        if (BodyText.Read(text, format) is not { } whole)
            return null;
        var stretches = BodyStretches.Of(text, had, Written, format == BodyFormat.Html ? "\n" : "\n\n");
        var read = stretches.Select(stretch => BodyText.Read(stretch.Text, format)).ToList();
        if (!StandAlone(read, whole))
            (stretches, read) = ([new(text, Kept: null)], [whole]);
        var kept = stretches.SelectMany(stretch => stretch.Kept ?? []).ToHashSet<Block>(ReferenceEqualityComparer.Instance);
        var same = had.Where(block => !kept.Contains(block)).GroupBy(Shown).ToDictionary(group => group.Key, group => new Queue<Block>(group));
        var content = stretches.SelectMany((stretch, at) => stretch.Kept ?? read[at]!.Select(block => same.TryGetValue(Shown(block), out var blocks) && blocks.TryDequeue(out var old) ? old : links.Mark(block))).ToList();
        fresh.UnionWith(content.Except(had, ReferenceEqualityComparer.Instance).Cast<Block>().TextBlocks());
        return content;
    }

    /// <summary>Whether the stretches say by themselves what they say together: what is new may enclose what follows. Plain text has nothing that encloses.</summary>
    private bool StandAlone(List<IReadOnlyList<Block>?> read, IReadOnlyList<Block> whole) =>
        format == BodyFormat.Text ? !read.Contains(null) : !read.Contains(null) && ContentJson.AreEqual<IReadOnlyList<Block>>([.. read.SelectMany(blocks => blocks!)], whole);

    /// <summary>Content as an editor reads it.</summary>
    private string Written(IReadOnlyList<Block> content) => format switch
    {
        BodyFormat.Html => html.Render(content),
        BodyFormat.Markdown => MarkdownBlocks.Render(Links.WriteHidden(content)),
        _ => PlainTextBlocks.Render(content),
    };

    /// <summary>What a block by itself shows, be it one that was written or one that was read; and how deep it stands in a list.</summary>
    private (string, int?) Shown(Block block) => (format switch
    {
        BodyFormat.Html => plainHtml.Render(Links.WriteAll([block])),
        BodyFormat.Markdown => MarkdownBlocks.Render(Links.WriteHidden([block])),
        _ => PlainTextBlocks.Render([block]),
    }, (block as TextBlock)?.Level);

    private CitationLinks Links => citationLinks ??= new(before ?? new() { Id = Guid.Empty, Slug = "", Locale = "", Title = "" });
}
