using ContentApi.Core.Articles;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Citations;

/// <summary>Citation marks that name an entry which the reference list does not have. An editor is told of them; the public has no use for them.</summary>
public static class DanglingMarks
{
    /// <summary>The article without such marks; the text that they stand on stays.</summary>
    public static Article Remove(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        var listed = article.Citations.Select(citation => citation.Id).ToHashSet();
        return article.TextBlocks().Any(placed => placed.Block.MarkDefs.Any(IsDangling)) ? article.MapTextBlocks(block => Without(block, block.MarkDefs.Where(IsDangling).Select(mark => mark.Key).ToHashSet(StringComparer.Ordinal))) : article;

        bool IsDangling(MarkDefinition mark) => mark is CitationMark citation && !listed.Contains(citation.CitationId);
    }

    /// <summary>The block without some of its marks.</summary>
    internal static TextBlock Without(TextBlock block, IReadOnlySet<string> keys) => keys.Count == 0 ? block : block with
    {
        MarkDefs = [.. block.MarkDefs.Where(mark => !keys.Contains(mark.Key))],
        Children = [.. block.Children.Select(span => span with { Marks = [.. span.Marks.Where(mark => !keys.Contains(mark))] })],
    };
}
