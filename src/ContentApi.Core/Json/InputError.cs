namespace ContentApi.Core.Json;

/// <summary>Something in what was sent that cannot be taken.</summary>
/// <param name="Pointer">JSON pointer (RFC 6901) to it.</param>
/// <param name="Code">What is wrong, as a code.</param>
/// <param name="Detail">What is wrong and what is allowed, as a sentence.</param>
public sealed record InputError(string Pointer, string Code, string Detail);
