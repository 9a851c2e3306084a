using System.Text.Json.Serialization;

namespace ContentApi.Core.Citations;

/// <summary>A name in CSL-JSON: a person's parts, or an organisation as its <c>literal</c>.</summary>
public sealed record CslName
{
    /// <summary>Family name without its particle.</summary>
    public string? Family { get; init; }

    /// <summary>Given names or initials.</summary>
    public string? Given { get; init; }

    /// <summary>Particle that stays with the family name (<c>van der</c>).</summary>
    [JsonPropertyName("non-dropping-particle")]
    public string? NonDroppingParticle { get; init; }

    /// <summary>Particle that is dropped when only the family name is shown.</summary>
    [JsonPropertyName("dropping-particle")]
    public string? DroppingParticle { get; init; }

    /// <summary>Suffix (<c>Jr.</c>, <c>III</c>).</summary>
    public string? Suffix { get; init; }

    /// <summary>The whole name of an organisation.</summary>
    public string? Literal { get; init; }
}
