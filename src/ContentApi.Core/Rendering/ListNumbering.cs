using System.Globalization;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Rendering;

/// <summary>Follows list items down a page and tells how deep each stands and which number it bears.</summary>
internal sealed class ListNumbering
{
    /// <summary>Items deeper than this are shown at this depth.</summary>
    public const int DeepestLevel = 10;

    private readonly List<(bool Ordered, int Number)> levels = [];

    /// <summary>Depth of the last item, from 1; an item cannot stand more than one level below the one before it.</summary>
    public int Depth => levels.Count;

    /// <summary>The number of the last item with its full stop; null in an unordered list.</summary>
    public string? Number => NumberAt(levels.Count - 1);

    /// <summary>Width of the Markdown markers of the items that the last one stands in.</summary>
    public int MarkerWidth => Enumerable.Range(0, levels.Count - 1).Sum(level => 1 + (NumberAt(level)?.Length ?? 1));

    /// <summary>Takes the next item.</summary>
    public void Next(TextBlock item)
    {
        var ordered = item.ListItem == BlockStyle.Number;
        var depth = Math.Clamp(item.Level ?? 1, 1, Math.Min(levels.Count + 1, DeepestLevel));
        if (depth > levels.Count)
        {
            levels.Add((ordered, 1));
            return;
        }

        levels.RemoveRange(depth, levels.Count - depth);
        levels[^1] = levels[^1].Ordered == ordered ? (ordered, levels[^1].Number + 1) : (ordered, 1);
    }

    /// <summary>The list has ended.</summary>
    public void End() => levels.Clear();

    private string? NumberAt(int level) => levels[level].Ordered ? levels[level].Number.ToString(CultureInfo.InvariantCulture) + "." : null;
}
