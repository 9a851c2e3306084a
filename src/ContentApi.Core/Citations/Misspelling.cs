namespace ContentApi.Core.Citations;

/// <summary>Telling a name that is spelt wrong from another name.</summary>
internal static class Misspelling
{
    // Shorter names with one letter in common less are mostly other names: "Kang" and "Wang".
    private const int ShortestName = 5;

    /// <summary>True when one letter that is missing, too many, wrong, or has changed places with the next makes the folded names differ.</summary>
    public static bool IsOneLetter(string left, string right)
    {
        if (left.Length < right.Length)
            (left, right) = (right, left);
        if (right.Length < ShortestName || left.Length - right.Length > 1)
            return false;
        var same = left.AsSpan().CommonPrefixLength(right);
        var more = left.AsSpan(same);
        var less = right.AsSpan(same);
        if (more.Length == 0)
            return false;
        return more.Length > less.Length
            ? more[1..].SequenceEqual(less)
            : more[1..].SequenceEqual(less[1..]) || (more.Length > 1 && more[0] == less[1] && more[1] == less[0] && more[2..].SequenceEqual(less[2..]));
    }
}
