using ContentApi.Core.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>What was found in a working copy when it was last checked, for reports over all of them. It can always be made anew.</summary>
internal sealed class ArticleCheck : IEntityTypeConfiguration<ArticleCheck>
{
    public required Guid ArticleId { get; init; }

    /// <summary>Version of the working copy that was checked.</summary>
    public required int Version { get; init; }

    /// <summary>Version of the checks, and of what they are told to tolerate.</summary>
    public required int Checks { get; init; }

    /// <summary>Counts the estimates and resolutions that were written down of it: who checks it meanwhile finds that it has changed.</summary>
    public required int Forecasts { get; init; }

    /// <summary>Every finding, before this deployment's gates.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>Other articles that findings name; when one of them changes, this one is checked again.</summary>
    public Guid[] ComparedWith { get; init; } = [];

    public void Configure(EntityTypeBuilder<ArticleCheck> builder)
    {
        builder.ToTable("article_checks", Schema.Editorial);
        builder.HasKey(check => check.ArticleId);
        builder.HasOne<WorkingCopy>().WithMany().HasForeignKey(check => check.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.Property(check => check.Findings).HasContentJson();
        builder.Property(check => check.ComparedWith).HasDefaultValueSql("'{}'");
        builder.HasIndex(check => check.ComparedWith).HasMethod("gin");
    }
}
