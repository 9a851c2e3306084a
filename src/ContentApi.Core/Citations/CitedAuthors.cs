using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>The authors that an in-text citation names.</summary>
/// <param name="Names">The names in order.</param>
/// <param name="EtAl">True when "et al." or the like stands for more of them.</param>
internal sealed partial record CitedAuthors(IReadOnlyList<CitedName> Names, bool EtAl)
{
    /// <summary>The readings of a text as authors, the likeliest first: as one name, then as the list that its commas and conjunctions make.</summary>
    public static IEnumerable<CitedAuthors> Readings(string text)
    {
        text = Possessive().Replace(text.Trim(), "").Trim('“', '”', '"', '«', '»', ' ', ',', '،');
        var more = EtAlEnd().Match(text);
        var etAl = more.Success;
        var names = etAl ? text[..more.Index] : text;
        if (CitedName.Of(names) is { } whole)
            yield return new CitedAuthors([whole], etAl);
        var parts = Separator().Split(names).Where(part => part.Length > 0).ToList();
        if (parts.Count > 1 && List(parts) is { } list)
            yield return new CitedAuthors(list, etAl);
        // "IBAMA-MMA", "WHO/UNICEF"
        if (names.Split('-', '–', '/') is { Length: > 1 } acronyms && Array.TrueForAll(acronyms, Organisation.IsAcronym))
            yield return new CitedAuthors([.. acronyms.Select(acronym => CitedName.Of(acronym)).OfType<CitedName>()], etAl);
    }

    private static List<CitedName>? List(List<string> parts)
    {
        var names = new List<CitedName>();
        foreach (var part in parts)
        {
            if (names.Count > 0 && PersonName.IsInitials(part))
                names[^1] = names[^1] with { Initials = part };
            else if (CitedName.Of(part) is { } name)
                names.Add(name);
            else
                return null;
        }
        return names;
    }

    [GeneratedRegex(@"['’]s?$", RegexOptions.CultureInvariant)]
    private static partial Regex Possessive();

    [GeneratedRegex(@"[,،]?\s(?:(?:and|&)\s(?:colleagues|others|his colleagues|her colleagues|associates)|et\.?\sal\b\.?|وآخرون|وآخرين|وزملاؤه|وزملاؤها)(?:['’]s?)?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EtAlEnd();

    [GeneratedRegex(@"[,،]?\s(?:and|&|و|et|und|e|y)\s|\s?[,،;؛]\s?(?:(?:and|&)\s)?|\sو(?=\p{L}{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();
}
