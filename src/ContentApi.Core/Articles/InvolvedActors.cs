using ContentApi.Core.PortableText;

namespace ContentApi.Core.Articles;

/// <summary>Whom a scenario involves: who acts in it, and those of the article's actors whom its heading or its text names.</summary>
public static class InvolvedActors
{
    /// <summary>The actors, who acts first and the others in the article's order, each once.</summary>
    /// <param name="actor">Who acts; null for nobody in particular.</param>
    /// <param name="title">The scenario's heading.</param>
    /// <param name="content">Its text.</param>
    /// <param name="ofArticle">The actors of the article.</param>
    public static IReadOnlyList<Term> Of(Term? actor, string title, IReadOnlyList<Block> content, IReadOnlyList<Term> ofArticle)
    {
        ArgumentNullException.ThrowIfNull(ofArticle);
        var text = ofArticle.Count == 0 ? "" : $"{title}\n{string.Join('\n', content.Texts())}";
        return [.. (actor is null ? [] : new[] { actor }).Concat(ofArticle.Where(other => Names(text, other.Name))).DistinctBy(involved => involved.Id)];
    }

    /// <summary>Whether a text has a name as words of its own, in either case.</summary>
    private static bool Names(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.OrdinalIgnoreCase))
        {
            if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (at + name.Length == text.Length || !char.IsLetterOrDigit(text[at + name.Length])))
                return true;
        }
        return false;
    }
}
