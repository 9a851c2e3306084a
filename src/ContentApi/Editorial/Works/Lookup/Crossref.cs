using System.Buffers;
using System.Net;
using System.Text.Json;
using ContentApi.Core.Citations;
using Microsoft.Extensions.Options;
using Polly;
using Polly.Timeout;

namespace ContentApi.Editorial.Works.Lookup;

/// <summary>Asks Crossref for the metadata of a DOI. What it answers is not trusted: its size, its time and its form are bounded, and it leads nowhere else.</summary>
internal sealed class Crossref(HttpClient http, IOptions<CrossrefOptions> options)
{
    private const int MaxBytes = 1 << 20, MaxDepth = 32;

    public bool IsOn => options.Value.Enabled;

    /// <summary>The work of a DOI; null when Crossref knows none. A <see cref="CrossrefException"/> when it cannot be asked, or what it answers cannot be used.</summary>
    public async Task<CslItem?> FindAsync(string doi, CancellationToken cancellationToken)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(options.Value.Timeout);
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address(doi));
            request.Headers.UserAgent.ParseAdd("ContentApi/0.1");
            using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, patience.Token);
            if (response.StatusCode == HttpStatusCode.NotFound)
                return null;
            if (response.StatusCode != HttpStatusCode.OK)
                throw new CrossrefException($"Crossref answered with {(int)response.StatusCode}.");
            return Read(await BodyAsync(response, patience.Token), doi);
        }
        catch (JsonException)
        {
            throw new CrossrefException("Crossref's answer is not JSON.");
        }
        catch (Exception fault) when (!cancellationToken.IsCancellationRequested && fault is OperationCanceledException or TimeoutRejectedException)
        {
            throw new CrossrefException("Crossref did not answer in time.");
        }
        catch (ExecutionRejectedException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new CrossrefException("Crossref failed so often of late that it is not asked for some seconds.");
        }
        catch (Exception fault) when (fault is HttpRequestException or IOException)
        {
            throw new CrossrefException("Crossref cannot be reached.");
        }
    }

    private Uri Address(string doi) =>
        new($"{options.Value.BaseAddress.AbsoluteUri.TrimEnd('/')}/works/{Uri.EscapeDataString(doi)}{(options.Value.MailTo is { } mailTo ? $"?mailto={Uri.EscapeDataString(mailTo)}" : "")}");

    private static CslItem Read(ReadOnlyMemory<byte> body, string doi)
    {
        using var answer = JsonDocument.Parse(body, new() { MaxDepth = MaxDepth });
        try
        {
            return answer.RootElement.ValueKind == JsonValueKind.Object && answer.RootElement.TryGetProperty("message", out var message) && CrossrefWork.Read(message, doi) is { } work
                ? work : throw new CrossrefException("Crossref's answer does not say what the work is.");
        }
        catch (InvalidOperationException)
        {
            // Half of a surrogate pair, which JSON's syntax allows and no text has (RFC 8259, section 8.2).
            throw new CrossrefException("Crossref's answer is not text.");
        }
    }

    /// <summary>The body, as far as it may be long.</summary>
    private static async Task<ReadOnlyMemory<byte>> BodyAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
        var body = new ArrayBufferWriter<byte>();
        while (body.WrittenCount <= MaxBytes)
        {
            var read = await stream.ReadAsync(body.GetMemory(16 * 1024), cancellationToken);
            if (read == 0)
                return body.WrittenMemory;
            body.Advance(read);
        }
        throw new CrossrefException("Crossref's answer is too long.");
    }
}

/// <summary>Why Crossref could not be asked, or its answer not used, as a sentence.</summary>
internal sealed class CrossrefException(string message) : Exception(message);
