using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>One name of an in-text citation, in the spellings that it compares by.</summary>
/// <param name="Spellings">Folded spellings, the fullest first.</param>
/// <param name="Initials">Initials or given names that tell it from namesakes ("J. Smith"); null if the text gives none.</param>
/// <param name="Acronym">The acronym that the text introduces with the name ("[UNDP]"), folded; null if none.</param>
internal sealed partial record CitedName(IReadOnlyList<string> Spellings, string? Initials, string? Acronym)
{
    public static CitedName? Of(string text)
    {
        string? acronym = null;
        text = text.Trim();
        if (BracketedAcronym().Match(text) is { Success: true } bracket)
        {
            acronym = NameFold.Of(bracket.Groups["acronym"].Value);
            text = text[..bracket.Index].Trim();
        }
        string? initials = null;
        var written = text;
        if (LeadingInitials().Match(text) is { Success: true } leading)
        {
            initials = leading.Value;
            text = text[leading.Length..];
        }
        var spellings = new List<string>();
        Add(spellings, text);
        Add(spellings, WithoutParticles(text));
        // "U.S. Department of State" only looks as if it began with initials.
        Add(spellings, written);
        if (acronym is not null)
            spellings.Add(acronym);
        return spellings.Count == 0 ? null : new CitedName(spellings, initials, acronym);
    }

    /// <summary>"John Mearsheimer" read as given names and a family name; null when there is one word only.</summary>
    public CitedName? WithGivenName(string text)
    {
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is < 2 or > 4 || Initials is not null || char.IsLower(words[0][0]))
            return null;
        var family = words.Length - 1;
        while (family > 1 && PersonName.IsParticle(words[family - 1]))
            family--;
        return Of(string.Join(' ', words[family..])) is { } name ? name with { Initials = words[0] } : null;
    }

    /// <summary>The spellings of a family name or an organisation without its particles and articles.</summary>
    public static string WithoutParticles(string name)
    {
        var rest = name.AsSpan().Trim();
        while (rest.IndexOfAny(' ', '-') is > 0 and var space && space < rest.Length - 1 && (PersonName.IsParticle(rest[..space].ToString()) || rest[..space].Equals("the", StringComparison.OrdinalIgnoreCase)))
            rest = rest[(space + 1)..];
        return rest.StartsWith("ال", StringComparison.Ordinal) && rest.Length > 4 ? rest[2..].ToString() : rest.ToString();
    }

    private static void Add(List<string> spellings, string name)
    {
        if (NameFold.Of(name) is { Length: > 0 } folded && !spellings.Contains(folded))
            spellings.Add(folded);
    }

    [GeneratedRegex(@"\s?[\[(](?<acronym>[\p{L}\p{Nd}&.\-]{2,12})[\])]$", RegexOptions.CultureInvariant)]
    private static partial Regex BracketedAcronym();

    [GeneratedRegex(@"^(?:\p{Lu}\p{M}*\.[- ]?){1,4}(?=\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex LeadingInitials();
}
