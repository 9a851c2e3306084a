using System.Text.Json.Serialization;
using ContentApi.Core.Publishing;
using ContentApi.Editorial.Works;
using ContentApi.Http.Paging;

namespace ContentApi.Editorial.Integrity;

/// <summary>What is to be looked at in one article.</summary>
public sealed record ArticleIntegrity
{
    /// <summary>The article.</summary>
    public required ManagedArticleReference Article { get; init; }

    /// <summary>The revision that was checked: the current one.</summary>
    public required int Revision { get; init; }

    /// <summary>Whether it could be published as it stands: nothing that was found stops it.</summary>
    public required bool IsPublishable { get; init; }

    /// <summary>How often each thing was found, by code.</summary>
    public required IReadOnlyList<FindingCount> Counts { get; init; }

    /// <summary>What was found, in the order of the checks.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }
}

/// <summary>What is to be looked at in all articles: a page of it, with counts of all.</summary>
public sealed record IntegrityReport
{
    /// <summary>What was found, the newest article's first.</summary>
    public required IReadOnlyList<IntegrityFinding> Data { get; init; }

    /// <summary>Where this page stands.</summary>
    [JsonPropertyName("page")]
    public required PageInfo Info { get; init; }

    /// <summary>How often each thing was found in all articles, by code; the filter by code does not narrow them. Null on a page behind the first, unless <c>count=exact</c> is asked for.</summary>
    public required IReadOnlyList<FindingCount>? Counts { get; init; }

    /// <summary>How many articles changed and are not checked yet: 0, unless there are very many. Asking again goes on with them.</summary>
    public required int UncheckedArticleCount { get; init; }
}

/// <summary>How often something was found.</summary>
/// <param name="Code">What: the code of findings.</param>
/// <param name="Findings">How many findings have the code.</param>
/// <param name="Articles">In how many articles.</param>
public sealed record FindingCount(string Code, int Findings, int Articles);

/// <summary>Something that an editor should look at.</summary>
public sealed record IntegrityFinding
{
    /// <summary>The article that it was found in.</summary>
    public required ManagedArticleReference Article { get; init; }

    /// <summary>What kind of finding it is.</summary>
    public required string Code { get; init; }

    /// <summary>How serious it is in this deployment.</summary>
    public required FindingSeverity Severity { get; init; }

    /// <summary>Where in the article: a JSON pointer (RFC 6901).</summary>
    public required string? Pointer { get; init; }

    /// <summary>What was found, in a sentence.</summary>
    public required string Detail { get; init; }
}
