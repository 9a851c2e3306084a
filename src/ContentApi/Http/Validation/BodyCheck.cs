namespace ContentApi.Http.Validation;

/// <summary>What an operation asks of its body before it reads it, as metadata of the endpoint: for whoever reads the body before the operation does.</summary>
/// <param name="Refuse">The refusal of what the headers tell of the body, and null for none; it also sets how much may be read of the body.</param>
internal sealed record BodyCheck(Func<HttpContext, IResult?> Refuse);
