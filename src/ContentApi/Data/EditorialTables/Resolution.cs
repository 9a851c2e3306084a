using ContentApi.Core.Forecasting;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>What was found to have become of a scenario. The latest entry counts; entries are only ever added: the database refuses to change or delete them.</summary>
internal sealed class Resolution : IEntityTypeConfiguration<Resolution>
{
    public required Guid Id { get; init; }

    /// <summary>The scenario, and the article that it was in; no foreign keys, as for estimates.</summary>
    public required Guid ScenarioId { get; init; }
    public required Guid ArticleId { get; init; }

    /// <summary>What became of it; null where an earlier entry is taken back, and the question is open again.</summary>
    public ResolutionOutcome? Outcome { get; init; }

    /// <summary>The day on which it was decided, in UTC; null with <see cref="Outcome"/>.</summary>
    public DateOnly? ResolvedOn { get; init; }

    /// <summary>What shows it.</summary>
    public required IReadOnlyList<Evidence> Evidence { get; init; }

    /// <summary>When it was written down.</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Id of the key that wrote it; null for a bearer token.</summary>
    public string? KeyId { get; init; }

    /// <summary>Subject of the bearer token that wrote it; null for a key.</summary>
    public string? Subject { get; init; }

    public void Configure(EntityTypeBuilder<Resolution> builder)
    {
        builder.ToTable("resolutions", Schema.Editorial, table => table.HasCheckConstraint("resolutions_outcome_check", "(outcome IS NULL) = (resolved_on IS NULL)"));
        builder.Property(resolution => resolution.Id).ValueGeneratedNever();
        builder.Property(resolution => resolution.Evidence).HasContentJson();
        builder.HasIndex(resolution => new { resolution.ScenarioId, resolution.RecordedAt, resolution.Id });
        builder.HasIndex(resolution => resolution.ArticleId);
    }
}

/// <summary>Something that shows what became of a scenario: a citation of its article, or a page.</summary>
/// <param name="CitationId">The citation; null for a page.</param>
/// <param name="Url">http or https URL of the page; null for a citation.</param>
/// <param name="Note">What is to be found there; null if nothing is said.</param>
internal sealed record Evidence(Guid? CitationId, string? Url, string? Note);
