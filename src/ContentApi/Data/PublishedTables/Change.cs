using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.PublishedTables;

/// <summary>One change of what is public. Numbers have no gaps and follow the order of commits.</summary>
internal sealed class Change : IEntityTypeConfiguration<Change>
{
    public required long Number { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>Language of the article, and its publication (null for none), so that who follows only some can pass over the rest.</summary>
    public required string Locale { get; init; }
    public Guid? PublicationId { get; init; }
    public required ChangeOperation Operation { get; init; }

    /// <summary>The revision that became public, or ceased to be.</summary>
    public required int Revision { get; init; }

    /// <summary>Why an article was taken back; null otherwise, or if no reason was given.</summary>
    public string? Reason { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Ids of the terms, the works and the translation group that the article names, or named before: what else shows the change.</summary>
    public required Guid[] RelatedIds { get; init; }

    public void Configure(EntityTypeBuilder<Change> builder)
    {
        builder.ToTable("changes", Schema.Published);
        builder.HasKey(change => change.Number);
        builder.Property(change => change.Number).ValueGeneratedNever();
        builder.HasIndex(change => new { change.ArticleId, change.Number });
    }
}

/// <summary>What happened to what is public.</summary>
internal enum ChangeOperation
{
    /// <summary>An article became public, or a newer revision of it did.</summary>
    Upsert,

    /// <summary>The bytes of an article changed, and its content did not: a newer renderer made them.</summary>
    Rerender,

    /// <summary>When the article is to change next was set or taken back; its bytes are as they were.</summary>
    Schedule,

    /// <summary>Readers were told of a correction.</summary>
    Correct,

    /// <summary>A scenario of the article was estimated; among the related ids are the scenario's, its analysis' and the estimate's author's.</summary>
    Estimate,

    /// <summary>What became of a scenario of the article was told, or taken back; among the related ids are the scenario's and its analysis'.</summary>
    Resolve,

    /// <summary>An article ceased to be public.</summary>
    Delete,
}
