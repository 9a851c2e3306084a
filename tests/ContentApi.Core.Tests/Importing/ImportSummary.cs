using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using ContentApi.Core.Articles;
using ContentApi.Core.Importing;

namespace ContentApi.Core.Tests.Importing;

/// <summary>What a sample document is expected to become: the shape of an article without its prose.</summary>
internal sealed record ImportSummary(
    string Title,
    string? Subtitle,
    string? Publication,
    IReadOnlyList<string> Byline,
    string Locale,
    string? PublishedAt,
    string? TldrLabel,
    string? Tldr,
    IReadOnlyList<string?> Sections,
    IReadOnlyList<AnalysisSummary> Analyses,
    string? ReferencesHeading,
    int Citations,
    MentionCounts Mentions,
    IReadOnlyList<string> Findings)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static ImportSummary Of(ImportOutcome.Imported imported)
    {
        var article = imported.Article;
        return new(
            article.Title,
            article.Subtitle,
            article.Publication?.Name,
            [.. article.Byline.Select(author => author.Name)],
            article.Locale,
            imported.PublishedAt?.ToUniversalTime().ToString("yyyy-MM-ddTHH:mm:ssZ", System.Globalization.CultureInfo.InvariantCulture),
            article.Tldr?.Label,
            article.Tldr?.Text,
            [.. article.Sections.Select(section => section.Heading)],
            [.. article.ScenarioAnalyses.Select(AnalysisSummary.Of)],
            article.ReferencesHeading,
            article.Citations.Count,
            imported.Report.Mentions,
            [.. imported.Report.Findings.Select(finding => finding.Code).Distinct().Order(StringComparer.Ordinal)]);
    }

    public string ToJson() => JsonSerializer.Serialize(this, Options) + "\n";
}

/// <summary>A scenario analysis without its prose.</summary>
internal sealed record AnalysisSummary(ScenarioAnalysisKind Kind, string Question, IReadOnlyList<string> Scenarios)
{
    /// <summary>One line a scenario: kind, label, title, actor, number of outcomes.</summary>
    public static AnalysisSummary Of(ScenarioAnalysis analysis) => new(
        analysis.Kind,
        analysis.Question,
        [.. analysis.Scenarios.Select(scenario => $"{scenario.Kind.ToString().ToLowerInvariant()} | {scenario.Label} | {scenario.Title} | {scenario.Actor?.Name} | {scenario.Outcomes.Count}")]);
}
