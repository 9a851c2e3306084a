using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.PublishedTables;

/// <summary>An estimate that counts for calibration: the last that an author made of a public scenario before it was resolved.</summary>
internal sealed class PublishedForecast : IEntityTypeConfiguration<PublishedForecast>
{
    public required Guid EstimateId { get; init; }
    public required Guid ScenarioId { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>Whose estimate it is; null for nobody in particular.</summary>
    public Guid? AuthorId { get; init; }

    /// <summary>Whether nobody made a later one.</summary>
    public required bool IsLast { get; init; }

    /// <summary>Number of the term whose part of the line the probability lies in, from 0 for the least likely.</summary>
    public required int Bin { get; init; }

    /// <summary>The middle of its range.</summary>
    public required decimal Probability { get; init; }

    /// <summary>How far the scenario occurred: 1, 0.5 or 0.</summary>
    public required decimal Occurred { get; init; }

    /// <summary>The square of the difference of the two.</summary>
    public required decimal SquaredError { get; init; }
    public required DateOnly ResolvedOn { get; init; }

    public void Configure(EntityTypeBuilder<PublishedForecast> builder)
    {
        builder.ToTable("forecasts", Schema.Published);
        builder.HasKey(forecast => forecast.EstimateId);
        builder.Property(forecast => forecast.EstimateId).ValueGeneratedNever();
        builder.HasIndex(forecast => forecast.ScenarioId);
        builder.HasIndex(forecast => forecast.ArticleId);
        builder.HasIndex(forecast => new { forecast.AuthorId, forecast.ResolvedOn });
        builder.HasIndex(forecast => forecast.ResolvedOn);
    }
}
