using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;
using ContentApi.Data;
using ContentApi.Published.Forecasts;
using Microsoft.Extensions.Options;

namespace ContentApi.Editorial.Publishing;

/// <summary>What this deployment makes of findings: which of them stop publishing, and which it does not want to hear of.</summary>
internal sealed class PublishingGates(IOptions<PublishingOptions> options, ContentDbContext database, SharedDois dois)
{
    private readonly IReadOnlyDictionary<string, string> gates = options.Value.Gates;

    /// <summary>Codes of findings that this deployment does not want to hear of.</summary>
    public string[] Off { get; } = [.. options.Value.Gates.Where(gate => gate.Value == PublishingOptions.Off).Select(gate => gate.Key.ToLowerInvariant())];

    /// <summary>Version of the checks, together with the tolerance that they have here.</summary>
    public int Checks { get; } = (ArticleChecks.Version * 100_000) + (int)(options.Value.ProbabilityTolerance * 10_000);

    /// <summary>Every finding about a document.</summary>
    /// <param name="document">The document.</param>
    /// <param name="bodyRevision">The revision in which its body last changed.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    public async Task<IReadOnlyList<Finding>> FindAsync(Article document, int bodyRevision, CancellationToken cancellationToken) =>
        Apply((await FindAllAsync(document, bodyRevision, cancellationToken)).Findings);

    /// <summary>Every finding about a document, before this deployment's gates.</summary>
    public async Task<CheckedDocument> FindAllAsync(Article document, int bodyRevision, CancellationToken cancellationToken)
    {
        var findings = ArticleChecks.Find(document, bodyRevision);
        var shared = await FindSharedAsync(document, findings, cancellationToken);
        return new([.. findings, .. shared.Select(found => found.Finding), .. await FindInForecastsAsync(document, cancellationToken)], [.. shared.Select(found => found.ArticleId).Distinct()]);
    }

    /// <summary>What was found in a document that was imported, with what other articles say of its sources.</summary>
    public async Task<IReadOnlyList<Finding>> FindAsync(IReadOnlyList<Finding> ofImport, Article document, CancellationToken cancellationToken) =>
        Apply([.. ofImport, .. (await FindSharedAsync(document, ofImport, cancellationToken)).Select(found => found.Finding)]);

    /// <summary>The findings that keep a document from being published.</summary>
    public async Task<IReadOnlyList<Finding>> StoppingAsync(Article document, int bodyRevision, CancellationToken cancellationToken) =>
        [.. (await FindAsync(document, bodyRevision, cancellationToken)).Where(finding => finding.Severity == FindingSeverity.Error)];

    /// <summary>What is found in the estimates of one analysis.</summary>
    public async Task<IReadOnlyList<Finding>> FindInForecastsAsync(Article document, Guid scenarioId, CancellationToken cancellationToken)
    {
        var place = document.ScenarioAnalyses.Index().FirstOrDefault(analysis => analysis.Item.Scenarios.Any(scenario => scenario.Id == scenarioId));
        return place.Item is null ? [] : Apply([.. (await FindInForecastsAsync(document, cancellationToken)).Where(finding => finding.Pointer == $"/scenarioAnalyses/{place.Index}")]);
    }

    /// <summary>Findings as this deployment takes them.</summary>
    public IReadOnlyList<Finding> Apply(IReadOnlyList<Finding> findings) => gates.Count == 0 ? findings :
    [
        .. findings.Where(finding => !Is(finding, PublishingOptions.Off)).Select(Apply),
    ];

    /// <summary>A finding that is not off, as this deployment takes it.</summary>
    public Finding Apply(Finding finding) => Is(finding, PublishingOptions.Error) ? finding with { Severity = FindingSeverity.Error } : finding;

    private async Task<IReadOnlyList<(Finding Finding, Guid ArticleId)>> FindSharedAsync(Article document, IReadOnlyList<Finding> findings, CancellationToken cancellationToken)
    {
        var told = findings.Where(finding => finding.Code == FindingCode.ReusedDoi).Select(finding => finding.Pointer).ToHashSet();
        return [.. (await dois.FindAsync(document, cancellationToken)).Where(found => !told.Contains(found.Finding.Pointer))];
    }

    private async Task<IReadOnlyList<Finding>> FindInForecastsAsync(Article document, CancellationToken cancellationToken)
    {
        if (!document.ScenarioAnalyses.Any(analysis => analysis.Exclusive))
            return [];
        var record = await ForecastRecord.ReadAsync(database, document.Id, scenarioId: null, cancellationToken);
        return ExclusiveChecks.Find(document, record.Current, record.Outcomes, options.Value.ProbabilityTolerance);
    }

    private bool Is(Finding finding, string gate) => gates.GetValueOrDefault(finding.Code) == gate;
}

/// <summary>What was found in a document.</summary>
/// <param name="Findings">Every finding.</param>
/// <param name="ComparedWith">The other articles that findings name: they may be otherwise after a change of those.</param>
internal sealed record CheckedDocument(IReadOnlyList<Finding> Findings, IReadOnlyList<Guid> ComparedWith);
