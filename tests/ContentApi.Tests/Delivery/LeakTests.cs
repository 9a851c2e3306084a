using System.Text.Json;
using System.Text.RegularExpressions;
using ContentApi.Tests.Data.Embedded;
using Npgsql;

namespace ContentApi.Tests.Delivery;

/// <summary>What is not published cannot be seen: not by asking, and not by a query that forgot to ask for the status.</summary>
public sealed partial class LeakTests(Api api) : IClassFixture<Api>
{
    private const string Marker = "Xylophant";

    [Fact]
    public async Task No_route_of_the_public_document_shows_anything_of_drafts_and_unpublished_articles()
    {
        var addresses = await FillAsync();
        var routes = (await api.ReadAsync("/openapi/v1.json")).GetProperty("paths").EnumerateObject().Where(path => path.Value.TryGetProperty("get", out _)).Select(path => path.Name).ToList();
        Assert.True(routes.Count >= 25, string.Join(' ', routes));
        var found = 0;
        foreach (var path in routes.SelectMany(route => Parameter().IsMatch(route) ? addresses.Select(address => Parameter().Replace(route, address)) : [$"{route}?limit=100"]))
        {
            using var response = await api.GetAsync(path);
            var answer = await response.TextAsync() + response.Headers;
            Assert.DoesNotContain(Marker, answer, StringComparison.OrdinalIgnoreCase);
            Assert.True((int)response.StatusCode is 200 or 404 or 410, $"{(int)response.StatusCode} {path}");
            found += response.IsSuccessStatusCode ? 1 : 0;
        }
        // What is published was found at the same addresses: the walk looked where there is something to see.
        Assert.True(found > routes.Count, $"{found} of {routes.Count}");
    }

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

    /// <summary>Fills the database; returns every address of something in it that does not hold the marker.</summary>
    private async Task<IReadOnlyList<string>> FillAsync()
    {
        var shown = new List<JsonElement>();
        for (var i = 0; i < 2; i++)
            shown.Add(await api.PublishedAsync(Documents.Complete($"In Plain Sight {i}", "Window"), "?publish=true&topic=Light&region=Coast&author=Ada"));
        for (var i = 0; i < 4; i++)
        {
            var query = $"?slug=hidden-{i}&topic={Marker}%20Topic&region={Marker}%20Region&author={Marker}%20Author";
            shown.Add(await api.DraftAsync(Documents.Complete($"A {Marker} in Hiding", Marker).Replace("Russia", $"{Marker}ia", StringComparison.Ordinal), query + (i == 0 ? "&publish=true" : "")));
        }
        using var unpublished = await api.UnpublishAsync("hidden-0", "no longer true");
        Assert.True(unpublished.IsSuccessStatusCode);
        Assert.Contains(await api.RowsAsync<string>("SELECT document::text FROM editorial.articles"), document => document.Contains(Marker, StringComparison.Ordinal));
        return [.. shown.SelectMany(article => Id().Matches(article.GetRawText()).Select(match => match.Value)).Distinct(), .. shown.Select(article => article.Slug()), "light", "coast", "ada", "russia", "the-window-quarterly"];
    }

    private async Task RefusedAsync(string sql)
    {
        var error = await Assert.ThrowsAsync<PostgresException>(() => api.Delivery.ExecuteAsync(sql));
        Assert.Equal(PostgresErrorCodes.InsufficientPrivilege, error.SqlState);
    }

    [GeneratedRegex("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}")]
    private static partial Regex Id();

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Parameter();
}
