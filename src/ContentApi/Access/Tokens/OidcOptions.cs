namespace ContentApi.Access.Tokens;

/// <summary>Bearer tokens of an OpenID Connect issuer, beside keys.</summary>
internal sealed class OidcOptions
{
    public const string Section = "ContentApi:Oidc";

    /// <summary>The issuer, which tells its keys under <c>/.well-known/openid-configuration</c>; null for no such tokens.</summary>
    public Uri? Authority { get; init; }

    /// <summary>Where the issuer tells its keys, if not there.</summary>
    public Uri? MetadataAddress { get; init; }

    /// <summary>The types of token (<c>typ</c>) that are taken, such as <c>at+jwt</c> alone (RFC 9068). Empty for those that issuers of access tokens send: at+jwt, JWT, or none.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Whom tokens must be meant for (<c>aud</c>).</summary>
    public string? Audience { get; init; }

    /// <summary>The claim that tells what the caller may do: several values, or one with spaces between. Where no claim has that name, dots lead into an object (<c>realm_access.roles</c>).</summary>
    public string ScopeClaim { get; init; } = "scope";

    /// <summary>What values of the claim stand for. Empty to take the values that are names of scopes as they are.</summary>
    public IReadOnlyList<ClaimMapping> Map { get; init; } = [];

    /// <summary>Whether the issuer must be reached by https.</summary>
    public bool RequireHttpsMetadata { get; init; } = true;

    public bool IsOn => Authority is not null;

    /// <summary>What is wrong with the settings, as sentences.</summary>
    public IEnumerable<string> Faults()
    {
        foreach (var (name, url) in ((string, Uri?)[])[(nameof(Authority), Authority), (nameof(MetadataAddress), MetadataAddress)])
        {
            if (url is not null && !(url.IsAbsoluteUri && (url.Scheme == Uri.UriSchemeHttps || (url.Scheme == Uri.UriSchemeHttp && !RequireHttpsMetadata))))
                yield return $"{Section}:{name} is not an https URL; over http the issuer can be forged, and {Section}:RequireHttpsMetadata has to be false for it.";
        }
        if (Authority is not null && string.IsNullOrWhiteSpace(Audience))
            yield return $"{Section}:Audience is missing: without it, tokens that are meant for others would do.";
        foreach (var scope in Map.SelectMany(mapping => mapping.Scopes).Except(Scopes.All))
            yield return $"{Section}:Map names the scope '{scope}'; there are {string.Join(", ", Scopes.All)}.";
    }
}

/// <summary>What a value of the scope claim stands for.</summary>
internal sealed class ClaimMapping
{
    /// <summary>The value, such as the name of a role.</summary>
    public string Value { get; init; } = "";

    public IReadOnlyList<string> Scopes { get; init; } = [];
}
