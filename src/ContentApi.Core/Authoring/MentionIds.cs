using ContentApi.Core.Articles;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Authoring;

/// <summary>Gives every mention an id of its own: where text was read anew, that of a mention of the same citation which the edit took away, the same part first.</summary>
internal sealed class MentionIds
{
    private readonly HashSet<Guid> had, seen = [];
    private readonly Dictionary<(Guid Citation, string? Anchor), Queue<Guid>> lost = [];
    private readonly Func<Guid> newId;

    private MentionIds(Article? before, Article after, Func<Guid> newId)
    {
        this.newId = newId;
        var marks = before is null ? [] : Marks(before).ToList();
        had = [.. marks.Select(mark => mark.Mark.MentionId)];
        var left = Marks(after).Select(mark => mark.Mark.MentionId).ToHashSet();
        foreach (var (anchor, mark) in marks.Where(mark => !left.Contains(mark.Mark.MentionId)))
        {
            Add((mark.CitationId, anchor), mark.MentionId);
            Add((mark.CitationId, null), mark.MentionId);
        }
    }

    public static Article Keep(Article? before, Article after, Func<Guid> newId)
    {
        var ids = new MentionIds(before, after, newId);
        var blocks = new Dictionary<TextBlock, TextBlock>(ReferenceEqualityComparer.Instance);
        foreach (var placed in after.TextBlocks())
            blocks[placed.Block] = ids.Complete(placed);
        return after.MapTextBlocks(block => blocks[block]);
    }

    private static IEnumerable<(string Anchor, CitationMark Mark)> Marks(Article article) =>
        article.TextBlocks().SelectMany(placed => placed.Block.MarkDefs.OfType<CitationMark>(), (placed, mark) => (placed.Anchor, mark));

    private void Add((Guid, string?) place, Guid mention)
    {
        if (!lost.TryGetValue(place, out var mentions))
            lost[place] = mentions = [];
        mentions.Enqueue(mention);
    }

    private TextBlock Complete(PlacedBlock placed) => placed.Block.MarkDefs.OfType<CitationMark>().Any()
        ? placed.Block with { MarkDefs = [.. placed.Block.MarkDefs.Select(mark => mark is CitationMark citation ? citation with { MentionId = IdOf(citation, placed.Anchor) } : mark)] }
        : placed.Block;

    private Guid IdOf(CitationMark mark, string anchor)
    {
        if (!had.Contains(mark.MentionId) && (Lost((mark.CitationId, anchor)) ?? Lost((mark.CitationId, null))) is { } kept)
            return kept;
        return seen.Add(mark.MentionId) ? mark.MentionId : newId();
    }

    private Guid? Lost((Guid, string?) place)
    {
        if (!lost.TryGetValue(place, out var mentions))
            return null;
        while (mentions.TryDequeue(out var mention))
        {
            if (seen.Add(mention))
                return mention;
        }
        return null;
    }
}
