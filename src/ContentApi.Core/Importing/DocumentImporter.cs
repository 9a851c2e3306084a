using ContentApi.Core.Articles;
using ContentApi.Core.Citations;
using ContentApi.Core.Importing.Finders;
using ContentApi.Core.Importing.Reading;
using ContentApi.Core.Publishing;

namespace ContentApi.Core.Importing;

/// <summary>Makes articles of documents.</summary>
public static class DocumentImporter
{
    /// <summary>The longest document that is accepted, in bytes.</summary>
    public const int MaxBytes = 2 * 1024 * 1024;

    /// <summary>Reads a document and makes an article of it.</summary>
    /// <param name="body">The document: UTF-8, with or without a byte order mark.</param>
    /// <param name="format">What it is written in.</param>
    /// <param name="options">What the caller says about it.</param>
    /// <param name="newId">Makes the ids of the article and its parts.</param>
    public static ImportOutcome Import(ReadOnlyMemory<byte> body, DocumentFormat format, ImportOptions options, Func<Guid> newId)
    {
        if (SourceText.Read(body.Span, out var text) is { } unreadable)
            return unreadable;
        if (Read(text, format) is not { } document)
            return new ImportOutcome.Rejected(RejectionCode.NestedTooDeep, "Quotations, lists or emphasis are nested too deep.");
        var findings = new List<Finding>(document.Findings);
        var accepted = new AcceptedMetadata(findings);
        var (metadata, caller) = (accepted.Of(document.Metadata), accepted.Of(options));
        var elements = FurnitureFinder.Remove(document.Elements, findings);
        var head = HeadFinder.Find(elements, metadata, caller.Publication);
        if (string.IsNullOrWhiteSpace(head.Title))
            return WithoutTitle(elements);
        if (head.Body.Count == 0)
            return new ImportOutcome.Rejected(RejectionCode.NoContent, "The document has a title and nothing else.");

        var (tldr, afterTldr) = TldrFinder.Find(head.Body);
        if (tldr is null && metadata.Tldr is { } summary)
            tldr = new FoundTldr("TL;DR", summary);
        var references = ReferenceListFinder.Find(afterTldr);
        var parts = OutlineFinder.Find(references.Rest, head.Title);
        var built = new ArticleBuilder(newId).Build(head, tldr, parts, references);
        var article = MentionLinker.Link(ArticleMetadata.Apply(built, head, metadata, caller, findings), newId);
        var publishedAt = caller.PublishedAt ?? metadata.PublishedAt ?? accepted.Time(head.PublishedAt);
        findings.AddRange(ArticleChecks.Find(article));
        findings.AddRange(AnalysesWithoutScenarios(article));
        return new ImportOutcome.Imported(article, Report(article, format, findings), publishedAt);
    }

    private static ParsedDocument? Read(string text, DocumentFormat format) => format switch
    {
        DocumentFormat.PlainText => PlainTextReader.Read(text),
        DocumentFormat.Html => HtmlReader.Read(text),
        DocumentFormat.Markdown => MarkdownReader.Read(text),
        _ => PlainTextReader.Read(text),
    };

    private static ImportOutcome.Rejected WithoutTitle(IReadOnlyList<Element> elements) => elements.Count == 0
        ? new(RejectionCode.NoContent, "The document has no text.")
        : new(RejectionCode.NoTitle, "No title was found: the document begins with neither a heading nor a short line.", Line: 1);

    private static IEnumerable<Finding> AnalysesWithoutScenarios(Article article)
    {
        for (var at = 0; at < article.ScenarioAnalyses.Count; at++)
        {
            if (article.ScenarioAnalyses[at] is { Scenarios: [] } analysis)
                yield return new Finding(FindingCode.AnalysisWithoutScenarios, FindingSeverity.Info, $"/scenarioAnalyses/{at}", $"No scenarios were found below “{analysis.Question}”.");
        }
    }

    private static ImportReport Report(Article article, DocumentFormat format, IReadOnlyList<Finding> findings) => new(
        format.MediaType(),
        article.Sections.Count,
        article.ScenarioAnalyses.Count,
        article.ScenarioAnalyses.Sum(analysis => analysis.Scenarios.Count),
        article.ScenarioAnalyses.Sum(analysis => analysis.Scenarios.Sum(scenario => scenario.Outcomes.Count)),
        article.Citations.Count,
        new MentionCounts(Mentions.Of(article).Count, findings.Count(finding => finding.Code is FindingCode.UnresolvedMention or FindingCode.AmbiguousMention)),
        findings);
}
