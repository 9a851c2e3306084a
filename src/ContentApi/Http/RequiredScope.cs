namespace ContentApi.Http;

/// <summary>The scope that an endpoint asks of its caller, as metadata that authorization, the OpenAPI document and tests read.</summary>
/// <param name="Scope">Name of the scope, such as <c>content:write</c>.</param>
internal sealed record RequiredScope(string Scope)
{
    /// <summary>The scope that an endpoint declares; null when it is open to anyone.</summary>
    public static string? Of(Endpoint? endpoint) => endpoint?.Metadata.GetMetadata<RequiredScope>()?.Scope;
}
