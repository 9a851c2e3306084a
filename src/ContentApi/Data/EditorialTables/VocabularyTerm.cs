using System.Text.Json.Serialization;
using ContentApi.Core.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>A term of the vocabulary, public or not.</summary>
internal sealed class VocabularyTerm : IEntityTypeConfiguration<VocabularyTerm>
{
    public required Guid Id { get; init; }
    public required TermKind Kind { get; init; }

    /// <summary>
    /// Made of the name when the term was made, if it was not given: two spellings of one name give the same slug, and so the same term. The id, of a term that was
    /// merged into another: its slug is that one's alias then.
    /// </summary>
    public required string Slug { get; set; }
    public required string Name { get; set; }

    /// <summary>The author's ORCID iD, without the address before it, which no other author has; null for none, and for other kinds.</summary>
    public string? Orcid { get; set; }

    /// <summary>The region's code: ISO 3166-1 alpha-2 or 3166-2, or UN M49, which no other region has; null for none, and for other kinds.</summary>
    public string? Code { get; set; }

    /// <summary>The topic that this one is part of; null at the top, and for other kinds.</summary>
    public Guid? ParentId { get; set; }

    /// <summary>The publication's languages, the first to fall back on first; empty for other kinds.</summary>
    public string[] FallbackLocales { get; set; } = [];

    /// <summary>The term that this one was merged into; null for a term that stands. The row goes when no article names it any more.</summary>
    public Guid? MergedIntoId { get; set; }

    /// <summary>Whether the public, or articles that name it, have yet to be told of the latest change.</summary>
    public bool IsOutdated { get; set; }

    /// <summary>Counts every change of the term and its aliases: the entity tag, and the guard against lost updates.</summary>
    public int Version { get; set; } = 1;
    public required DateTime CreatedAt { get; init; }

    /// <summary>What leads to it beside its slug: other names of it, and what it was once called.</summary>
    public ICollection<TermAlias> Aliases { get; init; } = [];

    [JsonIgnore]
    public string EntityTag => VersionTag.Of(Id, Version);

    public void Configure(EntityTypeBuilder<VocabularyTerm> builder)
    {
        builder.ToTable("terms", Schema.Editorial);
        builder.Property(term => term.Id).ValueGeneratedNever();
        builder.Property(term => term.Slug).UseCollation("C");
        builder.HasIndex(term => new { term.Kind, term.Slug }).IsUnique();
        builder.HasIndex(term => new { term.Kind, term.Orcid }).IsUnique().HasFilter("orcid IS NOT NULL");
        builder.HasIndex(term => new { term.Kind, term.Code }).IsUnique().HasFilter("code IS NOT NULL");
        builder.HasIndex(term => term.ParentId);
        builder.HasOne<VocabularyTerm>().WithMany().HasForeignKey(term => term.ParentId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(term => term.MergedIntoId);
        builder.HasOne<VocabularyTerm>().WithMany().HasForeignKey(term => term.MergedIntoId).OnDelete(DeleteBehavior.Restrict);
        builder.Property(term => term.FallbackLocales).HasDefaultValueSql("'{}'");
        builder.Property(term => term.Version).HasDefaultValue(1).IsConcurrencyToken();
        builder.Ignore(term => term.EntityTag);
    }
}
