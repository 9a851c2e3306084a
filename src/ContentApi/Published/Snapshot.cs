using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;
using ContentApi.Data.PublishedTables;
using ContentApi.Published.Forecasts;

namespace ContentApi.Published;

/// <summary>A document with what stands beside it: all that a representation of it is made of.</summary>
internal record Snapshot
{
    public required Article Document { get; init; }
    public required Guid TranslationGroupId { get; init; }
    public required IReadOnlyList<Translation> Translations { get; init; }
    public required ArticleStatus Status { get; init; }
    public required int Revision { get; init; }
    public required int BodyRevision { get; init; }
    public required DateTime? PublishedAt { get; init; }
    public required DateTime UpdatedAt { get; init; }
    public required int Words { get; init; }

    /// <summary>When a schedule changes next what is public of it; null when none does.</summary>
    public required DateTime? NextTransitionAt { get; init; }

    /// <summary>Ids of the topics above those that the document names: a list of what is about such a topic has it too.</summary>
    public IReadOnlyList<Guid> BroaderTopics { get; init; } = [];

    /// <summary>The snapshot that a published article was rendered from, but for its translations: those come and go.</summary>
    public static Snapshot Of(PublishedArticle article) => new()
    {
        Document = article.Document,
        TranslationGroupId = article.TranslationGroupId,
        Translations = [],
        Status = ArticleStatus.Published,
        Revision = article.Revision,
        BodyRevision = article.BodyRevision,
        PublishedAt = article.PublishedAt,
        UpdatedAt = article.UpdatedAt,
        Words = ReadingTime.Words(article.Document),
        NextTransitionAt = article.NextTransitionAt,
    };
}

/// <summary>A part of an article, with the article that it is part of.</summary>
internal sealed record PartOf<T>(ArticleReference Article, T Part);

/// <summary>A scenario, with the analysis and the article that it is part of, and what is said of it now.</summary>
internal sealed record ScenarioOf(ArticleReference Article, Core.Articles.ScenarioAnalysis Analysis, Scenario Scenario, EstimateItem? Estimate, ResolutionItem? Resolution);
