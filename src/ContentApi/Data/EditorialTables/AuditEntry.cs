using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>One management call that changed something. Entries are only ever added: the database refuses to change or delete them.</summary>
internal sealed class AuditEntry : IEntityTypeConfiguration<AuditEntry>
{
    public long Id { get; init; }
    public required DateTime At { get; init; }

    /// <summary>Id of the operation, such as <c>publishArticle</c>, or the command that did it.</summary>
    public required string Operation { get; init; }

    /// <summary>Id of the key that asked; null for a bearer token, and for the program itself.</summary>
    public string? KeyId { get; init; }

    /// <summary>Subject of the bearer token that asked; null for a key, and for the program itself.</summary>
    public string? Subject { get; init; }

    /// <summary>Path of the URL of what was made, else of the one that it was asked of; null where no URL stands for it.</summary>
    public string? Target { get; init; }

    /// <summary>The article that it was done to; null for something else.</summary>
    public Guid? ArticleId { get; init; }

    /// <summary>Trace of the request (W3C Trace Context); null for the program itself.</summary>
    public string? TraceId { get; init; }

    public void Configure(EntityTypeBuilder<AuditEntry> builder)
    {
        builder.ToTable("audit_log", Schema.Editorial);
        builder.Property(entry => entry.Id).UseIdentityAlwaysColumn();
        builder.HasIndex(entry => new { entry.At, entry.Id });
        builder.HasIndex(entry => new { entry.ArticleId, entry.Id });
        builder.HasIndex(entry => new { entry.KeyId, entry.At, entry.Id });
        builder.HasIndex(entry => new { entry.Subject, entry.At, entry.Id });
        builder.HasIndex(entry => new { entry.Operation, entry.At, entry.Id });
    }
}
