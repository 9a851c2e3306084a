using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>
/// What an editor decided by splitting a work: which work a citation refers to, whatever its key says. It holds for the citation as long as that is recognised by the
/// same key, and for every other reference with the same text and key, in articles that are imported later too.
/// </summary>
internal sealed class WorkAssignment : IEntityTypeConfiguration<WorkAssignment>
{
    /// <summary>The citation. Not a foreign key: citations are parts of documents.</summary>
    public required Guid CitationId { get; init; }

    /// <summary>What the citation was recognised by when that was decided.</summary>
    public required string MatchKey { get; set; }

    /// <summary>Print of the reference's text (<see cref="Core.Citations.WorkKey.PrintOf"/>); null where a citation with the same text stayed behind, so that the text does not tell.</summary>
    public string? Reference { get; set; }
    public required Guid WorkId { get; set; }

    public void Configure(EntityTypeBuilder<WorkAssignment> builder)
    {
        builder.ToTable("work_assignments", Schema.Editorial);
        builder.HasKey(assignment => assignment.CitationId);
        builder.HasIndex(assignment => new { assignment.MatchKey, assignment.Reference }).IsUnique().HasFilter("reference IS NOT NULL");
        builder.HasIndex(assignment => assignment.WorkId);
        builder.HasOne<KnownWork>().WithMany().HasForeignKey(assignment => assignment.WorkId).OnDelete(DeleteBehavior.Cascade);
    }
}
