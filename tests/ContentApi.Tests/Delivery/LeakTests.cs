using ContentApi.Tests.Data.Embedded;
using Npgsql;

namespace ContentApi.Tests.Delivery;

/// <summary>What is not published cannot be seen: not by asking, and not by a query that forgot to ask for the status.</summary>
public sealed class LeakTests(Api api) : IClassFixture<Api>
{
    private const string Marker = "Xylophant";

    [Fact]
    public async Task A_work_that_a_draft_cited_first_says_what_the_published_citation_says()
    {
        await api.DraftAsync($"Harbour Review\n\nA Draft That Cites\n\nAs told before (Vane, 2024).\n\nReferences\n\nVane, A. (2024). {Marker} takes the harbour over. Pharos Press. https://doi.org/10.5555/shared.2024");
        var article = await api.PublishedAsync("Harbour Review\n\nAn Article That Cites\n\nAs told before (Roe, 2024).\n\nReferences\n\nRoe, B. (2024). Ports in winter. Pharos Press. https://doi.org/10.5555/shared.2024");

        var work = await api.ReadAsync($"/v1/works/{article.Items("citations")[0].Text("workId")}");

        Assert.Equal("Ports in winter", work.GetProperty("csl").Text("title"));
        Assert.Equal(1, work.GetProperty("citedBy").GetInt32());
    }

    [Fact]
    public async Task The_role_of_delivery_cannot_read_a_single_editorial_table()
    {
        var tables = await api.RowsAsync<string>("SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'editorial'");
        Assert.Contains("articles", tables);

        foreach (var table in tables)
            await RefusedAsync($"SELECT 1 FROM editorial.{table}");
    }

    [Fact]
    public async Task The_role_of_delivery_reads_every_published_table_and_writes_none()
    {
        var tables = await api.RowsAsync<string>("SELECT table_name::text FROM information_schema.tables WHERE table_schema = 'published'");
        Assert.Contains("renderings", tables);

        foreach (var table in tables)
        {
            await api.Delivery.ScalarAsync($"SELECT 1 FROM published.{table}");
            await RefusedAsync($"DELETE FROM published.{table}");
            await RefusedAsync($"INSERT INTO published.{table} DEFAULT VALUES");
            await RefusedAsync($"TRUNCATE published.{table}");
        }
    }

    [Theory]
    [InlineData("SET ROLE contentapi_app")]
    [InlineData("SET ROLE contentapi_owner")]
    [InlineData("CREATE TABLE published.mine (value int)")]
    [InlineData("CREATE TABLE public.mine (value int)")]
    [InlineData("CREATE SCHEMA mine")]
    [InlineData("SELECT pg_read_file('/etc/passwd')")]
    [InlineData("COPY (SELECT 1) TO PROGRAM 'cat'")]
    public Task The_role_of_delivery_gets_no_further(string sql) => RefusedAsync(sql);

    private async Task RefusedAsync(string sql)
    {
        var error = await Assert.ThrowsAsync<PostgresException>(() => api.Delivery.ExecuteAsync(sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, error.SqlState);
    }
}
