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

    /// <summary>Whether a text has a name as words of its own. A name without a small letter (US, WHO) has to be written as it is; any other may be in either case.</summary>
    private static bool Names(string text, string name)
    {
        var comparison = name.Any(char.IsLower) ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal;
        for (var at = text.IndexOf(name, comparison); at >= 0; at = text.IndexOf(name, at + 1, comparison))
        {
            if (IsBoundary(text, at) && IsBoundary(text, at + name.Length))
                return true;
        }
        return false;
    }

    /// <summary>Whether a word may end, and another begin, before a place in a text.</summary>
    private static bool IsBoundary(string text, int at)
    {
        if (at == 0 || at == text.Length)
            return true;
        var (before, after) = (text[at - 1], text[at]);
        return !char.IsLetterOrDigit(before) || !char.IsLetterOrDigit(after) || IsUnspaced(before) || IsUnspaced(after) || IsKatakana(before) != IsKatakana(after);
    }

    /// <summary>Whether a letter is of a script that puts no spaces between words: Thai, Lao, Tibetan, Myanmar, Khmer, Hiragana, Han.</summary>
    private static bool IsUnspaced(char letter) => letter is >= '\u0E00' and <= '\u0FFF' or >= '\u1000' and <= '\u109F' or >= '\u1780' and <= '\u17FF' or >= '\u3005' and <= '\u3007'
        or >= '\u3040' and <= '\u309F' or >= '\u3400' and <= '\u4DBF' or >= '\u4E00' and <= '\u9FFF' or >= '\uF900' and <= '\uFAFF';

    /// <summary>Whether a letter is Katakana, whose words end where the script does.</summary>
    private static bool IsKatakana(char letter) => letter is >= '\u30A0' and <= '\u30FF';
}
