using System.Net;
using System.Text.Json;

namespace ContentApi.Tests.Http;

public sealed class CountTests(Api api) : IClassFixture<Api>
{
    [Theory]
    [InlineData("articles")]
    [InlineData("articles/counted-here/revisions")]
    [InlineData("topics")]
    [InlineData("topics?q=counted")]
    [InlineData("audit-log?operation=createTopic")]
    [InlineData("api-keys")]
    [InlineData("jobs")]
    [InlineData("jobs/{job}/items")]
    public async Task A_list_counts_all_of_its_items_when_asked_on_every_page(string path)
    {
        path = path.Replace("{job}", await FillAsync(), StringComparison.Ordinal);
        var first = $"/manage/v1/{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}limit=1";
        var (walked, totals) = (0, new HashSet<long>());
        for (var next = first; next is not null; walked++)
        {
            var page = await ReadAsync($"{next}&count=exact");
            Assert.Single(page.Items("data"));
            totals.Add(page.GetProperty("page").GetProperty("total").GetInt64());
            next = page.GetProperty("page").Text("next") is { } cursor ? $"{first}&after={cursor}" : null;
        }

        Assert.InRange(walked, 2, 50);
        Assert.Equal([walked], totals);
        Assert.False((await ReadAsync(first)).GetProperty("page").TryGetProperty("total", out _));
        using var wrong = await api.ManageAsync(HttpMethod.Get, $"{first}&count=all");
        Assert.Equal("count", Assert.Single((await wrong.ProblemAsync(HttpStatusCode.BadRequest, "malformed-request")).Items("errors")).Text("parameter"));
    }

    /// <summary>Two of everything, once; returns the id of a job.</summary>
    private async Task<string> FillAsync()
    {
        var jobs = await ReadAsync("/manage/v1/jobs");
        if (jobs.Items("data") is [var done, ..])
            return done.Id();
        foreach (var name in (string[])["Counted One", "Counted Two"])
            using (await api.ManageAsync(HttpMethod.Post, "/manage/v1/topics", Api.Json($$"""{"name": "{{name}}"}"""))) { }
        await api.DraftAsync(Documents.Short("Counted There"));
        var article = await api.DraftAsync(Documents.Short("Counted Here"));
        await api.EditAsync(article.Id(), document => document with { Title = "Counted Again" });
        await api.KeyAsync(null, "content:write");
        for (var i = 0; i < 2; i++)
        {
            using var batch = await api.ImportAsync("{}\n{}\n", mediaType: "application/x-ndjson");
            Assert.Equal(HttpStatusCode.Accepted, batch.StatusCode);
        }
        return (await ReadAsync("/manage/v1/jobs")).Items("data")[0].Id();
    }

    private async Task<JsonElement> ReadAsync(string path)
    {
        using var response = await api.ManageAsync(HttpMethod.Get, path);
        return await response.JsonAsync(HttpStatusCode.OK);
    }
}
