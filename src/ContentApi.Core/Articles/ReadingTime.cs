using System.Globalization;
using System.Text;
using ContentApi.Core.PortableText;

namespace ContentApi.Core.Articles;

/// <summary>How long an article is, and how long it takes to read.</summary>
public static class ReadingTime
{
    /// <summary>
    /// Words a minute in silent reading of English non-fiction (Brysbaert, M., 2019, How many words do we read per minute?
    /// Journal of Memory and Language, 109, 104047).
    /// </summary>
    public const int WordsPerMinute = 238;

    /// <summary>
    /// Words of the TL;DR, the sections and the scenario analyses, headings included; the title, the byline and the reference list are
    /// not counted. A word is a run of letters, marks, digits and underscores, apostrophes and hyphens inside it included; of Chinese
    /// and Japanese, which put no blanks between words, every character counts as one.
    /// </summary>
    public static int Words(Article article) => Texts(article).Sum(Count);

    /// <summary>Words of a text.</summary>
    public static int Words(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Count(text);
    }

    /// <summary>Seconds that it takes to read so many words, rounded up; 0 for none.</summary>
    public static int Seconds(int words) => ((words * 60) + WordsPerMinute - 1) / WordsPerMinute;

    /// <summary>Minutes that it takes to read so many words, rounded up; at least 1.</summary>
    public static int Minutes(int words) => Math.Max(1, (words + WordsPerMinute - 1) / WordsPerMinute);

    private static IEnumerable<string> Texts(Article article) =>
    [
        article.Tldr?.Text ?? "",
        .. article.Sections.SelectMany(section => section.Content.Texts().Prepend(section.Heading ?? "")),
        .. article.ScenarioAnalyses.SelectMany(analysis => analysis.Introduction.Texts().Prepend(analysis.Question)),
        .. article.ScenarioAnalyses.SelectMany(analysis => analysis.Scenarios)
            .SelectMany(scenario => scenario.Content.Texts().Prepend(scenario.Title).Prepend(scenario.Label ?? "")),
    ];

    private static int Count(string text)
    {
        var words = 0;
        var inWord = false;
        var joined = false;
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsIdeograph(rune))
            {
                words++;
                (inWord, joined) = (false, false);
            }
            else if (IsWordCharacter(rune))
            {
                words += inWord || joined ? 0 : 1;
                (inWord, joined) = (true, false);
            }
            else
            {
                (inWord, joined) = (false, inWord && IsJoiner(rune));
            }
        }

        return words;
    }

    private static bool IsWordCharacter(Rune rune) =>
        Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark
            or UnicodeCategory.ConnectorPunctuation or UnicodeCategory.LetterNumber;

    // U+200C and U+200D hold the parts of Persian and Indic words together.
    private static bool IsJoiner(Rune rune) => rune.Value is '\'' or '’' or '-' or '‐' or '‑' or 0x200C or 0x200D;

    private static bool IsIdeograph(Rune rune) =>
        rune.Value is (>= 0x3040 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF)
            or (>= 0x20000 and <= 0x3FFFF);
}
