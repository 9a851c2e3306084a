using ContentApi.Core.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.PublishedTables;

/// <summary>A term that some published article names, or an estimate of one, or once did: public while one does.</summary>
internal sealed class PublishedTerm : IEntityTypeConfiguration<PublishedTerm>
{
    public required Guid Id { get; init; }
    public required TermKind Kind { get; init; }
    public required string Slug { get; init; }
    public required string Name { get; init; }

    /// <summary>How many published articles name it, or a topic below it. It is public while this is not 0, an author also while a public estimate names it.</summary>
    public int ArticleCount { get; init; }

    /// <summary>The author's ORCID iD; null for none, and for other kinds.</summary>
    public string? Orcid { get; init; }

    /// <summary>The region's code (ISO 3166, UN M49); null for none, and for other kinds.</summary>
    public string? Code { get; init; }

    /// <summary>The topic that this one is part of; null at the top, and for other kinds.</summary>
    public Guid? ParentId { get; init; }

    /// <summary>Other names of it.</summary>
    public string[] Aliases { get; init; } = [];

    /// <summary>What leads to it beside its slug: slugs of its other names, and former ones.</summary>
    public string[] AliasSlugs { get; init; } = [];

    /// <summary>The publication's languages, the first to fall back on first; empty for other kinds.</summary>
    public string[] FallbackLocales { get; init; } = [];

    public void Configure(EntityTypeBuilder<PublishedTerm> builder)
    {
        builder.ToTable("terms", Schema.Published);
        builder.Property(term => term.Id).ValueGeneratedNever();
        builder.Property(term => term.Slug).UseCollation("C");
        builder.Property(term => term.Name).UseCollation(Schema.TextCollation);
        builder.Property(term => term.Aliases).HasDefaultValueSql("'{}'");
        builder.Property(term => term.AliasSlugs).HasDefaultValueSql("'{}'");
        builder.HasIndex(term => term.AliasSlugs).HasMethod("gin");
        builder.Property(term => term.FallbackLocales).HasDefaultValueSql("'{}'");
        builder.HasIndex(term => new { term.Kind, term.Slug }).IsUnique();
        builder.HasIndex(term => new { term.Kind, term.Name, term.Id });
        builder.HasIndex(term => new { term.Kind, term.ArticleCount, term.Id });
    }
}

/// <summary>That a published article names a term, or a topic below it.</summary>
internal sealed class ArticleTerm : IEntityTypeConfiguration<ArticleTerm>
{
    public required Guid ArticleId { get; init; }
    public required Guid TermId { get; init; }

    /// <summary>Whether the article does not name the topic itself, but one below it: so a topic's articles are one range of an index, however deep the tree.</summary>
    public bool IsBroader { get; init; }

    /// <summary>When the article was first published: what a list of the term's articles is sorted by.</summary>
    public required DateTime PublishedAt { get; init; }

    public void Configure(EntityTypeBuilder<ArticleTerm> builder)
    {
        builder.ToTable("article_terms", Schema.Published);
        builder.HasKey(row => new { row.TermId, row.ArticleId });
        builder.HasIndex(row => row.ArticleId);
        builder.HasIndex(row => new { row.TermId, row.PublishedAt, row.ArticleId });
        builder.HasOne<PublishedTerm>().WithMany().HasForeignKey(row => row.TermId);
    }
}
