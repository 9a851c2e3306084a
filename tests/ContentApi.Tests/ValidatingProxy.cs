using System.Diagnostics;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ContentApi.Tests;

/// <summary>
/// Sends public reads through a validating proxy (tests/clients/contract), which must find that requests and answers are as openapi/v1.json says.
/// Only what is refused may ask in a way that the document forbids.
/// </summary>
internal sealed partial class ValidatingProxy : DelegatingHandler
{
    private readonly Process process;
    private readonly Uri address;

    private ValidatingProxy(Process process, Uri address, HttpMessageHandler inner)
        : base(inner) => (this.process, this.address) = (process, address);

    /// <summary>The proxy's script, in the environment variable <c>CONTENTAPI_PROXY</c>; null when the tests go to the API directly.</summary>
    private static string? Script => Environment.GetEnvironmentVariable("CONTENTAPI_PROXY");

    /// <summary>A handler that sends reads through a proxy of its own; without a proxy, the inner handler.</summary>
    public static async Task<HttpMessageHandler> InFrontOfAsync(Uri api, HttpMessageHandler inner)
    {
        if (Script is null)
            return inner;
        var program = new Process
        {
            StartInfo = new("node", [Path.Combine(Repository.Root, Script), api.GetLeftPart(UriPartial.Authority)]) { RedirectStandardOutput = true, UseShellExecute = false },
            EnableRaisingEvents = true,
        };
        var listening = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        program.OutputDataReceived += (_, line) =>
        {
            if (Listening().Match(line.Data ?? "") is { Success: true } match)
                listening.TrySetResult(new(match.Value));
        };
        program.Exited += (_, _) => listening.TrySetException(new InvalidOperationException("The proxy ended before it listened."));
        program.Start();
        program.BeginOutputReadLine();
        return new ValidatingProxy(program, await listening.Task.WaitAsync(TimeSpan.FromSeconds(60), TestContext.Current.CancellationToken), inner);
    }

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        // The proxy cannot pass HEAD on, and decodes what is coded; so only what is asked for plain goes through it, and it may not ask otherwise.
        if (request.Method != HttpMethod.Get || !request.RequestUri!.AbsolutePath.StartsWith("/v1/", StringComparison.Ordinal) || request.Headers.Contains("Accept-Encoding"))
            return await base.SendAsync(request, cancellationToken);
        request.RequestUri = new(address, request.RequestUri.PathAndQuery);
        request.Headers.AcceptEncoding.ParseAdd("identity");
        var response = await base.SendAsync(request, cancellationToken);
        var findings = Findings(response).Where(violation => !IsAskedFor(violation, request.RequestUri.Query)).Select(violation => violation.GetRawText()).ToList();
        Assert.True(findings.Count == 0, $"GET {request.RequestUri.PathAndQuery} {(int)response.StatusCode}: {string.Join(", ", findings)}");
        return response;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            // Asked to end, it clears away its copy of the document.
            using var kill = Process.Start("kill", ["-TERM", $"{process.Id}"]);
            kill.WaitForExit();
            process.WaitForExit();
            process.Dispose();
        }
        base.Dispose(disposing);
    }

    private static IEnumerable<JsonElement> Findings(HttpResponseMessage response)
    {
        if (response.Header("sl-violations") is not { } header)
            return [];
        // Of too many findings the header tells the first ones, and breaks off.
        if (!header.StartsWith('['))
            header = header[header.IndexOf('[', StringComparison.Ordinal)..(header.LastIndexOf("},", StringComparison.Ordinal) + 1)] + "]";
        var refused = response.StatusCode is >= HttpStatusCode.BadRequest and < HttpStatusCode.InternalServerError;
        // To the proxy, application/ld+json is application/json.
        var mistaken = response.Content.Headers.ContentType?.MediaType is { } type && type.EndsWith("+json", StringComparison.Ordinal) && !refused;
        return JsonElement.Parse(header).EnumerateArray().Where(violation => violation.Items("location")[0].GetString() == "request" ? !refused : !mistaken);
    }

    /// <summary>Schemas are those of the default answer (decision 18): <c>fields</c> takes required members away, <c>bodyFormat</c> makes a string or null of a body.</summary>
    private static bool IsAskedFor(JsonElement violation, string query) => (violation.TryGetProperty("code", out var code) ? code.GetString() : null) switch
    {
        "required" => query.Contains("fields=", StringComparison.Ordinal),
        "type" => query.Contains("bodyFormat=", StringComparison.Ordinal) && violation.Items("location")[^1].GetString() is ("content" or "introduction"),
        _ => false,
    };

    [GeneratedRegex(@"(?<=Prism is listening on )http://\S+")]
    private static partial Regex Listening();
}
