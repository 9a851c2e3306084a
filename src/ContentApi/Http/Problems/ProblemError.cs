using System.Text.Json.Serialization;

namespace ContentApi.Http.Problems;

/// <summary>One thing that is wrong with a request.</summary>
public sealed record ProblemError
{
    /// <summary>JSON pointer (RFC 6901) to the member of the body that is wrong; absent when it is not about the body.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Pointer { get; init; }

    /// <summary>Name of the query parameter or header that is wrong; absent when it is about the body.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Parameter { get; init; }

    /// <summary>What is wrong, as a code.</summary>
    public required string Code { get; init; }

    /// <summary>What is wrong and what is allowed, as a sentence.</summary>
    public required string Detail { get; init; }

    /// <summary>Byte of the body at which it was found, from 0; absent when no byte is to blame.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public long? Offset { get; init; }

    /// <summary>Line of the body at which it was found, from 1; absent when no line is to blame.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public int? Line { get; init; }
}
