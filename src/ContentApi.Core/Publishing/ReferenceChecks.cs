using ContentApi.Core.Articles;
using ContentApi.Core.Citations;

namespace ContentApi.Core.Publishing;

/// <summary>Entries of the reference list that nothing cites, that stand there twice, or that were not understood.</summary>
internal static class ReferenceChecks
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
            if (WorkKey.Of(citation.Csl) is { } work && !works.TryAdd(work, citation.Key))
                findings.Add(new Finding(FindingCode.DuplicateReference, FindingSeverity.Warning, pointer, $"{citation.Key} is the same source as {works[work]}."));
            if (!cited.Contains(citation.Id))
                findings.Add(new Finding(FindingCode.UncitedReference, FindingSeverity.Warning, pointer, $"{citation.Key} is never cited."));
        }
        return findings;
    }
}
