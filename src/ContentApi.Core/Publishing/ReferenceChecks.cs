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
        var works = new Dictionary<string, string>();
        for (var i = 0; i < article.Citations.Count; i++)
        {
            var citation = article.Citations[i];
            var pointer = $"/citations/{i}";
            if (citation.Csl is { Author: null, Editor: null, Issued: null })
                findings.Add(new Finding(FindingCode.ReferenceNotParsed, FindingSeverity.Warning, pointer, $"Neither authors nor a year were found in \"{citation.Text}\"."));
            else if (citation.Csl is { Issued: null, Status: null } && !Undated().IsMatch(citation.Text))
                findings.Add(new Finding(FindingCode.MissingYear, FindingSeverity.Warning, pointer, $"{citation.Key} has no year."));
            if (WorkKey.Of(citation.Csl) is { } work && !works.TryAdd(work, citation.Key) && !DoiChecks.AreApart(citation.Csl, article.Citations.First(other => other.Key == works[work]).Csl))
                findings.Add(new Finding(FindingCode.DuplicateReference, FindingSeverity.Warning, pointer, $"{citation.Key} is the same source as {works[work]}."));
            if (!cited.Contains(citation.Id))
                findings.Add(new Finding(FindingCode.UncitedReference, FindingSeverity.Warning, pointer, $"{citation.Key} is never cited."));
        }
        return findings;
    }

    // "n.d." of APA 7, section 9.17, and what other languages and styles say for it.
    [GeneratedRegex(@"\bn\.\s?d\.|\bs\.\s?[ad]\.|\bno date\b|\bo\.\s?J\.|د\.\s?ت", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex Undated();
}
