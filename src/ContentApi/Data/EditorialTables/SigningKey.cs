using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace ContentApi.Data.EditorialTables;

/// <summary>A secret that this deployment signs with, made when it is first needed and the same for every instance.</summary>
internal sealed class SigningKey : IEntityTypeConfiguration<SigningKey>
{
    /// <summary>What it signs.</summary>
    public required string Purpose { get; init; }

    /// <summary>32 random bytes.</summary>
    public required byte[] Secret { get; init; }

    public void Configure(EntityTypeBuilder<SigningKey> builder)
    {
        builder.ToTable("signing_keys", Schema.Editorial);
        builder.HasKey(key => key.Purpose);
    }
}
