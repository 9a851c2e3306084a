using System.Text.Json;
using System.Text.Json.Serialization;

namespace ContentApi.Core.Revisions;

/// <summary>One operation of a JSON patch (RFC 6902).</summary>
public sealed record JsonPatchOperation
{
    /// <summary>What is done.</summary>
    public required JsonPatchOp Op { get; init; }

    /// <summary>Where: a JSON pointer (RFC 6901).</summary>
    public required string Path { get; init; }

    /// <summary>Where something that is moved stood: a JSON pointer; absent for other operations.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? From { get; init; }

    /// <summary>What is added, or put in the place of what was there; absent for other operations.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public JsonElement? Value { get; init; }
}

/// <summary>What an operation of a JSON patch does (RFC 6902, section 4).</summary>
public enum JsonPatchOp
{
    /// <summary>Adds a member to an object, or an item to an array, before the one that stands there.</summary>
    Add,

    /// <summary>Takes a member or an item away.</summary>
    Remove,

    /// <summary>Puts another value in a value's place.</summary>
    Replace,

    /// <summary>Takes a value from one place and adds it at another.</summary>
    Move,
}
