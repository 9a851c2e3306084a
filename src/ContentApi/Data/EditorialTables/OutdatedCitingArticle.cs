using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>An article that names a work as it was before its latest merge or split: its working copy, or what is published of it. It is brought up to date by and by.</summary>
internal sealed class OutdatedCitingArticle : IEntityTypeConfiguration<OutdatedCitingArticle>
{
    public required Guid WorkId { get; init; }
    public required Guid ArticleId { get; init; }

    public void Configure(EntityTypeBuilder<OutdatedCitingArticle> builder)
    {
        builder.ToTable("outdated_citing_articles", Schema.Editorial);
        builder.HasKey(article => new { article.WorkId, article.ArticleId });
        builder.HasOne<KnownWork>().WithMany().HasForeignKey(article => article.WorkId).OnDelete(DeleteBehavior.Cascade);
    }
}
