using System.Text.RegularExpressions;
using ContentApi.Core.Importing.Reading;

namespace ContentApi.Core.Importing.Finders;

/// <summary>What a reference looks like, as far as it has to be told from prose.</summary>
internal static partial class ReferenceShape
{
    private const int Head = 400;

    public static bool IsReference(string text)
    {
        var head = text.Length > Head ? text[..Head] : text;
        if (Numbered().IsMatch(head))
            return true;
        var hasYear = Year().IsMatch(head);
        if (hasYear && text.Length <= Head && text is [.., '.' or ')' or ']' or '۔'] && !IsSentence(head) && EndsWithYear().IsMatch(text))
            return true;
        return (BeginsWithName(head) && (hasYear || Address().IsMatch(head))) || (hasYear && (Address().IsMatch(text) || YearInParentheses().Match(head) is { Success: true, Index: < 160 } && !IsSentence(head)));
    }

    /// <summary>The references of one paragraph or list item: more than one where each stands on a line of its own.</summary>
    public static IEnumerable<string> Split(string text)
    {
        var lines = LineBreak.Lines(text);
        var broken = text.Split(LineBreak.Hard).Select(part => part.Split(LineBreak.Soft)[0].Trim()).ToHashSet(StringComparer.Ordinal);
        var starts = Enumerable.Range(0, lines.Length).Where(line => line == 0 || Begins(lines[line]) || (broken.Contains(lines[line]) && BeginsWithTitle(lines[line]))).ToList();
        var open = new List<List<string>>();
        var openHasYear = false;
        for (var i = 0; i < starts.Count; i++)
        {
            var end = i + 1 < starts.Count ? starts[i + 1] : lines.Length;
            var entry = string.Join(' ', lines[starts[i]..end]);
            // A line may begin like a name by chance: without a year it goes on with the reference before.
            var hasYear = Year().IsMatch(entry);
            if (open.Count > 0 && !(hasYear && openHasYear))
            {
                open[^1].Add(entry);
                openHasYear |= hasYear;
            }
            else
            {
                open.Add([entry]);
                openHasYear = hasYear;
            }
        }
        return open.Select(parts => string.Join(' ', parts));
    }

    private static bool Begins(string line) => Numbered().IsMatch(line) || BeginsWithName(line) || YearInParentheses().Match(line) is { Success: true, Index: < 120 };

    /// <summary>Whether a line that the author broke off can begin a reference: an organisation or a title with a year behind, and no note on the reference before.</summary>
    private static bool BeginsWithTitle(string line) => line.Length > 20 && !char.IsLower(line[0]) && Year().IsMatch(line) && !Note().IsMatch(line);

    private static bool BeginsWithName(string text) => Name().IsMatch(text);

    private static bool IsSentence(string text) => text.Length > 0 && Sentence().IsMatch(text);

    [GeneratedRegex(@"^\s*(?:\[\p{Nd}{1,3}\]|\p{Nd}{1,3}\.\s)\s*\S", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?<!\p{Nd})(?:1[5-9]\p{Nd}{2}|20\p{Nd}{2}|[١۱][٠-٩۰-۹]{3}|[٢۲][٠-٩۰-۹]{3})[a-z]?(?!\p{Nd})|\bn\.\s?d\.|\bd\.\s?م|\bforthcoming\b|\bin press\b|\bد\.\s?ت\b|\bs\.\s?f\.|\bo\.\s?J\.", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    [GeneratedRegex(@"[(\[](?:c\.\s?|ca\.\s?)?(?:\p{Nd}{4}[a-z]?|n\.\s?d\.|forthcoming|in press|د\.\s?ت\.?)(?:[,،\-–/\s][^)\]\n]{0,40})?[)\]]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex YearInParentheses();

    [GeneratedRegex(@",\s(?:1[5-9]|20)\p{Nd}{2}[.)\]]?$", RegexOptions.CultureInvariant)]
    private static partial Regex EndsWithYear();

    [GeneratedRegex(@"^(?:(?:van|von|de|del|der|den|al|el|la|le|bin|ibn|di|da|dos|ter|zu|ten)[\s-]){0,3}[\p{Lu}\p{Lo}][\p{L}\p{M}'’\-]{0,30}(?:\s[\p{Lu}\p{Lo}][\p{L}\p{M}'’\-]{0,30}){0,2}[,،]\s*[\p{Lu}\p{Lo}]", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    [GeneratedRegex(@"https?://|\bdoi\b|\bwww\.|\b10\.\d{4,9}/", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"^(?:https?:|doi|retrieved|accessed|available|archived|in[:\s]|vol|pp?\.|\(|\p{Nd})", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?:as|in|the|this|these|when|while|although|according|if|for|but|and|it|we|they|since|after|before|with|that)\s", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();
}
