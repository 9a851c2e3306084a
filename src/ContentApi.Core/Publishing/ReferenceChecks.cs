using System.Text.RegularExpressions;
using ContentApi.Core.Articles;
using ContentApi.Core.Citations;

namespace ContentApi.Core.Publishing;

/// <summary>Entries of the reference list that nothing cites, that stand there twice, or that were not understood.</summary>
internal static partial class ReferenceChecks
{
    public static IReadOnlyList<Finding> Find(Article article)
    {
        var cited = Mentions.Of(article).Select(mention => mention.CitationId).ToHashSet();
        if (article.Tldr is { } tldr)
            cited.UnionWith(new MentionFinder(article.Citations).Find(tldr.Text).Where(mention => mention.IsResolved).Select(mention => mention.Candidates[0].Id));
        var findings = new List<Finding>();
        var known = new Dictionary<string, Citation>();
        for (var i = 0; i < article.Citations.Count; i++)
        {
            var citation = article.Citations[i];
            var pointer = $"/citations/{i}";
            if (citation.Csl is { Author: null, Editor: null, Issued: null })
                findings.Add(new Finding(FindingCode.ReferenceNotParsed, FindingSeverity.Warning, pointer, $"Neither authors nor a year were found in \"{citation.Text}\"."));
            else if (citation.Csl is { Issued: null, Status: null } && !Undated().IsMatch(citation.Text))
                findings.Add(new Finding(FindingCode.MissingYear, FindingSeverity.Warning, pointer, $"{citation.Key} has no year."));
            var keys = new[] { WorkKey.Of(citation.Csl), WorkKey.Of(citation.Csl with { Doi = null }) }.OfType<string>().ToList();
            if (keys.Select(known.GetValueOrDefault).OfType<Citation>().FirstOrDefault(other => AreSame(citation.Csl, other.Csl)) is { } same)
                findings.Add(new Finding(FindingCode.DuplicateReference, FindingSeverity.Warning, pointer, $"{citation.Key} is the same source as {same.Key}."));
            keys.ForEach(key => known.TryAdd(key, citation));
            if (!cited.Contains(citation.Id))
                findings.Add(new Finding(FindingCode.UncitedReference, FindingSeverity.Warning, pointer, $"{citation.Key} is never cited."));
        }
        return findings;
    }

    /// <summary>Whether two references with a key in common are the same source: authors, year and title tell where one of them gives no DOI.</summary>
    private static bool AreSame(CslItem one, CslItem other) =>
        WorkKey.DoiOf(one) is not { } doi || WorkKey.DoiOf(other) is not { } otherDoi || (doi == otherDoi && !DoiChecks.AreApart(one, other));

    // "n.d." of APA 7, section 9.17, and what other languages and styles say for it.
    [GeneratedRegex(@"\bn\.\s?d\.|\bs\.\s?[ad]\.|\bno date\b|\bo\.\s?J\.|د\.\s?ت", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Undated();
}
