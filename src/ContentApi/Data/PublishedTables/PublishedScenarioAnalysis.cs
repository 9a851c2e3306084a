using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.PublishedTables;

/// <summary>A scenario analysis of a published article.</summary>
internal sealed class PublishedScenarioAnalysis : IEntityTypeConfiguration<PublishedScenarioAnalysis>
{
    public required Guid Id { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>Place among the article's analyses, from 1.</summary>
    public required int Ordinal { get; init; }
    public required DateTime PublishedAt { get; init; }
    public required string Kind { get; init; }

    /// <summary>The analysis with its scenarios, as JSON.</summary>
    public required byte[] Body { get; init; }

    /// <summary>Entity tag of <see cref="Body"/>.</summary>
    public required string EntityTag { get; init; }

    public void Configure(EntityTypeBuilder<PublishedScenarioAnalysis> builder)
    {
        builder.ToTable("scenario_analyses", Schema.Published);
        builder.Property(analysis => analysis.Id).ValueGeneratedNever();
        builder.HasIndex(analysis => new { analysis.ArticleId, analysis.Ordinal });
        builder.HasIndex(analysis => new { analysis.PublishedAt, analysis.ArticleId, analysis.Ordinal }).IsDescending(true, true, false);
    }
}
