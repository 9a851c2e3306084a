using ContentApi.Core.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>Another name of a term: a document that says it means the term.</summary>
internal sealed class TermAlias : IEntityTypeConfiguration<TermAlias>
{
    public required TermKind Kind { get; init; }

    /// <summary>Made of the name, as slugs are: no term and no other alias of the kind has it.</summary>
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public required Guid TermId { get; init; }

    public void Configure(EntityTypeBuilder<TermAlias> builder)
    {
        builder.ToTable("term_aliases", Schema.Editorial);
        builder.HasKey(alias => new { alias.Kind, alias.Slug });
        builder.Property(alias => alias.Slug).UseCollation("C");
        builder.HasIndex(alias => alias.TermId);
        builder.HasOne<VocabularyTerm>().WithMany(term => term.Aliases).HasForeignKey(alias => alias.TermId).OnDelete(DeleteBehavior.Cascade);
    }
}
