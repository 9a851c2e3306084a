using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>A POST that came with an <c>Idempotency-Key</c>, and its answer: what a repetition of it is answered with (draft-ietf-httpapi-idempotency-key-header).</summary>
internal sealed class IdempotentRequest : IEntityTypeConfiguration<IdempotentRequest>
{
    /// <summary>Who sent it: keys of different callers never meet.</summary>
    public required string Caller { get; init; }
    public required string Key { get; init; }

    /// <summary>SHA-256 of the method, the target and the body.</summary>
    public required byte[] Fingerprint { get; init; }
    public required DateTime CreatedAt { get; init; }

    /// <summary>Status of the answer; null while the request is in flight.</summary>
    public int? Status { get; set; }

    /// <summary>Its headers that a repetition needs, by name; null while in flight.</summary>
    public string? Headers { get; set; }

    /// <summary>Its body; null while in flight, and where it has none.</summary>
    public byte[]? Body { get; set; }

    public void Configure(EntityTypeBuilder<IdempotentRequest> builder)
    {
        builder.ToTable("idempotent_requests", Schema.Editorial);
        builder.HasKey(request => new { request.Caller, request.Key });
        builder.HasIndex(request => request.CreatedAt);
        builder.Property(request => request.Headers).HasColumnType("jsonb");
    }
}
