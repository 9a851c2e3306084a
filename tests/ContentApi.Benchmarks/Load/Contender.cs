namespace ContentApi.Benchmarks.Load;

/// <summary>One of two that are compared: where it is asked, and what it has to answer.</summary>
internal sealed class Contender
{
    private readonly string digest;

    private Contender(string name, Uri url, IReadOnlyDictionary<string, string> headers, CapturedResponse answer) =>
        (Name, Url, Headers, Answer, digest) = (name, url, headers, answer, answer.Digest);

    public string Name { get; }
    public Uri Url { get; }
    public IReadOnlyDictionary<string, string> Headers { get; }
    public CapturedResponse Answer { get; }
    public int Status => Answer.Status;

    /// <summary>Asks once, and expects the same from then on.</summary>
    public static async Task<Contender> OfAsync(string name, Uri url, int status, params (string Name, string Value)[] headers)
    {
        var sent = headers.ToDictionary(header => header.Name, header => header.Value);
        // Twice: what answers from a cache has filled it then.
        await CapturedResponse.GetAsync(url, sent);
        var contender = new Contender(name, url, sent, await CapturedResponse.GetAsync(url, sent));
        return contender.Status == status ? contender : throw new InvalidOperationException($"{name} answers {contender.Status} instead of {status} at {url.PathAndQuery}.");
    }

    /// <summary>The same request to another server, which has to answer with the same status and bytes.</summary>
    public async Task<Contender> BesideAsync(string name, ServerProcess server)
    {
        var other = await OfAsync(name, new Uri(server.Address, Url.PathAndQuery), Status, [.. Headers.Select(header => (header.Key, header.Value))]);
        return other.digest == digest ? other : throw new InvalidOperationException($"{name} answers with {other.digest}, {Name} with {digest}.");
    }

    /// <summary>One run; another answer before or after it than at first makes it void.</summary>
    public async Task<Measurement> MeasureAsync(TimeSpan duration)
    {
        await CheckAsync();
        var measured = await LoadGenerator.RunAsync(this, duration);
        await CheckAsync();
        return measured;
    }

    private async Task CheckAsync()
    {
        var now = (await CapturedResponse.GetAsync(Url, Headers)).Digest;
        if (now != digest)
            throw new InvalidOperationException($"{Name}: the run is void: {now} instead of {digest}.");
    }
}
