using ContentApi.Core.Citations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.PublishedTables;

/// <summary>A source that some published article cites, or once did: public while a citation refers to it.</summary>
internal sealed class PublishedWork : IEntityTypeConfiguration<PublishedWork>
{
    public required Guid Id { get; init; }
    public required CslItem Csl { get; init; }

    public void Configure(EntityTypeBuilder<PublishedWork> builder)
    {
        builder.ToTable("works", Schema.Published);
        builder.Property(work => work.Id).ValueGeneratedNever();
        builder.Property(work => work.Csl).HasContentJson();
    }
}
