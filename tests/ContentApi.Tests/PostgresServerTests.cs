using ContentApi.Tests.Data.Embedded;

namespace ContentApi.Tests;

public sealed class PostgresServerTests(PostgresServer server)
{
    [Fact]
    public async Task A_database_is_a_copy_of_its_template_and_shares_nothing_with_another()
    {
        var fills = 0;
        Task Fill(string owner)
        {
            fills++;
            return owner.ExecuteAsync("CREATE TABLE numbers (value int); INSERT INTO numbers VALUES (1)");
        }

        var one = await server.CreateDatabaseAsync(await server.TemplateAsync("numbers", Fill));
        var other = await server.CreateDatabaseAsync(await server.TemplateAsync("numbers", Fill));
        await one.ExecuteAsync("INSERT INTO numbers VALUES (2)");

        Assert.Equal(2L, await one.ScalarAsync("SELECT count(*) FROM numbers"));
        Assert.Equal(1L, await other.ScalarAsync("SELECT count(*) FROM numbers"));
        Assert.Equal(1, fills);
    }
}
