using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.PublishedTables;

/// <summary>A source that some published article cites, or once did: public while a citation refers to it. What it says is what the first published citation of it says.</summary>
internal sealed class PublishedWork : IEntityTypeConfiguration<PublishedWork>
{
    public required Guid Id { get; init; }

    public void Configure(EntityTypeBuilder<PublishedWork> builder)
    {
        builder.ToTable("works", Schema.Published);
        builder.Property(work => work.Id).ValueGeneratedNever();
    }
}
