using System.Globalization;
using ContentApi.Http.Problems;

namespace ContentApi.Http.Paging;

/// <summary>How many items an operation gives: the parameter <c>limit</c>. As metadata, where it is not what lists give, for the OpenAPI document.</summary>
/// <param name="Default">When nothing is said.</param>
/// <param name="Maximum">At most.</param>
internal sealed record LimitRange(int Default, int Maximum)
{
    /// <summary>What lists give.</summary>
    public static readonly LimitRange OfLists = new(Default: 20, Maximum: 100);

    /// <summary>How many are asked for; something that is not allowed is refused.</summary>
    public int Read(string? limit, Action<ProblemError> refuse)
    {
        var size = Default;
        if (limit is not null && !(int.TryParse(limit, NumberStyles.None, CultureInfo.InvariantCulture, out size) && size >= 1 && size <= Maximum))
            refuse(new() { Parameter = "limit", Code = "out-of-range", Detail = $"'{limit}' is not a whole number from 1 to {Maximum}." });
        return size;
    }
}
