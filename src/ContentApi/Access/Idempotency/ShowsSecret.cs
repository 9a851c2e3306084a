using ContentApi.Http.Problems;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Access.Idempotency;

/// <summary>That the answer of an endpoint shows a secret, as its metadata: the body of such an answer is kept nowhere, so a repetition of its request cannot be given it again.</summary>
/// <param name="Remedy">How to get another secret, as a sentence.</param>
internal sealed record ShowsSecret(string Remedy)
{
    public static ShowsSecret? Of(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<ShowsSecret>();

    /// <summary>Tells a repetition what was made, and what can be done about its secret.</summary>
    public IResult RefuseAgain(KeptAnswer first) => new Refusal(first.Headers.GetValueOrDefault(HeaderNames.Location), Remedy);

    private sealed class Refusal(string? location, string remedy) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            httpContext.Response.Headers.Location = location;
            return Problem.Of(ProblemType.SecretNotKept, $"The request was carried out, and made {location}. {remedy}").ExecuteAsync(httpContext);
        }
    }
}
