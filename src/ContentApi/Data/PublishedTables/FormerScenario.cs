using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.PublishedTables;

/// <summary>A scenario that was public and is not any more: its article is gone, or has a revision without it. Whoever keeps a copy of scenarios has to be told.</summary>
internal sealed class FormerScenario : IEntityTypeConfiguration<FormerScenario>
{
    public required Guid ScenarioId { get; init; }

    /// <summary>The article that it stood in. Not a foreign key: the article may be gone, too.</summary>
    public required Guid ArticleId { get; init; }

    /// <summary>Number of the change that took it away.</summary>
    public required long Number { get; init; }

    public void Configure(EntityTypeBuilder<FormerScenario> builder)
    {
        builder.ToTable("former_scenarios", Schema.Published);
        builder.HasKey(former => former.ScenarioId);
        builder.Property(former => former.ScenarioId).ValueGeneratedNever();
        builder.HasIndex(former => new { former.ArticleId, former.Number });
    }
}
