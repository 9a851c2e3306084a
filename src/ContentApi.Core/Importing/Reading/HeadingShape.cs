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

    /// <summary>Whether a line can be the title of a document: longer than a heading, but no sentence.</summary>
    public static bool IsTitle(string line) => IsHeading(line) || (line.Length <= LongestQuestion && !IsClosed(line) && BeginsLikeHeading(line) && !LooksLikeAddress(line));

    /// <summary>Whether a line ends as a sentence does.</summary>
    public static bool EndsSentence(string line) => line.TrimEnd(Closers) is [.., '.' or '!' or '?' or '؟' or '۔' or '。' or '…'];

    /// <summary>Whether a line is nothing but a date.</summary>
    public static bool IsDate(string line) => line.Length <= 60 && Date().IsMatch(line);

    /// <summary>The date that a line is, as the beginning of that day in UTC; null for a line that is none, or a date in words of another language than English.</summary>
    public static DateTimeOffset? DateOf(string line) => line.Length <= 60 && Date().Match(line) is { Success: true } match ? HtmlMetadata.Time(match.Groups["date"].Value) : null;

    /// <summary>What follows a label is text rather than a title when it is a long sentence, or more than one.</summary>
    private static bool IsText(string title) => title.Contains(". ", StringComparison.Ordinal) || (title.Length > 60 && title.TrimEnd(Closers) is [.., '.' or ':' or '۔']);

    private static bool IsClosed(string line)
    {
        var text = line.TrimEnd(Closers);
        if (text.Length == 0 || text[^1] is '.' or ',' or ';' or ':' or '!' or '،' or '؛' or '۔' or '。' or '：' or '…' or '，')
            return !EndsInAbbreviation(text);
        return text[^1] is '?' or '؟' or '？' && (Words(text) > MostWordsOfQuestion || !IsHeadingQuestion(text));
    }

    /// <summary>"Who Pays?" is a heading, "But will it last?" a sentence: a question word begins it, or its words are capitalised. Scripts without capitals do not tell.</summary>
    private static bool IsHeadingQuestion(string text) =>
        QuestionWord().IsMatch(text) || !text.Any(char.IsLower) || text.Split(' ').Skip(1).All(word => word.Length < 5 || !char.IsLower(word[0]));

    private static bool EndsInAbbreviation(string text) => Abbreviation().IsMatch(text.Length > 12 ? text[^12..] : text);

    private static bool BeginsLikeHeading(string line)
    {
        var first = line.FirstOrDefault(char.IsLetterOrDigit);
        return first != default && !char.IsLower(first) && line[0] is not ('—' or '–' or '-' or '|') && line.Any(char.IsLetter);
    }

    private static int Words(string text) => text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Length;

    private static bool LooksLikeAddress(string line) => line.Contains("://", StringComparison.Ordinal) || Address().IsMatch(line);

    [GeneratedRegex(@"^(?:why|how|who|whose|what|where|when|which|pourquoi|comment|qui|quel|quelle|por qué|cómo|quién|qué|warum|wie|wer|was|neden|nasıl|kim|mengapa|bagaimana|siapa)\b", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex QuestionWord();

    [GeneratedRegex(@"(?:^|\s)(?:[A-Z]\.){2,4}$|\b(?:Inc|Ltd|Co|Corp|Jr|Sr|St)\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Abbreviation();

    [GeneratedRegex(@"^(?:www\.\S+|\S+@\S+\.\S+)$", RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(
        @"^(?:(?:published|updated|posted|date|last updated)(?: on)?:?\s+)?(?:\p{L}{3,10},\s+)?(?<date>\p{Nd}{1,2}(?:st|nd|rd|th|er|\.)?\s+(?:de\s+)?\p{L}{3,12}\.?,?\s+(?:de\s+)?\p{Nd}{4}م?|\p{L}{3,12}\.?\s+\p{Nd}{1,2}(?:st|nd|rd|th)?,?\s+\p{Nd}{4}|\p{Nd}{4}-\p{Nd}{2}-\p{Nd}{2}(?:[T ]\S{5,20})?|\p{Nd}{1,2}[./]\p{Nd}{1,2}[./]\p{Nd}{2,4})(?:\s*[·•|,–—]\s*\p{Nd}{1,3}[\s-]min(?:ute)?s?(?:\s(?:read|de lecture))?)?$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
