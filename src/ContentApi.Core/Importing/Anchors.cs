using ContentApi.Core.Articles;

namespace ContentApi.Core.Importing;

/// <summary>Gives the parts of one article their anchors.</summary>
internal sealed class Anchors
{
    private readonly Dictionary<string, int> used = new(StringComparer.Ordinal);

    /// <summary>Takes an anchor for a part that has one; false when another part has it.</summary>
    public bool Take(string anchor) => used.TryAdd(anchor, 1);

    /// <summary>The slug of the heading, numbered when another part has it already.</summary>
    public string Next(string? heading, string fallback)
    {
        var anchor = Slug.From(heading ?? fallback, fallback);
        if (used.TryAdd(anchor, 1))
            return anchor;
        string numbered;
        do
            numbered = Slug.Numbered(anchor, ++used[anchor]);
        while (!used.TryAdd(numbered, 1));
        return numbered;
    }
}
