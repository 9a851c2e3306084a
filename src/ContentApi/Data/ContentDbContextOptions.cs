using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace ContentApi.Data;

/// <summary>How the context talks to PostgreSQL.</summary>
internal static class ContentDbContextOptions
{
    public static DbContextOptions<ContentDbContext> For(NpgsqlDataSource source) => Use(new DbContextOptionsBuilder<ContentDbContext>(), source).Options;

    public static TBuilder Use<TBuilder>(TBuilder builder, NpgsqlDataSource source)
        where TBuilder : DbContextOptionsBuilder
    {
        builder.UseNpgsql(source, npgsql => npgsql.MigrationsHistoryTable("migrations", Schema.Editorial).SetPostgresVersion(15, 0));
        return builder;
    }
}
