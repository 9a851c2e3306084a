using ContentApi.Core.Citations;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.PublishedTables;

/// <summary>A source that some published article cites, or once did. It says what the first published citation of it says.</summary>
internal sealed class PublishedWork : IEntityTypeConfiguration<PublishedWork>
{
    public required Guid Id { get; init; }

    /// <summary>How many published articles cite it; it is public while this is not 0.</summary>
    public int CitedBy { get; init; }

    /// <summary>The work that it was merged into: once nothing cites it any more, its address leads there. Null for one that was not.</summary>
    public Guid? MergedIntoId { get; init; }

    /// <summary>The work as a CSL-JSON item; null, as all that follows, while nothing cites it.</summary>
    public CslItem? Csl { get; init; }
    public string? Doi { get; init; }
    public int? Year { get; init; }

    /// <summary>The year, or 0 when there is none, made by the database: what lists are sorted by.</summary>
    public int SortYear { get; init; }

    /// <summary>Names of its authors, else of its editors, folded as <see cref="CitedNames"/> does.</summary>
    public string[]? Authors { get; init; }

    public void Configure(EntityTypeBuilder<PublishedWork> builder)
    {
        builder.ToTable("works", Schema.Published);
        builder.Property(work => work.Id).ValueGeneratedNever();
        builder.Property(work => work.Csl).HasContentJson();
        builder.HasIndex(work => new { work.CitedBy, work.Id });
        builder.HasIndex(work => work.Doi);
        builder.Property(work => work.SortYear).HasComputedColumnSql("coalesce(year, 0)", stored: true);
        builder.HasIndex(work => new { work.Year, work.Id });
        builder.HasIndex(work => new { work.SortYear, work.Id });
        builder.HasIndex(work => work.Authors).HasMethod("gin");
    }
}
