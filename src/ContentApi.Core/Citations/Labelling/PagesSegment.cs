using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>Pages or the number of an article: "pp. 57–85", "1012", "e1003285".</summary>
internal static partial class PagesSegment
{
    public static void Take(ReferenceDraft draft, string text)
    {
        if (Article().Match(text) is { Success: true } article)
            draft.Number ??= article.Groups["number"].Value;
        else
            draft.Page ??= Read(text);
    }

    private static string? Read(string text) => Marks().Replace(Word().Replace(text, ""), "") is { Length: > 0 } pages ? pages : null;

    [GeneratedRegex(@"(?<!\p{L})(?:[Pp]{1,2}|[Pp]gs?|[Pp]ages?|[Ss]eiten?|S\.|ss)(?!\p{L})\.?\s?", RegexOptions.CultureInvariant)]
    private static partial Regex Word();

    [GeneratedRegex(@"^[\s(,]*(?:Article|Art\.)\s(?:no\.\s)?(?<number>[\p{L}\p{Nd}.\-]*[\p{L}\p{Nd}])", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Article();

    [GeneratedRegex(@"^[\s.,;:()\[\]]+|[\s.,;:()\[\]]+$", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();
}
