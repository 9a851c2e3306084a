using System.Diagnostics.CodeAnalysis;
using ContentApi.Core.Revisions;
using ContentApi.Published;

namespace ContentApi.Editorial.Revisions;

/// <summary>A revision of an article: what one write left, and who wrote it when and why.</summary>
public record RevisionSummary
{
    /// <summary>Number within the article, counted from 1 without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>When it was written.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>Id of the key that wrote it; null for a bearer token, and for the program itself.</summary>
    public required string? KeyId { get; init; }

    /// <summary>Name of that key; null without one.</summary>
    public required string? KeyName { get; init; }

    /// <summary>Subject of the bearer token that wrote it; null for a key, and for the program itself.</summary>
    public required string? Subject { get; init; }

    /// <summary>Why it was written: what the editor said, else what was done.</summary>
    public required string Reason { get; init; }

    /// <summary>Title of the article in it.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it is the working copy's.</summary>
    public required bool IsCurrent { get; init; }

    /// <summary>Whether it is the one that the public sees.</summary>
    public required bool IsPublished { get; init; }

    /// <summary>Whether it is the one that a schedule is to publish.</summary>
    public required bool IsScheduled { get; init; }
}

/// <summary>A revision with its article.</summary>
public sealed record RevisionRepresentation : RevisionSummary
{
    [SetsRequiredMembers]
    internal RevisionRepresentation(RevisionSummary summary, ArticleRepresentation article)
        : base(summary) => Article = article;

    /// <summary>The article as it was; its status, its publication time and its translations are those of today.</summary>
    public required ArticleRepresentation Article { get; init; }
}

/// <summary>What two revisions differ in.</summary>
/// <param name="From">Number of the earlier revision; 0 for nothing.</param>
/// <param name="To">Number of the later revision.</param>
/// <param name="Patch">For programs (RFC 6902): applied to the article of the earlier revision, it gives what was written of the later one. What is derived of that, such as <c>words</c> and <c>mentions</c>, is not in it.</param>
/// <param name="Text">For people: lines of the plain text in the format of <c>diff -u</c>; empty when those are the same.</param>
public sealed record RevisionDifference(int From, int To, IReadOnlyList<JsonPatchOperation> Patch, string Text);
