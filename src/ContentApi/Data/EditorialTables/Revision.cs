using ContentApi.Core.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>The document as one write left it. Never changed.</summary>
internal sealed class Revision : IEntityTypeConfiguration<Revision>
{
    public required Guid ArticleId { get; init; }

    /// <summary>Number within the article, from 1, without gaps.</summary>
    public required int Number { get; init; }

    /// <summary>The revision, this one or an earlier one, in which the body last changed.</summary>
    public required int BodyRevision { get; init; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>Id of the key that wrote it; null for a bearer token, the command line and the program itself.</summary>
    public string? KeyId { get; init; }

    /// <summary>Subject of the bearer token that wrote it; null for a key, the command line and the program itself.</summary>
    public string? Subject { get; init; }

    /// <summary>Why it was written (<c>import</c>, or what the editor said).</summary>
    public required string Reason { get; init; }
    public required Article Document { get; init; }

    public void Configure(EntityTypeBuilder<Revision> builder)
    {
        builder.ToTable("revisions", Schema.Editorial);
        builder.HasKey(revision => new { revision.ArticleId, revision.Number });
        builder.HasOne<WorkingCopy>().WithMany().HasForeignKey(revision => revision.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(revision => revision.Document).HasContentJson();
    }
}
