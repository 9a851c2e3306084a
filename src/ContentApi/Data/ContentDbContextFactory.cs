using Microsoft.EntityFrameworkCore.Design;
using Npgsql;

namespace ContentApi.Data;

/// <summary>For <c>dotnet ef migrations add</c>, which needs the model and no database.</summary>
internal sealed class ContentDbContextFactory : IDesignTimeDbContextFactory<ContentDbContext>
{
    public ContentDbContext CreateDbContext(string[] args) => new(ContentDbContextOptions.For(NpgsqlDataSource.Create("Host=localhost")));
}
