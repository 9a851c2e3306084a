using System.Text.Json.Serialization;
using ContentApi.Core.Articles;
using ContentApi.Core.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>An article as editors have it: the current document and where it stands. One row an article; never seen by the public.</summary>
internal sealed class WorkingCopy : IEntityTypeConfiguration<WorkingCopy>
{
    public Guid Id { get; init; }
    public required string Slug { get; set; }
    public required string Locale { get; set; }
    public required string Title { get; set; }

    /// <summary>Articles that are translations of each other share it.</summary>
    public required Guid TranslationGroupId { get; set; }
    public ArticleStatus Status { get; set; }

    /// <summary>Number of the current revision, from 1.</summary>
    public int Revision { get; set; }

    /// <summary>The revision in which the body last changed: a TL;DR written for an earlier one is stale.</summary>
    public int BodyRevision { get; set; }

    /// <summary>Counts every change of this row, of content or of status: the entity tag, and the guard against lost updates.</summary>
    public int Version { get; set; }

    /// <summary>The revision that the public sees; null while it sees none.</summary>
    public int? PublishedRevision { get; set; }

    /// <summary>When it was, or is to be said to have been, first published; null before.</summary>
    public DateTime? PublishedAt { get; set; }

    /// <summary>When the scheduled revision is to be published; null when nothing is scheduled.</summary>
    public DateTime? PublishAt { get; set; }

    /// <summary>When the article is to be taken back; null when that is not scheduled.</summary>
    public DateTime? UnpublishAt { get; set; }

    /// <summary>The revision that <see cref="PublishAt"/> is about: later edits do not go out with it. Null with it.</summary>
    public int? ScheduledRevision { get; set; }

    /// <summary>Why a schedule was not kept and is no more; null when there was no such one, or another step has been taken since.</summary>
    public string? ScheduleFailure { get; set; }

    /// <summary>When that was; null with it.</summary>
    public DateTime? ScheduleFailedAt { get; set; }

    public required DateTime CreatedAt { get; init; }
    public required DateTime UpdatedAt { get; set; }

    /// <summary>Words of the document, so that a list need not read it whole.</summary>
    public required int Words { get; set; }
    public required Article Document { get; set; }

    /// <summary>Of this article: another one that has its address after it was deleted has another tag.</summary>
    [JsonIgnore]
    public string EntityTag => VersionTag.Of(Id, Version);

    [JsonIgnore]
    public bool IsScheduled => PublishAt is not null || UnpublishAt is not null;

    /// <summary>When a schedule changes next what is public; null when none does.</summary>
    [JsonIgnore]
    public DateTime? NextTransitionAt => PublishAt is null || UnpublishAt < PublishAt ? UnpublishAt : PublishAt;

    /// <summary>Takes a step of the workflow: a new version, and what became of an earlier schedule is told no more.</summary>
    public void MoveTo(ArticleStatus status, DateTime now)
    {
        Status = status;
        (ScheduleFailure, ScheduleFailedAt) = (null, null);
        Version++;
        UpdatedAt = now;
    }

    public void Configure(EntityTypeBuilder<WorkingCopy> builder)
    {
        builder.ToTable("articles", Schema.Editorial);
        builder.Property(copy => copy.Id).ValueGeneratedNever();
        builder.Property(copy => copy.Slug).UseCollation("C");
        builder.Property(copy => copy.Title).UseCollation(Schema.TextCollation);
        builder.HasIndex(copy => copy.Slug).IsUnique();
        // One article for each language.
        builder.HasIndex(copy => new { copy.TranslationGroupId, copy.Locale }).IsUnique();
        builder.HasIndex(copy => new { copy.UpdatedAt, copy.Id });
        builder.HasIndex(copy => copy.PublishAt).HasFilter("publish_at IS NOT NULL");
        builder.HasIndex(copy => copy.UnpublishAt).HasFilter("unpublish_at IS NOT NULL");
        builder.Property(copy => copy.Version).IsConcurrencyToken();
        builder.Property(copy => copy.Document).HasContentJson();
        builder.Ignore(copy => copy.EntityTag);
        builder.Ignore(copy => copy.IsScheduled);
        builder.Ignore(copy => copy.NextTransitionAt);
    }
}
