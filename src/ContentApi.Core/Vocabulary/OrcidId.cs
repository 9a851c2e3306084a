using System.Text.RegularExpressions;

namespace ContentApi.Core.Vocabulary;

/// <summary>ORCID iDs of researchers: sixteen digits in groups of four, the last a check character (ISO 7064, MOD 11-2), <c>X</c> for ten.</summary>
public static partial class OrcidId
{
    /// <summary>The iD of a text that gives it as such or as an address at orcid.org; null when it is none, or its check character is wrong.</summary>
    public static string? Parse(string text)
    {
        var match = Form().Match(text.Trim());
        if (!match.Success)
            return null;
        var id = match.Groups["id"].Value.ToUpperInvariant();
        return CheckCharacter(id) == id[^1] ? id : null;
    }

    private static char CheckCharacter(string id)
    {
        var total = 0;
        foreach (var digit in id.AsSpan(0, id.Length - 1))
        {
            if (digit != '-')
                total = (total + digit - '0') * 2 % 11;
        }
        var check = (12 - total) % 11;
        return check == 10 ? 'X' : (char)('0' + check);
    }

    [GeneratedRegex(@"^(https?://orcid\.org/)?(?<id>[0-9]{4}-[0-9]{4}-[0-9]{4}-[0-9]{3}[0-9Xx])\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase)]
    private static partial Regex Form();
}
