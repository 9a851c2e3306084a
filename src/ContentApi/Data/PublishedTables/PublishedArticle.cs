using ContentApi.Core.Articles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.PublishedTables;

/// <summary>A published article: the snapshot that was published, and what lists need of it. Everything else published hangs on it.</summary>
internal sealed class PublishedArticle : IEntityTypeConfiguration<PublishedArticle>
{
    public required Guid Id { get; init; }
    public required string Slug { get; init; }
    public required string Locale { get; init; }
    public required Guid TranslationGroupId { get; init; }
    public Guid? PublicationId { get; init; }
    public required string Title { get; init; }

    /// <summary>Beginning of the title, made by the database: what lists are sorted by, short enough for an index.</summary>
    public string SortTitle { get; init; } = null!;
    public required int Revision { get; init; }
    public required int BodyRevision { get; init; }
    public required DateTime PublishedAt { get; init; }
    public required DateTime UpdatedAt { get; init; }

    /// <summary>When a schedule is to publish it anew or to take it back: nobody may keep an answer for longer. Null when nothing is scheduled.</summary>
    public DateTime? NextTransitionAt { get; init; }

    /// <summary>The document that was published: what the renderer makes every rendering from, again when the renderer changes.</summary>
    public required Article Document { get; set; }

    /// <summary>Entity tag of the whole article as JSON: whatever is public of it changes with it.</summary>
    public required string EntityTag { get; init; }

    /// <summary>When its bytes were made: at publication, or by a newer renderer later.</summary>
    public required DateTime RenderedAt { get; set; }

    /// <summary>Version of the renderer that made the renderings and every <c>body</c> of this article's rows.</summary>
    public required int RendererVersion { get; set; }

    /// <summary>The article as an item of a list, as JSON.</summary>
    public required byte[] Body { get; set; }

    public ICollection<Rendering> Renderings { get; init; } = [];
    public ICollection<ArticleTerm> Terms { get; init; } = [];
    public ICollection<PublishedTldr> Tldrs { get; init; } = [];
    public ICollection<PublishedScenarioAnalysis> ScenarioAnalyses { get; init; } = [];
    public ICollection<PublishedScenario> Scenarios { get; init; } = [];
    public ICollection<PublishedCitation> Citations { get; init; } = [];
    public ICollection<SearchEntry> SearchEntries { get; init; } = [];

    public void Configure(EntityTypeBuilder<PublishedArticle> builder)
    {
        builder.ToTable("articles", Schema.Published);
        builder.Property(article => article.Id).ValueGeneratedNever();
        builder.Property(article => article.Slug).UseCollation("C");
        builder.Property(article => article.Title).UseCollation(Schema.TextCollation);
        builder.HasIndex(article => article.Slug).IsUnique();
        builder.HasIndex(article => new { article.PublishedAt, article.Id });
        builder.HasIndex(article => new { article.UpdatedAt, article.Id });
        builder.Property(article => article.SortTitle).UseCollation(Schema.TextCollation).HasComputedColumnSql("left(title, 200)", stored: true);
        builder.HasIndex(article => new { article.SortTitle, article.Id });
        builder.HasIndex(article => new { article.Locale, article.PublishedAt, article.Id });
        builder.HasIndex(article => new { article.PublicationId, article.Locale, article.PublishedAt, article.Id });
        builder.HasIndex(article => article.TranslationGroupId);
        builder.HasIndex(article => new { article.Id, article.NextTransitionAt }).HasFilter("next_transition_at IS NOT NULL");
        builder.HasIndex(article => new { article.RendererVersion, article.Id });
        builder.Property(article => article.Document).HasContentJson();
        builder.HasMany(article => article.Renderings).WithOne().HasForeignKey(row => row.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(article => article.Terms).WithOne().HasForeignKey(row => row.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(article => article.Tldrs).WithOne().HasForeignKey(row => row.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(article => article.ScenarioAnalyses).WithOne().HasForeignKey(row => row.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(article => article.Scenarios).WithOne().HasForeignKey(row => row.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(article => article.Citations).WithOne().HasForeignKey(row => row.ArticleId).OnDelete(DeleteBehavior.Cascade);
        builder.HasMany(article => article.SearchEntries).WithOne().HasForeignKey(row => row.ArticleId).OnDelete(DeleteBehavior.Cascade);
    }
}
