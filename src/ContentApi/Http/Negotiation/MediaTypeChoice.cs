using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Http.Negotiation;

/// <summary>A representation that a resource can be had in.</summary>
/// <param name="Format">Its name in the <c>format</c> parameter.</param>
/// <param name="MediaType">Its media type, without parameters.</param>
internal record Representation(string Format, string MediaType)
{
    /// <summary>What the bytes hold, for the OpenAPI document; null for text, and for JSON of which it says no more.</summary>
    public Type? Type { get; init; }

    /// <summary>Whether only <c>format</c> chooses it, because <c>Accept</c> means another by its media type.</summary>
    public bool IsByNameOnly { get; init; }
}

/// <summary>Proactive negotiation (RFC 9110, section 12.1) among a resource's representations.</summary>
internal static class MediaTypeChoice
{
    /// <summary>
    /// The representation that <c>format</c> names, else the one that <c>Accept</c> prefers, the first of equals; a problem when there is none such.
    /// </summary>
    public static (Representation? Choice, ProblemHttpResult? Problem) Choose(HttpRequest request, string? format, IReadOnlyList<Representation> offered)
    {
        if (format is not null)
        {
            return offered.FirstOrDefault(offer => offer.Format == format) is { } named
                ? (named, null)
                : (null, Problems.Problem.Of(ProblemType.MalformedRequest, "The parameter format names no representation of this resource.",
                    new ProblemError { Parameter = "format", Code = "unknown-value", Detail = $"'{format}' is not one of {string.Join(", ", offered.Select(offer => offer.Format))}." }));
        }
        // For the problems; an answer says it with all that it varies by.
        request.HttpContext.Response.Headers.Vary = "Accept";
        if (request.Headers.Accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(request.Headers.Accept!, out var accepted))
            return (offered[0], null);
        var best = offered.Where(offer => !offer.IsByNameOnly).Select(offer => (Offer: offer, Quality: Quality(offer, accepted))).MaxBy(candidate => candidate.Quality);
        return best.Quality > 0
            ? (best.Offer, null)
            : (null, Problems.Problem.Of(ProblemType.NotAcceptable, $"There is no representation in {request.Headers.Accept}.",
                new ProblemError { Parameter = "Accept", Code = "not-acceptable", Detail = $"There are {string.Join(", ", offered.Where(offer => !offer.IsByNameOnly).Select(offer => offer.MediaType))}." }));
    }

    /// <summary>The weight of the most specific range that the offer falls in; 0 when it falls in none.</summary>
    private static double Quality(Representation offer, IList<MediaTypeHeaderValue> accepted)
    {
        var type = new MediaTypeHeaderValue(offer.MediaType);
        return accepted.Where(range => type.IsSubsetOf(WithoutParameters(range)))
            .OrderByDescending(range => range.MatchesAllTypes ? 0 : range.MatchesAllSubTypes ? 1 : 2)
            .Select(range => range.Quality ?? 1)
            .FirstOrDefault();
    }

    private static MediaTypeHeaderValue WithoutParameters(MediaTypeHeaderValue range) => new(range.MediaType);
}
