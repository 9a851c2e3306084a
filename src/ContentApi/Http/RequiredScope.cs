namespace ContentApi.Http;

/// <summary>That an endpoint is open to anyone, and that a key narrows what it answers, as metadata that the OpenAPI document reads.</summary>
internal sealed record OptionalKey;

/// <summary>The scope that an endpoint asks of its caller, as metadata that authorization, the OpenAPI document and tests read.</summary>
/// <param name="AnyOf">Names of scopes, such as <c>content:write</c>, of which one is enough.</param>
internal sealed record RequiredScope(params IReadOnlyList<string> AnyOf)
{
    /// <summary>What an endpoint declares; null when it is open to anyone.</summary>
    public static RequiredScope? Of(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<RequiredScope>();

    public override string ToString() => string.Join(" or ", AnyOf);
}
