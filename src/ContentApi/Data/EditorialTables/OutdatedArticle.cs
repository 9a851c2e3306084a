using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>An article that shows a term as it was before its latest change: its working copy, or what is published of it. It is brought up to date by and by.</summary>
internal sealed class OutdatedArticle : IEntityTypeConfiguration<OutdatedArticle>
{
    public required Guid TermId { get; init; }
    public required Guid ArticleId { get; init; }

    public void Configure(EntityTypeBuilder<OutdatedArticle> builder)
    {
        builder.ToTable("outdated_articles", Schema.Editorial);
        builder.HasKey(article => new { article.TermId, article.ArticleId });
        builder.HasOne<VocabularyTerm>().WithMany().HasForeignKey(article => article.TermId).OnDelete(DeleteBehavior.Cascade);
    }
}
