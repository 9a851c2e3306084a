using System.Globalization;

namespace ContentApi.Core.Citations.Styles;

/// <summary>
/// The order of a list of references: text by its words without case, diacritics and punctuation, as UTF-16 code units, so that it is the same on every machine;
/// what has nothing there comes last but for authors and titles.
/// </summary>
internal static class SortKey
{
    /// <summary>Behind all words and figures.</summary>
    public const string Last = "~";

    public static string Of(string? text) => NameFold.Words(text, ' ');

    public static string Of(StyledText? text) => Of(text is null ? "" : string.Concat(text.Runs.Select(run => run.Text)));

    /// <summary>A date as figures of one length; dates before Christ first, no date last.</summary>
    public static string Of(CslDate? date) => date?.DateParts is not [[_, ..] parts, ..]
        ? date?.Literal ?? date?.Raw ?? Last
        : string.Create(CultureInfo.InvariantCulture, $"{parts[0] + 1_000_000_000L:0000000000}{(parts.Count > 1 ? parts[1] : 0):00}{(parts.Count > 2 ? parts[2] : 0):00}");

    public static int Compare(IReadOnlyList<string> one, IReadOnlyList<string> other)
    {
        for (var i = 0; i < one.Count; i++)
        {
            if (string.CompareOrdinal(one[i], other[i]) is not 0 and var order)
                return order;
        }
        return 0;
    }
}
