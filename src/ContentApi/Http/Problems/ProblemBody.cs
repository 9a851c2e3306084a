using System.Text.Json.Serialization;

namespace ContentApi.Http.Problems;

/// <summary>An error as every answer gives it: problem details (RFC 9457).</summary>
public sealed record ProblemBody
{
    /// <summary>URI reference of the kind of problem, <c>/problems/{code}</c>; it can be read there. <c>about:blank</c> when there is no more to say than the status does.</summary>
    public required string Type { get; init; }

    /// <summary>What kind of problem it is, the same for every occurrence.</summary>
    public required string Title { get; init; }

    /// <summary>The HTTP status.</summary>
    public required int Status { get; init; }

    /// <summary>What happened this time.</summary>
    public required string Detail { get; init; }

    /// <summary>Path and query of the request, with <c>***</c> for a secret.</summary>
    public required string Instance { get; init; }

    /// <summary>Id of the request in the server's log.</summary>
    public required string TraceId { get; init; }

    /// <summary>Each thing that is wrong; absent when <c>detail</c> says it all.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public IReadOnlyList<ProblemError>? Errors { get; init; }

    /// <summary>The entity tag to read and write on with; present when <c>If-Match</c> named another.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? CurrentETag { get; init; }

    /// <summary>Where to begin again; present when a sync token has expired.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Href { get; init; }
}
