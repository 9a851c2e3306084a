using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using ContentApi.Core.Articles;
using ContentApi.Published;

namespace ContentApi.Delivery.ScenarioAnalyses;

/// <summary>
/// Reads what a table is made of from stored bytes. Until <c>rerender</c> has run after an update these may be of an older renderer and lack members that there are now:
/// they are read as null or false.
/// </summary>
internal static class StoredMatrixParts
{
    /// <summary>The options to read with.</summary>
    private static JsonSerializerOptions Options { get; } = new(ContentJson.Options) { TypeInfoResolver = ContentJson.Options.TypeInfoResolver!.WithAddedModifier(RequireNothing) };

    /// <summary>An analysis, without its text and its scenarios, which may be long and are not shown.</summary>
    public static MatrixAnalysis ReadAnalysis(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<MatrixAnalysis>(json, Options)!;

    /// <summary>A scenario.</summary>
    public static ScenarioItem ReadScenario(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<ScenarioItem>(json, Options)!;

    /// <summary>The actors of an article as lists give it.</summary>
    public static IReadOnlyList<Term> ReadActors(ReadOnlySpan<byte> json) => JsonSerializer.Deserialize<ActorsOfArticle>(json, Options)!.Actors ?? [];

    private static void RequireNothing(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
            property.IsRequired = false;
    }

    private sealed record ActorsOfArticle(IReadOnlyList<Term>? Actors);
}

/// <summary>What a table shows of its analysis.</summary>
internal sealed record MatrixAnalysis
{
    public required Guid Id { get; init; }
    public required ArticleReference Article { get; init; }
    public required string Anchor { get; init; }
    public required ScenarioAnalysisKind Kind { get; init; }
    public required string Question { get; init; }
    public bool Exclusive { get; init; }
}
