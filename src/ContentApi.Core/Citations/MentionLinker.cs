using ContentApi.Core.Articles;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Citations;

/// <summary>Finding the in-text citations of an article and marking each with the reference that it cites.</summary>
public static class MentionLinker
{
    /// <summary>
    /// Marks every in-text citation that means exactly one entry of the reference list. One that means none or several stays as it is, and so does what is marked
    /// with an entry of it already: linking twice is linking once.
    /// </summary>
    public static Article Link(Article article, Func<Guid> newId) => Link(article, newId, (_, _) => true);

    /// <summary>Marks, of the in-text citations that mean exactly one entry of the reference list, those in a block and of an entry that <paramref name="marks"/> says yes to.</summary>
    public static Article Link(Article article, Func<Guid> newId, Func<TextBlock, Citation, bool> marks)
    {
        ArgumentNullException.ThrowIfNull(article);
        ArgumentNullException.ThrowIfNull(newId);
        ArgumentNullException.ThrowIfNull(marks);
        var finder = new MentionFinder(article.Citations);
        var listed = article.Citations.Select(citation => citation.Id).ToHashSet();
        var marked = new Dictionary<TextBlock, TextBlock>(ReferenceEqualityComparer.Instance);
        // In reading order, because an acronym is introduced before it is used.
        foreach (var placed in article.TextBlocks())
            marked[placed.Block] = Mark(placed.Block, finder, listed, newId, marks);
        return article.MapTextBlocks(block => marked[block]);
    }

    private static TextBlock Mark(TextBlock block, MentionFinder finder, HashSet<Guid> listed, Func<Guid> newId, Func<TextBlock, Citation, bool> marks)
    {
        var found = MarkedRanges.Outside(block, finder.Find(block.PlainText()), mark => listed.Contains(mark.CitationId)).Where(mention => mention.IsResolved && marks(block, mention.Candidates[0])).ToList();
        if (found.Count == 0)
            return block;
        // A mark of an entry that is not there makes room for one of an entry that is.
        var overlapped = MarkedRanges.Overlapping(block, found, mark => !listed.Contains(mark.CitationId));
        block = DanglingMarks.Without(block, overlapped.Values.Select(mark => mark.Key).ToHashSet(StringComparer.Ordinal));
        var keys = new BlockKeys(block);
        var made = found.Select(mention => (mention.Start, mention.End, Mark: new CitationMark
        {
            Key = keys.Next("m"),
            CitationId = mention.Candidates[0].Id,
            MentionId = overlapped.TryGetValue(mention, out var dangling) ? dangling.MentionId : newId(),
            Form = mention.Form,
            Locator = mention.Locator,
        })).ToList();
        return block with
        {
            MarkDefs = [.. block.MarkDefs, .. made.Select(mark => mark.Mark)],
            Children = SpanSplitter.Mark(block.Children, [.. made.Select(mark => (mark.Start, mark.End, mark.Mark.Key))], keys),
        };
    }
}
