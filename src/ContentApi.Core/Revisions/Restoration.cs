using ContentApi.Core.Articles;

namespace ContentApi.Core.Revisions;

/// <summary>What an earlier revision's document becomes when it is to be the current one again.</summary>
public static class Restoration
{
    /// <summary>The document to write: all of the earlier one but its slug, which an article keeps; its TL;DR is stale if it was so then, and only then.</summary>
    /// <param name="earlier">The earlier document.</param>
    /// <param name="wasStale">Whether its TL;DR had been written for a body that it did not have any more.</param>
    /// <param name="current">The document as it is.</param>
    /// <param name="isStale">Whether the TL;DR is stale now.</param>
    /// <param name="next">Number of the revision that is to be written.</param>
    public static Article Of(Article earlier, bool wasStale, Article current, bool isStale, int next)
    {
        ArgumentNullException.ThrowIfNull(earlier);
        ArgumentNullException.ThrowIfNull(current);
        var restored = earlier with { Slug = current.Slug };
        if (restored.Tldr is not { } tldr || wasStale)
            return restored;
        var isAsNow = !isStale && tldr.Text == current.Tldr?.Text
            && ContentJson.AreEqual(earlier.Sections, current.Sections) && ContentJson.AreEqual(earlier.ScenarioAnalyses, current.ScenarioAnalyses);
        return restored with { Tldr = tldr with { ForRevision = isAsNow ? current.Tldr!.ForRevision : next } };
    }
}
