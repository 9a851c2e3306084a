using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Authoring;

/// <summary>
/// Gives every mention an id of its own. One that was read anew gets that of a mention which the edit took away and which is most likely the same: of the same
/// citation in any case, then of the same words, then beside the same words, then in the same part.
/// </summary>
internal sealed class MentionIds
{
    private const int Context = 20;

    /// <summary>What makes two mentions of one citation the same, the surest first.</summary>
    private static readonly IReadOnlyList<Func<PlacedMention, object>> Likenesses =
    [
        mention => (mention.Citation, mention.Quote, mention.Before, mention.After),
        mention => (mention.Citation, mention.Quote, mention.Before),
        mention => (mention.Citation, mention.Quote, mention.After),
        mention => (mention.Citation, mention.Quote, mention.Anchor),
        mention => (mention.Citation, mention.Quote),
        mention => (mention.Citation, mention.Anchor),
        mention => mention.Citation,
    ];

    public static Article Keep(Article? before, Article after, PartIds ids)
    {
        var (had, has) = (before is null ? [] : Placed(before), Placed(after));
        var given = Given(had, has, ids);
        var kept = given.Values.ToHashSet();
        var lost = had.Where(mention => !kept.Contains(mention.Id)).DistinctBy(mention => mention.Id).ToList();
        foreach (var likeness in Likenesses)
        {
            var alike = lost.GroupBy(likeness).ToDictionary(group => group.Key, group => new Queue<PlacedMention>(group));
            foreach (var mention in has.Where(mention => ids.IsNew(mention.Id) && !given.ContainsKey(mention.Mark)))
            {
                if (alike.TryGetValue(likeness(mention), out var left) && left.TryDequeue(out var same))
                    given[mention.Mark] = same.Id;
            }
            var taken = given.Values.ToHashSet();
            lost.RemoveAll(mention => taken.Contains(mention.Id));
            if (lost.Count == 0)
                break;
        }
        var used = given.Values.ToHashSet();
        return after.MapTextBlocks(block => block.MarkDefs.OfType<CitationMark>().Any() ? block with { MarkDefs = [.. block.MarkDefs.Select(mark => mark is CitationMark citation ? citation with { MentionId = IdOf(citation) } : mark)] } : block);

        Guid IdOf(CitationMark mark) => given.TryGetValue(mark, out var id) ? id : used.Add(mark.MentionId) ? mark.MentionId : ids.New();
    }

    /// <summary>The ids that were sent or had: where one stands twice, as in a section that was copied, it is that of the mark where it stood before.</summary>
    private static Dictionary<CitationMark, Guid> Given(IReadOnlyList<PlacedMention> had, IReadOnlyList<PlacedMention> has, PartIds ids)
    {
        var anchors = had.DistinctBy(mention => mention.Id).ToDictionary(mention => mention.Id, mention => mention.Anchor);
        var given = new Dictionary<CitationMark, Guid>(ReferenceEqualityComparer.Instance);
        var taken = new HashSet<Guid>();
        foreach (var mention in has.Where(mention => !ids.IsNew(mention.Id)).OrderByDescending(mention => anchors.GetValueOrDefault(mention.Id) == mention.Anchor))
        {
            if (taken.Add(mention.Id))
                given[mention.Mark] = mention.Id;
        }
        return given;
    }

    private static List<PlacedMention> Placed(Article article) => [.. article.TextBlocks().Where(placed => placed.Block.MarkDefs.OfType<CitationMark>().Any()).SelectMany(InBlock)];

    private static IEnumerable<PlacedMention> InBlock(PlacedBlock placed)
    {
        var text = placed.Block.PlainText();
        var ranges = MarkedRanges.Of(placed.Block);
        var marked = ranges.Select(range => range.Mark).ToHashSet(ReferenceEqualityComparer.Instance);
        return ranges.Select(range => new PlacedMention(range.Mark, placed.Anchor, text[range.Start..range.End], text[Math.Max(0, range.Start - Context)..range.Start], text[range.End..Math.Min(text.Length, range.End + Context)]))
            .Concat(placed.Block.MarkDefs.OfType<CitationMark>().Where(mark => !marked.Contains(mark)).Select(mark => new PlacedMention(mark, placed.Anchor, "", "", "")));
    }

    /// <summary>A mention with what it says and what stands beside it.</summary>
    private sealed record PlacedMention(CitationMark Mark, string Anchor, string Quote, string Before, string After)
    {
        public Guid Id => Mark.MentionId;

        public Guid Citation => Mark.CitationId;
    }
}
