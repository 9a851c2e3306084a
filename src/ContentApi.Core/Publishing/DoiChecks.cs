using System.Text.RegularExpressions;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;

namespace ContentApi.Core.Publishing;

/// <summary>DOIs of the reference list that are none, or that two sources have.</summary>
public static partial class DoiChecks
{
    internal static IEnumerable<Finding> Find(Article article)
    {
        var first = new Dictionary<string, Citation>();
        for (var i = 0; i < article.Citations.Count; i++)
        {
            var citation = article.Citations[i];
            var pointer = $"/citations/{i}";
            if (citation.Csl.Doi is not { } doi)
            {
                if (Announced().IsMatch(citation.Text))
                    yield return new Finding(FindingCode.MalformedDoi, FindingSeverity.Warning, pointer, $"{citation.Key} speaks of a DOI, but gives none such as 10.1000/182.");
            }
            else if (!DoiName.IsValid(doi))
            {
                yield return new Finding(FindingCode.MalformedDoi, FindingSeverity.Warning, $"{pointer}/csl/DOI", $"\"{doi}\" is not a DOI such as 10.1000/182.");
            }
            else if (!first.TryAdd(doi.ToLowerInvariant(), citation) && AreApart(citation.Csl, first[doi.ToLowerInvariant()].Csl))
            {
                yield return new Finding(FindingCode.ReusedDoi, FindingSeverity.Warning, $"{pointer}/csl/DOI", $"{citation.Key} has the DOI of {first[doi.ToLowerInvariant()].Key}, which is another source.");
            }
        }
    }

    /// <summary>Whether two references cannot be the same source: their titles have nothing to do with each other, and their authors or their years do not, either.</summary>
    public static bool AreApart(CslItem one, CslItem other) =>
        Title(one) is { Length: > 0 } title && Title(other) is { Length: > 0 } otherTitle && !title.Contains(otherTitle, StringComparison.Ordinal) && !otherTitle.Contains(title, StringComparison.Ordinal)
        && (!CitedNames.Of(one).Intersect(CitedNames.Of(other)).Any() || (one.Issued?.Year is { } year && other.Issued?.Year is { } otherYear && year != otherYear));

    private static string Title(CslItem item) => NameFold.Of(item.Title);

    [GeneratedRegex(@"\bdoi\s*:|\bdoi\.org/", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Announced();
}
