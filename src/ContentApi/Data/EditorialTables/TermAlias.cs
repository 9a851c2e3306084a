using ContentApi.Core.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>Another name of a term, or what it was once called: a document that says it means the term.</summary>
internal sealed class TermAlias : IEntityTypeConfiguration<TermAlias>
{
    public required TermKind Kind { get; init; }

    /// <summary>Made of the name, as slugs are: no other term and no other alias of the kind has it.</summary>
    public required string Slug { get; init; }

    /// <summary>The name as printed; null for what is shown to nobody: a former slug or name, which leads to the term until another one takes it.</summary>
    public string? Name { get; set; }
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
