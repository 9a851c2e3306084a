using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ContentApi.Tests.Editorial.Imports;

/// <summary>Batches of lines, and the jobs that they become.</summary>
internal static class Batch
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>A document as a line.</summary>
    public static string Line(string document, bool? publish = null, string? slug = null) => JsonSerializer.Serialize(new { document, publish, slug });

    public static ByteArrayContent Content(params IEnumerable<string> lines) => Content(Encoding.UTF8.GetBytes(string.Join('\n', lines)));

    public static ByteArrayContent Content(byte[] lines) => new(lines) { Headers = { ContentType = new MediaTypeHeaderValue("application/x-ndjson") } };

    /// <summary>Sends a batch, which must be taken; returns the job as it was then.</summary>
    public static async Task<JsonElement> AcceptedAsync(this Api api, IEnumerable<string> lines, string query = "")
    {
        using var response = await api.ManageAsync(HttpMethod.Post, "/manage/v1/imports" + query, Content(lines));
        var job = await response.JsonAsync(HttpStatusCode.Accepted);
        Assert.Equal($"/manage/v1/jobs/{job.Id()}", response.Header("Location"));
        return job;
    }

    /// <summary>The job, once it has ended.</summary>
    public static async Task<JsonElement> EndedAsync(this Api api, string id)
    {
        JsonElement job = default;
        await Eventually.HoldsAsync(async () => (job = await api.JobAsync($"/{id}")).Text("status") != "running", $"the job {id} ends");
        return job;
    }

    /// <summary>Sends a batch and waits for its end; returns its items.</summary>
    public static async Task<IReadOnlyList<JsonElement>> DoneAsync(this Api api, IEnumerable<string> lines, string query = "")
    {
        var id = (await api.AcceptedAsync(lines, query)).Id();
        await api.EndedAsync(id);
        return (await api.JobAsync($"/{id}/items?limit=100")).Items("data");
    }

    /// <summary>What is at an address under jobs.</summary>
    public static async Task<JsonElement> JobAsync(this Api api, string path)
    {
        using var response = await api.ManageAsync(HttpMethod.Get, "/manage/v1/jobs" + path);
        return await response.JsonAsync(HttpStatusCode.OK);
    }

    /// <summary>The progress as total, done, imported, skipped, failed.</summary>
    public static IReadOnlyList<int> Progress(this JsonElement job) => [.. job.GetProperty("progress").EnumerateObject().Select(count => count.Value.GetInt32())];

    /// <summary>What an export holds, line by line.</summary>
    public static async Task<IReadOnlyList<string>> ExportedAsync(this Api api)
    {
        using var response = await api.ManageAsync(HttpMethod.Get, "/manage/v1/export");
        Assert.Equal((HttpStatusCode.OK, "application/x-ndjson"), (response.StatusCode, response.Content.Headers.ContentType?.MediaType));
        return [.. (await response.Content.ReadAsStringAsync(Cancelled)).Split('\n', StringSplitOptions.RemoveEmptyEntries)];
    }
}
