using ContentApi.Core.Citations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>A source that some article's reference list holds, public or not: it gives the work its one id.</summary>
internal sealed class KnownWork : IEntityTypeConfiguration<KnownWork>
{
    public required Guid Id { get; init; }

    /// <summary>What the work is recognised by (<see cref="WorkKey"/>); null for one that an editor split off another, as long as only assignments lead to it. A key stays with its row when the work is merged, and leads on.</summary>
    public string? MatchKey { get; set; }

    /// <summary>The work as its first reference gave it.</summary>
    public required CslItem Csl { get; set; }

    /// <summary>The work that an editor merged it into, which stands; null for a work that stands itself. The row stays: what is recognised by its key is the other one.</summary>
    public Guid? MergedIntoId { get; set; }

    /// <summary>Whether articles that cite it have yet to follow the latest change.</summary>
    public bool IsOutdated { get; set; }

    /// <summary>Counts the merges and splits that it was part of: the entity tag, and what tells who writes it down that it has changed.</summary>
    public int Version { get; set; } = 1;
    public required DateTime CreatedAt { get; init; }

    public void Configure(EntityTypeBuilder<KnownWork> builder)
    {
        builder.ToTable("works", Schema.Editorial);
        builder.Property(work => work.Id).ValueGeneratedNever();
        builder.HasIndex(work => work.MatchKey).IsUnique();
        builder.HasIndex(work => work.MergedIntoId);
        builder.HasOne<KnownWork>().WithMany().HasForeignKey(work => work.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(work => work.Version).HasDefaultValue(1).IsConcurrencyToken();
        builder.Property(work => work.Csl).HasContentJson();
    }
}
