using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>The names that a reference begins with, or that stand before "(Ed.)" in it.</summary>
internal static partial class NameList
{
    /// <summary>Reads the text as a list of persons; null when any part of it is no person's name.</summary>
    public static IReadOnlyList<CslName>? Persons(string text)
    {
        if (text.Length > 4000)
            return null;
        text = WithoutEtAl(text);
        return text.Contains(';', StringComparison.Ordinal) ? Each(text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)) : Persons(Parts(text), unread: null);
    }

    private static List<CslName>? Persons(List<string> parts, Func<string, CslName>? unread)
    {
        var names = new List<CslName>();
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            if (PersonName.IsSuffix(part) && names.Count > 0)
                names[^1] = names[^1] with { Suffix = part };
            else if (i + 1 < parts.Count && IsInverted(part, parts[i + 1], names))
                names.Add(PersonName.Inverted(WithoutConjunction(part, isLast: names.Count > 0 && i + 2 == parts.Count), TrimSentence(parts[++i])));
            else if (PersonName.InOrder(TrimSentence(part)) is { } name && !Organisation.HasCue(part))
                names.Add(name);
            else if (unread is not null)
                names.Add(unread(part));
            else
                return null;
        }
        return names.Count == 0 ? null : names;
    }

    /// <summary>Persons where it reads as persons, else the organisation or organisations that it names.</summary>
    public static IReadOnlyList<CslName> PersonsOrOrganisations(string text)
    {
        text = WithoutEtAl(text.Trim().TrimEnd(',', ';', '،'));
        if (!Organisation.HasCue(text) && Persons(text) is { } persons)
            return persons;
        var literal = TrimSentence(text);
        var joined = literal.Split([", & ", " & ", ", and "], StringSplitOptions.TrimEntries);
        if (joined.Length > 1 && Array.TrueForAll(joined, name => Organisation.IsAcronym(name) || (name.Contains(' ', StringComparison.Ordinal) && Organisation.HasCue(name))))
            return [.. joined.Select(name => new CslName { Literal = name })];
        if (literal.Length == 0)
            return [];
        // A part of a long list that is damaged, or is an organisation, stands for itself.
        if (Parts(text) is { Count: > 1 and < 400 } parts && Persons(parts, Unread) is { Count: > 1 } some && some.Count(name => name.Given is not null) * 2 >= some.Count && !IsOneOrganisation(literal))
            return some;
        return Persons(text) is { } mixed && !IsOneOrganisation(literal) ? mixed : [new CslName { Literal = Acronym().Replace(literal, "") }];
    }

    private static CslName Unread(string part) => TrimSentence(part) is var name && name.Contains(' ', StringComparison.Ordinal) ? new CslName { Literal = name } : new CslName { Family = name };

    // "Bank, J." is a person though "bank" is a cue; "Council on Foreign Relations, Centre for Peace" is none.
    private static bool IsOneOrganisation(string text) => !Parts(text).Exists(part => PersonName.IsInitials(part) || PersonName.EndsInInitials(part) || (part.Length > 2 && part[1] == '.' && IsPerson(part)))
        && (Organisation.HasCue(text) || Parts(text).Count(IsPerson) < 2);

    private static bool IsPerson(string part) => !Organisation.HasCue(part) && PersonName.InOrder(TrimSentence(part)) is not null;

    private static List<CslName>? Each(string[] names)
    {
        var all = new List<CslName>();
        foreach (var name in names)
        {
            if (Persons(Conjunction().Replace(name, "")) is not { } persons)
                return null;
            all.AddRange(persons);
        }
        return all;
    }

    private static bool IsInverted(string family, string given, List<CslName> before)
    {
        if (!PersonName.IsFamily(family) || PersonName.EndsInInitials(family))
            return false;
        if (PersonName.IsInitials(given))
            return true;
        // With given names in full only the first name of a list is sure to be inverted: "Huth, Paul, and Bruce Russett".
        return PersonName.IsGiven(TrimSentence(given)) && (before.Count == 0 || !family.Contains(' ', StringComparison.Ordinal)) && !Organisation.HasCue(family) && !Organisation.HasCue(given);
    }

    // The Arabic "and" is written together with the last name.
    private static string WithoutConjunction(string family, bool isLast) => isLast && family.Length > 3 && family[0] == 'و' ? family[1..] : family;

    // Commas and the conjunction before the last name both separate; the conjunction may also stand alone.
    private static List<string> Parts(string text) =>
        Separator().Split(text).Select(part => Conjunction().Replace(part.Trim(), "")).Where(part => part.Length > 0 && part != ".").ToList();

    private static string WithoutEtAl(string text) => EtAl().Replace(text, ", ").Trim().TrimEnd(',', ' ');

    /// <summary>Drops the full stop that ends a sentence, keeps the one of an initial.</summary>
    public static string TrimSentence(string text)
    {
        text = text.Trim();
        return text.EndsWith('.') && !(text.Length >= 2 && char.IsUpper(text[^2]) && (text.Length == 2 || !char.IsLetter(text[^3]))) && !PersonName.IsSuffix(text) ? text[..^1] : text;
    }

    [GeneratedRegex(@",?\s(?:&|[Aa]nd|und|et|y|with|dan)\s|(?<=,.+),?\s[ae]\s(?=\p{Lu})|\s?/\s|\s*,\s*|\s*،\s*", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    // "World Health Organization [WHO]": the acronym is no part of the name (APA 7, section 9.11).
    [GeneratedRegex(@"\s[\[(]\p{Lu}[\p{L}\p{Nd}&.\-]{1,11}[\])]$", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();

    [GeneratedRegex(@"^(?:&|and|und|et|with)\s+|^و\s*(?=ال)", RegexOptions.CultureInvariant)]
    private static partial Regex Conjunction();

    [GeneratedRegex(@"(?:,\s*)?(?:(?:(?:&|\band|\ba)\s+)?\bet\s*al\b\.?|(?:\band|&) others\b|\s?\.\s?\.\s?\.\s?|\s?…\s?|وآخرون)(?:\s*&)?", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex EtAl();
}
