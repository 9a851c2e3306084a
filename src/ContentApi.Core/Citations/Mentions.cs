using ContentApi.Core.Articles;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Citations;

/// <summary>The mentions of an article, as its citation marks tell them.</summary>
public static class Mentions
{
    /// <summary>Every mention in reading order with the id of the citation that it cites.</summary>
    public static IReadOnlyList<(Guid CitationId, Mention Mention)> Of(Article article)
    {
        ArgumentNullException.ThrowIfNull(article);
        return [.. article.TextBlocks().SelectMany(InBlock)];
    }

    private static IEnumerable<(Guid, Mention)> InBlock(PlacedBlock placed)
    {
        if (!placed.Block.MarkDefs.OfType<CitationMark>().Any())
            return [];
        var text = placed.Block.PlainText();
        return MarkedRanges.Of(placed.Block).OrderBy(range => range.Start).Select(range => (range.Mark.CitationId, new Mention
        {
            Id = range.Mark.MentionId,
            Anchor = placed.Anchor,
            BlockKey = placed.Block.Key,
            Quote = Quote(text, range.Start, range.End),
            Form = range.Mark.Form,
            Locator = range.Mark.Locator,
        })).ToList();
    }

    // A mark that covers its part of a parenthesis only is quoted with the whole parenthesis.
    private static string Quote(string text, int start, int end)
    {
        var (opens, closes) = Unbalanced(text, start, end);
        if (text[start] is '(' or '[' || (opens == 0 && text[end - 1] is ')' or ']'))
            return text[start..end];
        var from = opens > 0 ? start : OpeningBefore(text, start);
        var to = closes > 0 ? end : ClosingAfter(text, end);
        return from >= 0 && to >= 0 ? text[from..to] : text[start..end];
    }

    private static (int Opens, int Closes) Unbalanced(string text, int start, int end)
    {
        var depth = 0;
        var closes = 0;
        for (var i = start; i < end; i++)
        {
            if (text[i] is '(' or '[')
                depth++;
            else if (text[i] is ')' or ']' && --depth < 0)
                (closes, depth) = (closes + 1, 0);
        }
        return (depth, closes);
    }

    private static int OpeningBefore(string text, int start)
    {
        var depth = 0;
        for (var i = start - 1; i >= 0 && start - i <= Brackets.Longest; i--)
        {
            if (text[i] is ')' or ']')
                depth++;
            else if (text[i] is '(' or '[' && depth-- == 0)
                return i;
        }
        return -1;
    }

    private static int ClosingAfter(string text, int end)
    {
        var depth = 0;
        for (var i = end; i < text.Length && i - end <= Brackets.Longest; i++)
        {
            if (text[i] is '(' or '[')
                depth++;
            else if (text[i] is ')' or ']' && depth-- == 0)
                return i + 1;
        }
        return -1;
    }
}
