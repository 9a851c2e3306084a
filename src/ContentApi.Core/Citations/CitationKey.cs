using System.Globalization;

namespace ContentApi.Core.Citations;

/// <summary>The readable key of a reference: <c>mearsheimer-2010</c>, <c>caron-oral-2014</c>, <c>smith-et-al-2019b</c>.</summary>
internal static class CitationKey
{
    private const int WordsOfALongName = 4;
    private const int LongestKey = 80;

    public static string Of(CslItem item)
    {
        var names = item.Author ?? item.Editor ?? [];
        var head = names.Count switch
        {
            0 => FirstWords(item.Title ?? ""),
            1 => Name(names[0]),
            2 => $"{Name(names[0])}-{Name(names[1])}",
            _ => $"{Name(names[0])}-et-al",
        };
        if (head.Trim('-').Length == 0)
            head = "reference";
        if (head.Length > LongestKey)
            head = head[..LongestKey].TrimEnd('-');
        return $"{head}-{Year(item)}".TrimEnd('-');
    }

    private static string Year(CslItem item) =>
        (item.Issued?.Year is { } year ? year.ToString(CultureInfo.InvariantCulture) : item.Status is { } status ? NameFold.Words(status, '-') : item.Title is null ? "" : "nd") + item.YearSuffix;

    private static string Name(CslName name) =>
        name.Literal is { } literal ? FirstWords(literal) : NameFold.Words($"{name.NonDroppingParticle} {name.Family}", '-');

    private static string FirstWords(string text) => string.Join('-', NameFold.Words(text, '-').Split('-').Take(WordsOfALongName));
}
