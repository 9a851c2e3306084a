using System.Text.RegularExpressions;
using ContentApi.Http.Problems;

namespace ContentApi.Published;

/// <summary>A query as PostgreSQL's <c>websearch_to_tsquery</c> reads it: words, "phrases", <c>or</c>, and <c>-</c> before what must not be there.</summary>
internal static partial class SearchWords
{
    private const int MaxLength = 200;

    /// <summary>The query with the quotation marks and apostrophes that phones write as those that the syntax knows, and one <c>-</c> for a line of them.</summary>
    public static string Read(string? query, Action<ProblemError> refuse)
    {
        var words = query?.Trim() ?? "";
        if (words.Length is 0 or > MaxLength || words.Contains('\0', StringComparison.Ordinal))
            refuse(new() { Parameter = "q", Code = "out-of-range", Detail = $"Give 1 to {MaxLength} characters of text to search for." });
        return Hyphens().Replace(string.Concat(words.Select(character => character switch
        {
            '“' or '”' or '„' or '«' or '»' => '"',
            '‘' or '’' => '\'',
            _ => character,
        })), "-");
    }

    /// <summary>
    /// Hyphens that each exclude what the next excludes: PostgreSQL nests 32 at most. It skips the operators of its own syntax that stand between them.
    /// One that a word ends with is part of the word.
    /// </summary>
    [GeneratedRegex(@"(?<![\p{L}\p{M}\p{N}])(?:-[\s!&|()<]*)+-", RegexOptions.CultureInvariant)]
    private static partial Regex Hyphens();
}
