using ContentApi.Core.Citations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>A source that some article's reference list holds, public or not: it gives the work its one id.</summary>
internal sealed class KnownWork : IEntityTypeConfiguration<KnownWork>
{
    public required Guid Id { get; init; }

    /// <summary>What the work is recognised by (<see cref="WorkKey"/>).</summary>
    public required string MatchKey { get; init; }

    /// <summary>The work as its first reference gave it.</summary>
    public required CslItem Csl { get; init; }
    public required DateTime CreatedAt { get; init; }

    public void Configure(EntityTypeBuilder<KnownWork> builder)
    {
        builder.ToTable("works", Schema.Editorial);
        builder.Property(work => work.Id).ValueGeneratedNever();
        builder.HasIndex(work => work.MatchKey).IsUnique();
        builder.Property(work => work.Csl).HasContentJson();
    }
}
