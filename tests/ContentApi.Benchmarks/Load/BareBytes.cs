namespace ContentApi.Benchmarks.Load;

/// <summary>The limit of a cached read: the API's own answer, byte for byte and header for header, from memory.</summary>
internal static class BareBytes
{
    public const string Command = "bare-bytes";

    public static async Task<int> RunAsync(string captured)
    {
        var answer = await CapturedResponse.ReadAsync(captured);
        var headers = answer.Headers.Where(header => header.Key != "Content-Length").ToArray();
        return await BareServer.RunAsync(http =>
        {
            http.Response.StatusCode = answer.Status;
            foreach (var (name, value) in headers)
                http.Response.Headers[name] = value;
            http.Response.ContentLength = answer.Body.Length;
            return http.Response.Body.WriteAsync(answer.Body, 0, answer.Body.Length);
        });
    }
}
