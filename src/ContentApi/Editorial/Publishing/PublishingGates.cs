using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;
using Microsoft.Extensions.Options;

namespace ContentApi.Editorial.Publishing;

/// <summary>What this deployment makes of findings: which of them stop publishing, and which it does not want to hear of.</summary>
internal sealed class PublishingGates(IOptions<PublishingOptions> options)
{
    private readonly IReadOnlyDictionary<string, string> gates = options.Value.Gates;

    /// <summary>Every finding about a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="bodyRevision">The revision in which its body last changed.</param>
    public IReadOnlyList<Finding> Find(Article document, int bodyRevision) => Apply(ArticleChecks.Find(document, bodyRevision));

    /// <summary>The findings that keep a document from being published.</summary>
    public IReadOnlyList<Finding> Stopping(Article document, int bodyRevision) => [.. Find(document, bodyRevision).Where(finding => finding.Severity == FindingSeverity.Error)];

    /// <summary>Findings as this deployment takes them.</summary>
    public IReadOnlyList<Finding> Apply(IReadOnlyList<Finding> findings) => gates.Count == 0 ? findings :
    [
        .. findings.Where(finding => !Is(finding, PublishingOptions.Off)).Select(finding => Is(finding, PublishingOptions.Error) ? finding with { Severity = FindingSeverity.Error } : finding),
    ];

    private bool Is(Finding finding, string gate) => gates.GetValueOrDefault(finding.Code) == gate;
}
