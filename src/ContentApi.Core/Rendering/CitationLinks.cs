using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Rendering;

/// <summary>In-text citations as links to the reference list, in formats that have no other sign for them.</summary>
public sealed class CitationLinks
{
    private readonly Dictionary<Guid, string> addresses;
    private readonly HashSet<(string Block, string Mark)> hidden = [];

    /// <summary>Looks which in-text citations of an article a reader of their text alone would not find.</summary>
    public CitationLinks(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        addresses = article.Citations.DistinctBy(citation => citation.Id).ToDictionary(citation => citation.Id, citation => '#' + Html.ReferenceId(citation.Key));
        var finder = new MentionFinder(article.Citations);
        // In reading order, because an acronym is introduced before it is used.
        foreach (var placed in article.TextBlocks())
        {
            var found = finder.Find(placed.Block.PlainText()).Where(mention => mention.IsResolved).Select(mention => (mention.Start, mention.End, mention.Candidates[0].Id)).ToHashSet();
            hidden.UnionWith(MarkedRanges.Of(placed.Block).Where(range => !found.Contains((range.Start, range.End, range.Mark.CitationId))).Select(range => (placed.Block.Key, range.Mark.Key)));
        }
    }

    /// <summary>The content with the citations that would not be found as links.</summary>
    public IReadOnlyList<Block> WriteHidden(IReadOnlyList<Block> content) => content.MapTextBlocks(block => Write(block, mark => hidden.Contains((block.Key, mark.Key))));

    /// <summary>The content with every citation as a link.</summary>
    public IReadOnlyList<Block> WriteAll(IReadOnlyList<Block> content) => content.MapTextBlocks(block => Write(block, _ => true));

    private TextBlock Write(TextBlock block, Func<CitationMark, bool> isLink) => block.MarkDefs.OfType<CitationMark>().Any()
        ? block with { MarkDefs = [.. block.MarkDefs.Select(mark => mark is CitationMark citation && isLink(citation) && addresses.TryGetValue(citation.CitationId, out var href) ? new LinkMark { Key = mark.Key, Href = href } : mark)] }
        : block;
}
