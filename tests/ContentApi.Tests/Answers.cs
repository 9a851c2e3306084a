using System.Net;
using System.Text.Json;
using ContentApi.Data.EditorialTables;

namespace ContentApi.Tests;

/// <summary>What a response holds, and what it must hold.</summary>
internal static class Answers
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    /// <summary>The JSON of a response, which must have the status.</summary>
    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage response, HttpStatusCode status)
    {
        var body = await response.TextAsync();
        Assert.True(response.StatusCode == status, $"{(int)response.StatusCode} instead of {(int)status}: {body}");
        return JsonElement.Parse(body);
    }

    /// <summary>The problem details of a response, which must be of the kind.</summary>
    public static async Task<JsonElement> ProblemAsync(this HttpResponseMessage response, HttpStatusCode status, string code)
    {
        var problem = await response.JsonAsync(status);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal($"/problems/{code}", problem.Text("type"));
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        foreach (var member in (string[])["title", "detail", "instance", "traceId"])
            Assert.False(string.IsNullOrWhiteSpace(problem.Text(member)), member);
        return problem;
    }

    /// <summary>The problem details of a response, whose one error must be about the parameter.</summary>
    public static async Task<JsonElement> ProblemAboutAsync(this HttpResponseMessage response, HttpStatusCode status, string code, string parameter, string errorCode)
    {
        var error = Assert.Single((await response.ProblemAsync(status, code)).Items("errors"));
        Assert.Equal((parameter, errorCode), (error.Text("parameter"), error.Text("code")));
        Assert.False(string.IsNullOrWhiteSpace(error.Text("detail")));
        return error;
    }

    public static Task<string> TextAsync(this HttpResponseMessage response) => response.Content.ReadAsStringAsync(Cancelled);

    public static Task<byte[]> BytesAsync(this HttpResponseMessage response) => response.Content.ReadAsByteArrayAsync(Cancelled);

    /// <summary>The value of a header, of the response or of its content; null when there is none.</summary>
    public static string? Header(this HttpResponseMessage response, string name) =>
        response.Headers.TryGetValues(name, out var values) || response.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;

    public static string? Text(this JsonElement element, string member) => element.GetProperty(member).GetString();

    public static IReadOnlyList<JsonElement> Items(this JsonElement element, string member) => [.. element.GetProperty(member).EnumerateArray()];

    public static string Id(this JsonElement element) => element.Text("id")!;

    /// <summary>The entity tag that an article or a term has, or will have, at a version.</summary>
    public static string Tag(this JsonElement element, int version) => element.Id().Tag(version);

    /// <summary>The same, of the id of one.</summary>
    public static string Tag(this string id, int version) => VersionTag.Of(Guid.Parse(id), version);

    public static string Slug(this JsonElement element) => element.Text("slug")!;
}
