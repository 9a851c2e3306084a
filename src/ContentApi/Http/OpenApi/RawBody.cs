namespace ContentApi.Http.OpenApi;

/// <summary>That an endpoint reads its body as it comes, as metadata for the OpenAPI document.</summary>
/// <param name="MediaTypes">What the body may be.</param>
/// <param name="Description">What it holds.</param>
internal sealed record RawBody(IReadOnlyList<string> MediaTypes, string Description);

/// <summary>That an endpoint needs <c>If-Match</c>, as metadata for the OpenAPI document.</summary>
internal sealed record NeedsIfMatch;

/// <summary>That an endpoint takes an <c>Idempotency-Key</c>, as metadata for the OpenAPI document.</summary>
internal sealed record TakesIdempotencyKey;
