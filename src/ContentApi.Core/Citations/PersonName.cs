using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>One person's name, inverted ("van der Berg, J. P.") or in speaking order ("Bruce M. Russett").</summary>
internal static partial class PersonName
{
    /// <summary>Words that belong to a family name though they are written small.</summary>
    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "el", "al", "ter", "ten", "te", "zu", "zum", "zur", "af", "av",
        "bin", "ibn", "bint", "abu", "ben", "ould", "y", "e", "d'", "d’", "of", "vom", "'t", "’t",
    };

    public static bool IsParticle(string word) => Particles.Contains(word);

    public static bool IsInitials(string text) => text.Length <= 40 && Initials().IsMatch(text);

    /// <summary>A whole name with the family name first and no comma: "Wang Q", "de la Macorra JC", "LERAT L.".</summary>
    public static bool EndsInInitials(string text) => text.Length <= 60 && FamilyAndInitials().IsMatch(text);

    /// <summary>Initials, or up to four capitalised given names.</summary>
    public static bool IsGiven(string text) => text.Length <= 60 && (Initials().IsMatch(text) || Given().IsMatch(text));

    public static bool IsSuffix(string text) => text.Trim().TrimEnd('.') is "Jr" or "Sr" or "II" or "III" or "IV";

    /// <summary>A family name of one to five words, none of them long prose.</summary>
    public static bool IsFamily(string text) => text.Length <= 60 && Family().IsMatch(text) && !(text.Length > 2 && text[1] == '.');

    public static CslName Inverted(string family, string given)
    {
        var (particle, name) = SplitParticle(family);
        var (first, dropping) = SplitTrailingParticle(given);
        return new CslName { Family = name, Given = first, NonDroppingParticle = particle, DroppingParticle = dropping };
    }

    /// <summary>Null when it does not read as a person's name in speaking order.</summary>
    public static CslName? InOrder(string text)
    {
        if (text.StartsWith("The ", StringComparison.Ordinal) || text.Contains(" of ", StringComparison.Ordinal))
            return null;
        var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        string? suffix = null;
        if (words.Count > 2 && IsSuffix(words[^1]))
        {
            suffix = words[^1];
            words.RemoveAt(words.Count - 1);
        }
        if (words.Count is < 2 or > 6 || (IsParticle(words[0]) && !IsInitials(words[^1])) || (char.IsLower(words[^1][0]) && !AttachedParticle().IsMatch(words[^1])) || !words.TrueForAll(IsNameWord))
            return null;
        // "Pinson G." and "de la Macorra JC" begin with the family name.
        var initials = EndsInInitials(text) ? words.FindIndex(1, IsInitials) : words.FindIndex(IsInitials);
        if (initials < 0 && EndsInInitials(text))
            return Inverted(string.Join(' ', words[..^1]), words[^1]) with { Suffix = suffix };
        if (initials > 0 && words.FindIndex(initials, word => !IsInitials(word)) < 0)
            return Inverted(string.Join(' ', words[..initials]), string.Join(' ', words[initials..])) with { Suffix = suffix };
        var start = words.Count - 1;
        while (start > 1 && IsParticle(words[start - 1]) && char.IsLower(words[start - 1][0]))
            start--;
        return Inverted(string.Join(' ', words[start..]).TrimEnd(','), string.Join(' ', words[..start])) with { Suffix = suffix };
    }

    private static bool IsNameWord(string word) => IsInitials(word) || ((!char.IsLower(word[0]) || IsParticle(word) || AttachedParticle().IsMatch(word)) && IsFamily(word));

    private static (string? Particle, string Family) SplitParticle(string family)
    {
        if (AttachedParticle().Match(family) is { Success: true } attached)
            return (attached.Value, family[attached.Length..]);
        var words = family.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = 0;
        while (count < words.Length - 1 && IsParticle(words[count]) && char.IsLower(words[count][0]))
            count++;
        return count == 0 ? (null, family) : (string.Join(' ', words[..count]), string.Join(' ', words[count..]));
    }

    // "Humboldt, A. von": the particle follows the given names.
    private static (string Given, string? Particle) SplitTrailingParticle(string given)
    {
        var words = given.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var count = words.Length;
        while (count > 1 && IsParticle(words[count - 1]) && char.IsLower(words[count - 1][0]))
            count--;
        return count == words.Length ? (given, null) : (string.Join(' ', words[..count]), string.Join(' ', words[count..]));
    }

    [GeneratedRegex(@"^[\p{L}\p{M}'’\- ]*\p{L}{2}\.? (?:\p{Lu}{1,3}|(?<=\p{Ll} )\p{Lu}{4}|\p{Lu}-\p{Lu}|\p{Lu}(?: \p{Lu}{1,2}){1,2}\.?|(?:\p{Lu}\p{Ll}?\.[\s-]?){1,4})$", RegexOptions.CultureInvariant)]
    private static partial Regex FamilyAndInitials();

    [GeneratedRegex(@"^(?!\p{Lu}{4,}$)(?:\p{Lu}(?:\p{Ll}\.|\p{M}*\.?)\s?[-–‐ ]?){1,6}(?: (?:van|von|der|de|la|du|da|al|el)){0,3}$|^\p{Lu}{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex Initials();

    [GeneratedRegex(@"^(?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’ʿʾ.\-]*)(?: (?:[\p{Lu}\p{Lo}][\p{L}\p{M}'’ʿʾ.\-]*|van|von|der|de|la|du|da|del|bin|ibn|al-\p{L}+)){0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Given();

    [GeneratedRegex(@"^[\p{L}'’‘ʿʾ`][\p{L}\p{M}'’‘ʿʾ´¨ˇ˘˙_\-–‐.]*(?: [\p{L}'’‘ʿʾ][\p{L}\p{M}'’‘ʿʾ´¨ˇ˘˙_\-–‐.]*){0,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Family();

    [GeneratedRegex(@"^(?:al-|el-|as-|ash-|an-|ad-|ar-|d['’])(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex AttachedParticle();
}
