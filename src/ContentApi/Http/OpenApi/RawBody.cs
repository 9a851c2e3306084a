namespace ContentApi.Http.OpenApi;

/// <summary>That an endpoint reads its body as it comes, as metadata for the OpenAPI document.</summary>
/// <param name="MediaTypes">What the body may be.</param>
/// <param name="Description">What it holds.</param>
/// <param name="Example">A body that works.</param>
internal sealed record RawBody(IReadOnlyList<string> MediaTypes, string Description, string Example);
