using System.Text.Json.Serialization;
using ContentApi.Core.Citations;
using ContentApi.Core.Json;

namespace ContentApi.Core.Authoring;

/// <summary>A name in CSL-JSON as other programs write it; how it is to be printed is not looked at.</summary>
[ReadOnlyMembers("comma-suffix", "static-ordering", "parse-names")]
public sealed record CslNameInput
{
    /// <summary>Family name without its particle.</summary>
    public string? Family { get; init; }

    /// <summary>Given names or initials.</summary>
    public string? Given { get; init; }

    /// <summary>Particle that stays with the family name.</summary>
    [JsonPropertyName("non-dropping-particle")]
    public string? NonDroppingParticle { get; init; }

    /// <summary>Particle that is dropped when only the family name is shown.</summary>
    [JsonPropertyName("dropping-particle")]
    public string? DroppingParticle { get; init; }

    /// <summary>Suffix.</summary>
    public string? Suffix { get; init; }

    /// <summary>The whole name of an organisation.</summary>
    public string? Literal { get; init; }

    internal CslName Name => new() { Family = Family, Given = Given, NonDroppingParticle = NonDroppingParticle, DroppingParticle = DroppingParticle, Suffix = Suffix, Literal = Literal };
}
