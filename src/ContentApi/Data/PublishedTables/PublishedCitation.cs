using ContentApi.Core.Citations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.PublishedTables;

/// <summary>An entry of a published article's reference list.</summary>
internal sealed class PublishedCitation : IEntityTypeConfiguration<PublishedCitation>
{
    /// <summary>The longest DOI that is looked up by, in UTF-16 code units: it has to fit an index row.</summary>
    public const int MaxDoiLength = 200;

    public required Guid Id { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>Place in the reference list, from 1.</summary>
    public required int Ordinal { get; init; }
    public required DateTime PublishedAt { get; init; }
    public required string Key { get; init; }

    /// <summary>The work that it refers to; null when the reference says too little to tell.</summary>
    public Guid? WorkId { get; init; }

    /// <summary>The DOI in lower case; null when there is none or it is too long to be looked up by.</summary>
    public string? Doi { get; init; }
    public int? Year { get; init; }

    /// <summary>The year, or 0 when there is none, made by the database: what lists are sorted by.</summary>
    public int SortYear { get; init; }

    /// <summary>Names of its authors, else of its editors, folded as <see cref="CitedNames"/> does.</summary>
    public required string[] Authors { get; init; }

    /// <summary>The reference as a CSL-JSON item.</summary>
    public required CslItem Csl { get; init; }

    /// <summary>The citation with its mentions, as JSON.</summary>
    public required byte[] Body { get; init; }

    /// <summary>Entity tag of <see cref="Body"/>.</summary>
    public required string EntityTag { get; init; }

    public ICollection<PublishedMention> Mentions { get; init; } = [];

    public void Configure(EntityTypeBuilder<PublishedCitation> builder)
    {
        builder.ToTable("citations", Schema.Published);
        builder.Property(citation => citation.Id).ValueGeneratedNever();
        builder.HasIndex(citation => new { citation.ArticleId, citation.Ordinal });
        builder.HasIndex(citation => new { citation.PublishedAt, citation.ArticleId, citation.Ordinal }).IsDescending(true, true, false);
        builder.Property(citation => citation.Csl).HasContentJson();
        builder.Property(citation => citation.SortYear).HasComputedColumnSql("coalesce(year, 0)", stored: true);
        builder.HasIndex(citation => new { citation.SortYear, citation.ArticleId, citation.Ordinal });
        builder.HasIndex(citation => new { citation.WorkId, citation.PublishedAt, citation.ArticleId, citation.Ordinal }).IsDescending(false, true, true, false);
        builder.HasIndex(citation => new { citation.Doi, citation.PublishedAt, citation.ArticleId, citation.Ordinal }).IsDescending(false, true, true, false);
        builder.HasIndex(citation => new { citation.Year, citation.PublishedAt, citation.ArticleId, citation.Ordinal }).IsDescending(false, true, true, false);
        builder.HasIndex(citation => citation.Authors).HasMethod("gin");
        builder.HasOne<PublishedWork>().WithMany().HasForeignKey(citation => citation.WorkId);
        builder.HasMany(citation => citation.Mentions).WithOne().HasForeignKey(mention => mention.CitationId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>A place where a published article cites.</summary>
internal sealed class PublishedMention : IEntityTypeConfiguration<PublishedMention>
{
    public required Guid Id { get; init; }
    public required Guid CitationId { get; init; }

    /// <summary>Place among the citation's mentions, from 1.</summary>
    public required int Ordinal { get; init; }
    public required string Anchor { get; init; }
    public required string BlockKey { get; init; }
    public required string Quote { get; init; }
    public required string Form { get; init; }
    public string? Locator { get; init; }

    public void Configure(EntityTypeBuilder<PublishedMention> builder)
    {
        builder.ToTable("mentions", Schema.Published);
        builder.Property(mention => mention.Id).ValueGeneratedNever();
        builder.HasIndex(mention => new { mention.CitationId, mention.Ordinal });
    }
}
