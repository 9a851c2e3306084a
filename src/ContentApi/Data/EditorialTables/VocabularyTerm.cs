using ContentApi.Core.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>A term of the vocabulary, public or not.</summary>
internal sealed class VocabularyTerm : IEntityTypeConfiguration<VocabularyTerm>
{
    public required Guid Id { get; init; }
    public required TermKind Kind { get; init; }

    /// <summary>Made of the name when the term was made: two spellings of one name give the same slug, and so the same term.</summary>
    public required string Slug { get; init; }
    public required string Name { get; init; }
    public required DateTime CreatedAt { get; init; }

    public void Configure(EntityTypeBuilder<VocabularyTerm> builder)
    {
        builder.ToTable("terms", Schema.Editorial);
        builder.Property(term => term.Id).ValueGeneratedNever();
        builder.Property(term => term.Slug).UseCollation("C");
        builder.HasIndex(term => new { term.Kind, term.Slug }).IsUnique();
    }
}
