using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.PublishedTables;

/// <summary>A scenario of a published article.</summary>
internal sealed class PublishedScenario : IEntityTypeConfiguration<PublishedScenario>
{
    /// <summary>The resolution of what is not resolved.</summary>
    public const string Open = "open";

    public required Guid Id { get; init; }
    public required Guid AnalysisId { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>Place among all scenarios of the article, from 1.</summary>
    public required int Ordinal { get; init; }
    public required DateTime PublishedAt { get; init; }
    public required string Kind { get; init; }
    public Guid? ActorId { get; init; }

    /// <summary>Who acts, and those of the article's actors whom the text names.</summary>
    public required Guid[] InvolvedIds { get; init; }

    /// <summary>The middle of the current estimate's range; null while there is none.</summary>
    public decimal? Probability { get; init; }

    /// <summary>The same, or -1 when there is none, made by the database: what lists are sorted by.</summary>
    public double SortProbability { get; init; }

    /// <summary>When the current estimate was held; null while there is none.</summary>
    public DateTime? EstimatedAt { get; init; }

    /// <summary>What became of it, as filters name it: <c>open</c> while that is not known.</summary>
    public string Resolution { get; init; } = Open;

    /// <summary>When what is estimated or became of it was last shown anew, by itself, since the article was rendered; null when it was not.</summary>
    public DateTime? ForecastAt { get; init; }

    /// <summary>The scenario with its outcomes, its current estimate and its resolution, as JSON.</summary>
    public required byte[] Body { get; init; }

    /// <summary>Entity tag of <see cref="Body"/>.</summary>
    public required string EntityTag { get; init; }

    public ICollection<PublishedOutcome> Outcomes { get; init; } = [];

    public void Configure(EntityTypeBuilder<PublishedScenario> builder)
    {
        builder.ToTable("scenarios", Schema.Published);
        builder.Property(scenario => scenario.Id).ValueGeneratedNever();
        builder.HasIndex(scenario => new { scenario.ArticleId, scenario.Ordinal });
        builder.HasIndex(scenario => new { scenario.PublishedAt, scenario.ArticleId, scenario.Ordinal }).IsDescending(true, true, false);
        builder.HasIndex(scenario => new { scenario.ActorId, scenario.PublishedAt, scenario.ArticleId, scenario.Ordinal }).IsDescending(false, true, true, false);
        builder.Property(scenario => scenario.InvolvedIds).HasDefaultValueSql("'{}'");
        builder.HasIndex(scenario => scenario.InvolvedIds).HasMethod("gin");
        builder.HasIndex(scenario => scenario.AnalysisId);
        builder.Property(scenario => scenario.SortProbability).HasComputedColumnSql("coalesce(probability, -1)::double precision", stored: true);
        builder.HasIndex(scenario => new { scenario.SortProbability, scenario.ArticleId, scenario.Ordinal });
        builder.Property(scenario => scenario.Resolution).HasDefaultValue(Open);
        builder.HasIndex(scenario => new { scenario.Resolution, scenario.PublishedAt, scenario.ArticleId, scenario.Ordinal }).IsDescending(false, true, true, false);
        builder.HasMany(scenario => scenario.Outcomes).WithOne().HasForeignKey(outcome => outcome.ScenarioId).OnDelete(DeleteBehavior.Cascade);
    }
}

/// <summary>An outcome of a published scenario.</summary>
internal sealed class PublishedOutcome : IEntityTypeConfiguration<PublishedOutcome>
{
    public required Guid Id { get; init; }
    public required Guid ScenarioId { get; init; }

    /// <summary>Place in its scenario, from 1.</summary>
    public required int Ordinal { get; init; }
    public required string Text { get; init; }

    public void Configure(EntityTypeBuilder<PublishedOutcome> builder)
    {
        builder.ToTable("outcomes", Schema.Published);
        builder.Property(outcome => outcome.Id).ValueGeneratedNever();
        builder.HasIndex(outcome => new { outcome.ScenarioId, outcome.Ordinal });
    }
}
