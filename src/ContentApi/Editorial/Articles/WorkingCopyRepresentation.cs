using ContentApi.Core.Authoring;
using ContentApi.Core.Publishing;
using ContentApi.Http.Validation;
using ContentApi.Published;

namespace ContentApi.Editorial.Articles;

/// <summary>An article as editors have it: the members of the public article, and where it stands.</summary>
public sealed record WorkingCopyRepresentation : ArticleRepresentation
{
    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The revision that the public sees; null while it sees none.</summary>
    public required int? PublishedRevision { get; init; }

    /// <summary>What is to happen by itself; null when nothing is.</summary>
    public required ScheduleRepresentation? Schedule { get; init; }

    /// <summary>What became of the last schedule that was not kept; null when there was none, or a step has been taken since.</summary>
    public required ScheduleFailureRepresentation? ScheduleFailure { get; init; }

    /// <summary>The steps of the workflow that its status allows, to whoever has the scope.</summary>
    public required IReadOnlyList<WorkflowStep> AllowedSteps { get; init; }

    /// <summary>The other articles of its group of translations as editors have them, public or not; <c>translations</c> are those that are public.</summary>
    public required IReadOnlyList<GroupMember> TranslationGroup { get; init; }

    /// <summary>What an editor should look at, as the document stands now.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Names of all members in JSON: what is read may be sent back.</summary>
    internal static IReadOnlySet<string> Members { get; } = typeof(WorkingCopyRepresentation).GetProperties().Select(MemberName.Of).ToHashSet(StringComparer.Ordinal);

    /// <summary>Names of those that are not written.</summary>
    internal static IReadOnlySet<string> ReadOnlyMembers { get; } = Members.Except(typeof(ArticleInput).GetProperties().Select(MemberName.Of)).Append("publishedAt").ToHashSet(StringComparer.Ordinal);
}

/// <summary>An article that another one is a translation of.</summary>
/// <param name="Id">Id of the article.</param>
/// <param name="Slug">Its slug.</param>
/// <param name="Locale">Its language (BCP 47).</param>
/// <param name="Status">Where it stands in its workflow.</param>
public sealed record GroupMember(Guid Id, string Slug, string Locale, ArticleStatus Status);

/// <summary>An article as the editors' list gives it: without sections, scenario analyses and citations.</summary>
public sealed record WorkingCopySummary : ArticleSummary
{
    /// <summary>When it was made.</summary>
    public required DateTime CreatedAt { get; init; }

    /// <summary>The revision that the public sees; null while it sees none.</summary>
    public required int? PublishedRevision { get; init; }

    /// <summary>What is to happen by itself; null when nothing is.</summary>
    public required ScheduleRepresentation? Schedule { get; init; }

    /// <summary>What became of the last schedule that was not kept; null when there was none, or a step has been taken since.</summary>
    public required ScheduleFailureRepresentation? ScheduleFailure { get; init; }

    /// <summary>The steps of the workflow that its status allows, to whoever has the scope.</summary>
    public required IReadOnlyList<WorkflowStep> AllowedSteps { get; init; }
}

/// <summary>When an article changes before the public by itself.</summary>
/// <param name="PublishAt">When the revision is published; null when none is to be.</param>
/// <param name="UnpublishAt">When the article is taken back; null when it is not to be.</param>
/// <param name="Revision">The revision that is published: later edits do not go out with it. Null with <c>publishAt</c>.</param>
public sealed record ScheduleRepresentation(DateTime? PublishAt, DateTime? UnpublishAt, int? Revision);

/// <summary>That a schedule was not kept.</summary>
/// <param name="At">When it was taken back.</param>
/// <param name="Detail">Why.</param>
public sealed record ScheduleFailureRepresentation(DateTime At, string Detail);
