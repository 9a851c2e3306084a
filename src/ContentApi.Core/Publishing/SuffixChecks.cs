using ContentApi.Core.Articles;
using ContentApi.Core.Citations;

namespace ContentApi.Core.Publishing;

/// <summary>The letters of "2015a" and "2015b": of the same authors and year, they are a, b, c and so on in the order of the list (APA 7, sections 8.19 and 9.47).</summary>
internal static class SuffixChecks
{
    public static IEnumerable<Finding> Find(Article article) => article.Citations
        .Select((citation, place) => (Citation: citation, Place: place, Letter: citation.Csl.YearSuffix))
        .Where(entry => entry.Letter is [>= 'a' and <= 'z'] && entry.Citation.Csl.Issued?.Year is not null)
        .GroupBy(entry => $"{entry.Citation.Csl.Issued!.Year}|{string.Join('|', CitedNames.Of(entry.Citation.Csl))}")
        .SelectMany(group => OfGroup([.. group.Select(entry => (entry.Citation.Key, entry.Place, entry.Letter![0]))]))
        .OrderBy(entry => entry.Place).Select(entry => new Finding(FindingCode.SuffixOrder, FindingSeverity.Warning, $"/citations/{entry.Place}", entry.Detail));

    private static IEnumerable<(int Place, string Detail)> OfGroup(List<(string Key, int Place, char Letter)> entries)
    {
        var letters = entries.Select(entry => entry.Letter).ToHashSet();
        for (var i = 0; i < entries.Count; i++)
        {
            var (key, place, letter) = entries[i];
            if (letter > 'a' && !letters.Contains((char)(letter - 1)))
                yield return (place, $"{key} has the letter {letter}, but no reference of the same authors and year has {(char)(letter - 1)}.");
            if (entries.Take(i).FirstOrDefault(earlier => earlier.Letter >= letter) is { Key: not null } earlier)
                yield return (place, earlier.Letter == letter ? $"{key} has the letter that {earlier.Key} has." : $"{key} stands behind {earlier.Key}, whose letter comes later.");
        }
    }
}
