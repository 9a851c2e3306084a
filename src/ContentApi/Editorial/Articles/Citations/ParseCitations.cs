using ContentApi.Core.Citations;
using ContentApi.Core.Importing;
using ContentApi.Editorial.Imports;
using ContentApi.Http.OpenApi;
using ContentApi.Http.Problems;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace ContentApi.Editorial.Articles.Citations;

/// <summary>A reference, and what was read from it.</summary>
/// <param name="Text">The line as it was sent, without blanks at its ends.</param>
/// <param name="Csl">The CSL-JSON item; its id is the number of the reference, from 1.</param>
/// <param name="Confidence">How likely each member of <paramref name="Csl"/> that was read is right, from 0 to 1, by the member's name.</param>
public sealed record ParsedCitation(string Text, CslItem Csl, IReadOnlyDictionary<string, double> Confidence);

internal static class ParseCitations
{
    private const string MediaType = "text/plain";
    private const int MostLines = 2000;

    public static RawBody Body { get; } = new([MediaType], $"References, one a line, in UTF-8: {MostLines} lines and 2 MiB at most. Lines without text are skipped.");

    public static async Task<Results<Ok<IReadOnlyList<ParsedCitation>>, ProblemHttpResult>> Handle(HttpContext http, CancellationToken cancellationToken)
    {
        if (!IsTaken(http.Request.ContentType))
            return Problem.Of(ProblemType.UnsupportedMediaType, $"References of type '{http.Request.ContentType ?? "(none)"}' cannot be read.",
                new ProblemError { Parameter = HeaderNames.ContentType, Code = "unsupported", Detail = $"There is {MediaType}, in UTF-8." });
        if (!DocumentBody.IsPlain(http.Request))
            return DocumentBody.Encoded(http);
        if (await DocumentBody.ReadAsync(http.Request, cancellationToken) is not { } body)
            return DocumentBody.TooLarge();
        if (ReferenceLines.Read(body.Span, out var lines) is { } rejected)
            return DocumentBody.Unusable(rejected);
        if (lines.Count > MostLines)
            return Problem.Of(ProblemType.ContentTooLarge, $"There can be {MostLines} references at most; these are {lines.Count}.");
        var parsed = new List<ParsedCitation>(lines.Count);
        foreach (var line in lines)
        {
            cancellationToken.ThrowIfCancellationRequested();
            parsed.Add(Read(line, parsed.Count + 1));
        }
        return TypedResults.Ok<IReadOnlyList<ParsedCitation>>(parsed);
    }

    private static ParsedCitation Read(string line, int number)
    {
        var parsed = ReferenceParser.Read(line);
        return new ParsedCitation(line, parsed.Item with { Id = FormattableString.Invariant($"{number}") }, parsed.Confidence);
    }

    private static bool IsTaken(string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out var type) && type.MediaType.Equals(MediaType, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));
}
