using ContentApi.Core.PortableText;
using ContentApi.Core.Revisions;

namespace ContentApi.Core.Authoring;

/// <summary>Cuts body text that comes back into what is as it was written and what is not.</summary>
internal static class BodyStretches
{
    /// <summary>The text from beginning to end.</summary>
    /// <param name="text">The text that came back.</param>
    /// <param name="had">What the part had.</param>
    /// <param name="write">Writes blocks as they were written.</param>
    /// <param name="separator">What the format puts between blocks.</param>
    public static IReadOnlyList<BodyStretch> Of(string text, IReadOnlyList<Block> had, Func<IReadOnlyList<Block>, string> write, string separator)
    {
        var groups = Groups(had, write);
        var (written, came) = (groups.ConvertAll(group => group.Text.Split(separator)), text.Trim('\n').Split(separator));
        var pairs = Alignment.Of([.. written.SelectMany(pieces => pieces)], came).ToDictionary(pair => pair.From, pair => pair.To);
        var stretches = new List<BodyStretch>();
        var (at, next) = (0, 0);
        for (var i = 0; i < groups.Count; at += written[i++].Length)
        {
            if (!pairs.TryGetValue(at, out var start) || !Enumerable.Range(1, written[i].Length - 1).All(piece => pairs.TryGetValue(at + piece, out var to) && to == start + piece))
                continue;
            AddChanged(start);
            var before = stretches is [.., { IsKept: true } last] ? last : null;
            if (before is not null)
                stretches.RemoveAt(stretches.Count - 1);
            stretches.Add(before is null ? new(groups[i].Text, groups[i].Blocks) : new(before.Text + separator + groups[i].Text, [.. before.Kept!, .. groups[i].Blocks]));
            next = start + written[i].Length;
        }
        AddChanged(came.Length);
        return stretches;

        void AddChanged(int end)
        {
            if (end > next)
                stretches.Add(new(string.Join(separator, came[next..end]), Kept: null));
        }
    }

    /// <summary>Blocks that are written together: the items of a list, each other block alone. One that nothing is written for goes with its neighbour.</summary>
    private static List<(List<Block> Blocks, string Text)> Groups(IReadOnlyList<Block> had, Func<IReadOnlyList<Block>, string> write)
    {
        var groups = new List<(List<Block> Blocks, string Text)>();
        var blocks = new List<Block>();
        for (var i = 0; i < had.Count; i++)
        {
            blocks.Add(had[i]);
            if (i + 1 < had.Count && IsItem(had[i]) && IsItem(had[i + 1]))
                continue;
            var text = write(blocks);
            if (text.Length == 0 && groups.Count > 0)
                groups[^1].Blocks.AddRange(blocks);
            else if (text.Length > 0)
                groups.Add(([.. blocks], text));
            if (text.Length > 0 || groups.Count > 0)
                blocks.Clear();
        }
        return groups;
    }

    private static bool IsItem(Block block) => block is TextBlock { ListItem: not null };
}

/// <summary>A stretch of body text.</summary>
/// <param name="Text">The text.</param>
/// <param name="Kept">The blocks that were written so; null when the text is new.</param>
internal sealed record BodyStretch(string Text, IReadOnlyList<Block>? Kept)
{
    public bool IsKept => Kept is not null;
}
