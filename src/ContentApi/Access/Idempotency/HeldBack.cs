namespace ContentApi.Access.Idempotency;

/// <summary>Has a request answered without sending the answer yet.</summary>
internal static class HeldBack
{
    public static async Task<KeptAnswer> RunAsync(HttpContext http, RequestDelegate handler)
    {
        var sent = http.Response.Body;
        using var held = new MemoryStream();
        http.Response.Body = held;
        try
        {
            await handler(http);
            await http.Response.BodyWriter.FlushAsync(CancellationToken.None);
        }
        finally
        {
            http.Response.Body = sent;
        }
        return KeptAnswer.Of(http.Response, held.ToArray());
    }
}
