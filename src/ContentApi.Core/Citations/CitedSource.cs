using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>An entry of the reference list, ready to be compared with in-text citations.</summary>
internal sealed partial class CitedSource
{
    private static readonly string[] OpenEnds = ["et al", "& others", "and others", "…", ". . .", "وآخرون"];

    public required Citation Citation { get; init; }

    /// <summary>Authors, or editors where there are none.</summary>
    public required IReadOnlyList<SourceName> Names { get; init; }

    /// <summary>The title, folded.</summary>
    public required string Title { get; init; }

    /// <summary>True when the reference itself leaves authors out ("et al.", an ellipsis).</summary>
    public required bool LeavesAuthorsOut { get; init; }

    /// <summary>The years that it may be cited by; where no date is known, those printed in the reference.</summary>
    public required IReadOnlyList<int> Years { get; init; }

    /// <summary>True when the reference says that it has no date ("n.d.").</summary>
    public required bool SaysNoDate { get; init; }

    public static CitedSource Of(Citation citation) => new()
    {
        Years = [.. YearsOf(citation)],
        SaysNoDate = NoDate().IsMatch(citation.Text),
        Citation = citation,
        Names = [.. (citation.Csl.Author ?? citation.Csl.Editor ?? []).Select(name => SourceName.Of(name, citation.Text))],
        Title = NameFold.Of(citation.Csl.Title),
        LeavesAuthorsOut = OpenEnds.Any(end => citation.Text.Contains(end, StringComparison.OrdinalIgnoreCase)),
    };

    /// <summary>The same source with another spelling of its first author.</summary>
    public CitedSource AlsoCalled(string spelling) => new()
    {
        Citation = Citation,
        Names = [Names[0] with { Spellings = [.. Names[0].Spellings, spelling] }, .. Names.Skip(1)],
        Title = Title,
        Years = Years,
        SaysNoDate = SaysNoDate,
        LeavesAuthorsOut = LeavesAuthorsOut,
    };

    /// <summary>
    /// True when the names are this source's: all of them in order, or with "et al." the first of three or more (APA 7, section 8.17).
    /// </summary>
    public bool Agrees(CitedAuthors cited)
    {
        var enough = cited.EtAl ? cited.Names.Count < Names.Count && Names.Count >= 3 || (LeavesAuthorsOut && cited.Names.Count <= Names.Count) : cited.Names.Count == Names.Count;
        if (!enough)
            return false;
        for (var i = 0; i < cited.Names.Count; i++)
        {
            if (!Names[i].Is(cited.Names[i]))
                return false;
        }
        return true;
    }

    /// <summary>
    /// True when several names are this source's but for one letter of one of them, or for the organisations that end its authors: "Sackett and Oxman" of
    /// Sackett, Oxman and a company.
    /// </summary>
    public bool NearlyAgrees(CitedAuthors cited)
    {
        var count = cited.Names.Count;
        if (count < 2 || count > Names.Count || (!cited.EtAl && Names.Skip(count).Any(name => name.IsPerson)))
            return false;
        var misspelt = 0;
        for (var i = 0; i < count; i++)
        {
            if (!Names[i].Is(cited.Names[i]) && (!Names[i].IsPerson || !Names[i].IsMisspelt(cited.Names[i]) || ++misspelt > 1))
                return false;
        }
        return true;
    }

    private static IEnumerable<int> YearsOf(Citation citation)
    {
        var csl = citation.Csl;
        if (csl is { Issued: null, OriginalDate: null, Status: null } && !NoDate().IsMatch(citation.Text))
            return PrintedYear().Matches(Address().Replace(Digits.ToAscii(citation.Text), " ")).Select(year => int.Parse(year.ValueSpan, null)).Distinct();
        return new[] { csl.Issued?.Year, csl.OriginalDate?.Year }.OfType<int>().Distinct();
    }

    [GeneratedRegex(@"(?<!\p{L})(?:[ns]\.\s?d\.|no date|undated)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex NoDate();

    [GeneratedRegex(@"(?:https?://|www\.|doi:|10\.[0-9]{4,9}/)\S+", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Address();

    [GeneratedRegex(@"(?<![\p{L}\p{Nd}/:.–—-])(?:1[5-9]|20)[0-9]{2}(?![\p{L}\p{Nd}%/–—-])", RegexOptions.CultureInvariant)]
    private static partial Regex PrintedYear();
}
