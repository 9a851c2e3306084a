using System.Text.RegularExpressions;
using ContentApi.Core.Importing.Cues;

namespace ContentApi.Core.Importing.Reading;

/// <summary>Which lines of a text without markup have the shape of a heading.</summary>
internal static partial class HeadingShape
{
    private const int LongestHeading = 120;
    private const int LongestQuestion = 220;
    private const int MostWords = 18;
    private const int MostWordsOfQuestion = 12;
    private static readonly char[] Closers = ['"', '”', '’', '\'', '»', ')', ']', '\u200E', '\u200F', ' '];

    /// <summary>Whether a line that stands alone is a heading.</summary>
    public static bool IsHeading(string line) =>
        IsCue(line) || (line.Length <= LongestHeading && !IsClosed(line) && BeginsLikeHeading(line) && Words(line) <= MostWords && !IsDate(line) && !LooksLikeAddress(line));

    /// <summary>Whether the words alone make a line a heading, even between lines of text.</summary>
    public static bool IsCue(string line)
    {
        if (line.Length > LongestQuestion)
            return false;
        if (HeadingCue.IsReferences(line) || (HeadingCue.IsWhatIf(line) && line.TrimEnd(Closers) is [.., '?' or '؟' or '？']))
            return true;
        return line.Length <= LongestHeading && ScenarioLabel.Find(line) is { } label && Words(line[label.Length..]) <= MostWords && !IsText(line[label.Length..]);
    }

    /// <summary>Whether a line is nothing but a date.</summary>
    public static bool IsDate(string line) => line.Length <= 60 && Date().IsMatch(line);

    /// <summary>What follows a label is text rather than a title when it is a long sentence, or more than one.</summary>
    private static bool IsText(string title) => title.Contains(". ", StringComparison.Ordinal) || (title.Length > 60 && title.TrimEnd(Closers) is [.., '.' or ':' or '۔']);

    private static bool IsClosed(string line)
    {
        var text = line.TrimEnd(Closers);
        if (text.Length == 0 || text[^1] is '.' or ',' or ';' or ':' or '!' or '،' or '؛' or '۔' or '。' or '：' or '…' or '，')
            return !EndsInAbbreviation(text);
        return text[^1] is '?' or '؟' or '？' && Words(text) > MostWordsOfQuestion;
    }

    private static bool EndsInAbbreviation(string text) => Abbreviation().IsMatch(text.Length > 12 ? text[^12..] : text);

    private static bool BeginsLikeHeading(string line)
    {
        var first = line.FirstOrDefault(char.IsLetterOrDigit);
        return first != default && !char.IsLower(first) && line[0] is not ('—' or '–' or '-' or '|') && line.Any(char.IsLetter);
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static bool LooksLikeAddress(string line) => line.Contains("://", StringComparison.Ordinal) || Address().IsMatch(line);

    [GeneratedRegex(@"(?:^|\s)(?:[A-Z]\.){2,4}$|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St)\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"^(?:www\.\S+|\S+@\S+\.\S+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"^(?:(?:published|updated|posted|date|last updated)(?: on)?:?\s+)?(?:\p{L}{3,10},?\s+)?(?:\p{Nd}{1,2}(?:st|nd|rd|th|er|\.)?\s+(?:de\s+)?\p{L}{3,12}\.?,?\s+(?:de\s+)?\p{Nd}{4}م?|\p{L}{3,12}\.?\s+\p{Nd}{1,2}(?:st|nd|rd|th)?,?\s+\p{Nd}{4}|\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}(?:[T ]\S{5,20})?|\p{Nd}{1,2}[./]\p{Nd}{1,2}[./]\p{Nd}{2,4})$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
