using System.Collections.Frozen;

namespace ContentApi.Core.Citations;

/// <summary>Months and seasons as references print them, in English, Arabic, French, German and Spanish.</summary>
internal static class MonthNames
{
    private static readonly FrozenDictionary<string, int> Months = Numbered(
    [
        ["january", "jan", "janvier", "januar", "enero", "يناير", "كانون الثاني"], ["february", "feb", "février", "februar", "febrero", "فبراير", "شباط"], ["march", "mar", "mars", "märz", "marzo", "مارس", "آذار"],
        ["april", "apr", "avril", "abril", "أبريل", "إبريل", "نيسان"], ["may", "mai", "mayo", "مايو", "أيار"], ["june", "jun", "juin", "juni", "junio", "يونيو", "حزيران"],
        ["july", "jul", "juillet", "juli", "julio", "يوليو", "تموز"], ["august", "aug", "août", "agosto", "أغسطس", "آب"], ["september", "sept", "sep", "septembre", "septiembre", "سبتمبر", "أيلول"],
        ["october", "oct", "octobre", "oktober", "octubre", "أكتوبر", "تشرين الأول"], ["november", "nov", "novembre", "noviembre", "نوفمبر", "تشرين الثاني"], ["december", "dec", "décembre", "dezember", "diciembre", "ديسمبر", "كانون الأول"],
    ]);

    private static readonly FrozenDictionary<string, int> Seasons = Numbered(
        [["spring", "ربيع", "الربيع"], ["summer", "صيف", "الصيف"], ["fall", "autumn", "خريف", "الخريف"], ["winter", "شتاء", "الشتاء"]]);

    private static readonly FrozenSet<string> Weekdays =
        FrozenSet.ToFrozenSet(["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"]);

    /// <summary>1 to 12, or null when the word is no month.</summary>
    public static int? Month(string word) => Find(Months, word);

    /// <summary>1 (spring) to 4 (winter), or null when the word is no season.</summary>
    public static int? Season(string word) => Find(Seasons, word);

    public static bool IsCalendarWord(string word) => Month(word) is not null || Season(word) is not null || Weekdays.Contains(NameFold.Of(word));

    private static int? Find(FrozenDictionary<string, int> words, string word) => words.TryGetValue(NameFold.Of(word), out var number) ? number : null;

    private static FrozenDictionary<string, int> Numbered(string[][] names) =>
        names.SelectMany((spellings, index) => spellings.Select(spelling => KeyValuePair.Create(NameFold.Of(spelling), index + 1))).ToFrozenDictionary();
}
