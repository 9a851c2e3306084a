using System.Text.Json;
using ContentApi.Core.Articles;
using ContentApi.Core.Forecasting;
using ContentApi.Core.Publishing;
using ContentApi.Data.EditorialTables;
using ContentApi.Data.PublishedTables;
using Microsoft.EntityFrameworkCore;

namespace ContentApi.Data;

/// <summary>Every table, for the rooms that write. Delivery has <see cref="DeliveryDatabase"/> instead.</summary>
internal sealed class ContentDbContext(DbContextOptions<ContentDbContext> options) : DbContext(options)
{
    public DbSet<WorkingCopy> WorkingCopies => Set<WorkingCopy>();
    public DbSet<Revision> Revisions => Set<Revision>();
    public DbSet<FormerPart> FormerParts => Set<FormerPart>();
    public DbSet<ClaimedSlug> ClaimedSlugs => Set<ClaimedSlug>();
    public DbSet<VocabularyTerm> VocabularyTerms => Set<VocabularyTerm>();
    public DbSet<OutdatedArticle> OutdatedArticles => Set<OutdatedArticle>();
    public DbSet<KnownWork> KnownWorks => Set<KnownWork>();
    public DbSet<WorkAssignment> WorkAssignments => Set<WorkAssignment>();
    public DbSet<OutdatedCitingArticle> OutdatedCitingArticles => Set<OutdatedCitingArticle>();
    public DbSet<ApiKey> ApiKeys => Set<ApiKey>();
    public DbSet<KeyUsage> KeyUsage => Set<KeyUsage>();
    public DbSet<Estimate> Estimates => Set<Estimate>();
    public DbSet<Resolution> Resolutions => Set<Resolution>();
    public DbSet<Job> Jobs => Set<Job>();
    public DbSet<JobItem> JobItems => Set<JobItem>();

    public DbSet<PublishedArticle> Articles => Set<PublishedArticle>();
    public DbSet<Tombstone> Tombstones => Set<Tombstone>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        modelBuilder.ApplyConfigurationsFromAssembly(typeof(ContentDbContext).Assembly);
        foreach (var entity in modelBuilder.Model.GetEntityTypes())
        {
            foreach (var property in entity.GetProperties())
                property.SetColumnName(JsonNamingPolicy.SnakeCaseLower.ConvertName(property.Name));
            foreach (var key in entity.GetKeys())
                key.SetName(key.IsPrimaryKey() ? $"{entity.GetTableName()}_pkey" : null);
            foreach (var index in entity.GetIndexes())
                index.SetDatabaseName($"{entity.GetTableName()}_{string.Join('_', index.Properties.Select(property => property.GetColumnName()))}_idx");
            foreach (var foreignKey in entity.GetForeignKeys())
                foreignKey.SetConstraintName($"{entity.GetTableName()}_{string.Join('_', foreignKey.Properties.Select(property => property.GetColumnName()))}_fkey");
        }
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<ArticleStatus>().HaveConversion<EnumNameColumn<ArticleStatus>>();
        configurationBuilder.Properties<TermKind>().HaveConversion<EnumNameColumn<TermKind>>();
        configurationBuilder.Properties<PartKind>().HaveConversion<EnumNameColumn<PartKind>>();
        configurationBuilder.Properties<JobStatus>().HaveConversion<EnumNameColumn<JobStatus>>();
        configurationBuilder.Properties<JobItemStatus>().HaveConversion<EnumNameColumn<JobItemStatus>>();
        configurationBuilder.Properties<ResolutionOutcome>().HaveConversion<EnumNameColumn<ResolutionOutcome>>();
        configurationBuilder.Properties<FetchedFrom>().HaveConversion<EnumNameColumn<FetchedFrom>>();
        configurationBuilder.Properties<ChangeOperation>().HaveConversion<EnumNameColumn<ChangeOperation>>();
    }
}
