using System.Text.RegularExpressions;

namespace ContentApi.Benchmarks.References;

/// <summary>
/// The names that a labelled segment prints, read without the parser that is measured: each as its family name with particles and the initials of its given
/// names ("van der Berg, Jan Peter" and "J. P. van der Berg" are <c>vanderberg jp</c>), an organisation as its whole name.
/// </summary>
internal static partial class PrintedNames
{
    private static readonly HashSet<string> Particles = ["van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "do", "du", "la", "le", "ter", "ten", "zu", "zur", "af", "av", "bin", "ibn", "al", "el", "vom", "v.", "st", "st."];

    private static readonly HashSet<string> Suffixes = ["jr", "sr", "ii", "iii", "iv"];

    public static string Read(string segment)
    {
        var text = Marks().Replace(EtAl().Replace(InitialsInBrackets().Replace(Role().Replace(segment, " "), ", ${initials}"), ", "), " ");
        text = Opening().Replace(NotLetters().Replace(text, ""), "").TrimEnd(' ', ',', ';', ':', '.', '-', '–', '—') is var bare && InitialAtEnd().IsMatch(bare) ? bare + "." : bare;
        text = Separated(text);
        return string.Concat(text.Contains(';', StringComparison.Ordinal)
            ? text.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(List)
            : List(text));
    }

    // What a person sees and typesetting, or a style, has left without a comma, a semicolon or a blank: "S.Maillard", "Ogbe, E. Milland, K.", "Abbadi, Kamel. Fumeron, V.", "Ju XF Li JN".
    private static string Separated(string text)
    {
        text = Glued().Replace(text, " ");
        return text.Contains(',', StringComparison.Ordinal) ? SentenceAsSeparator().Replace(MissingComma().Replace(text, ", "), "; ") : BareList().Replace(text, ", ");
    }

    private static IEnumerable<string> List(string text)
    {
        var parts = Separator().Split(text).Select(part => part.Trim()).Where(part => part.Any(char.IsLetter)).ToList();
        // "Harvard, Institute of ..." and what else is no list of persons.
        if (!IsOfPersons(parts))
        {
            yield return ComparedText.Of(text);
            yield break;
        }
        for (var i = 0; i < parts.Count; i++)
        {
            if (Suffixes.Contains(ComparedText.Of(parts[i])))
                yield return ComparedText.Of(parts[i]);
            else if (i + 1 < parts.Count && (IsFamily(parts[i]) || (i == 0 && ShortFamily().IsMatch(parts[0]) && WholeGiven().IsMatch(parts[1]))) && (IsInitials(parts[i + 1]) || (IsGiven(parts[i + 1], isFirst: i == 0 && !parts[0].Contains(' ', StringComparison.Ordinal)) && (i == 0 || !parts[i].Contains(' ', StringComparison.Ordinal)))))
                yield return Inverted(parts[i], parts[++i]);
            else
                yield return InOrder(parts[i]);
        }
    }

    private static bool IsOfPersons(List<string> parts) =>
        parts.TrueForAll(part => part.Split(' ').Length <= 6 && !Lower().IsMatch(part)) && (parts.Exists(IsInitials) || !parts.Exists(part => Organisation().IsMatch(part))) && (parts.Count > 1 || parts.TrueForAll(part => part.Contains(' ', StringComparison.Ordinal) && !Organisation().IsMatch(part)));

    private static bool IsFamily(string part) => !IsInitials(part) && !SpeakingOrder().IsMatch(part) && !FamilyThenInitials().IsMatch(part);

    private static bool IsInitials(string part) => InitialsOnly().IsMatch(part);

    // The first name of a list is inverted though "Paul C" would be a name of its own further on.
    private static bool IsGiven(string part, bool isFirst) => part.Split(' ').Length <= 4 && (isFirst || part.EndsWith('.') || !FamilyThenInitials().IsMatch(part));

    // "Dunn Jr, W. A." is Dunn, W. A., Jr.
    private static string Inverted(string family, string given) => FamilyAndSuffix().Match(family) is { Success: true } both
        ? $"{ComparedText.Of(both.Groups["family"].Value)}{Initials(given)}{ComparedText.Of(both.Groups["suffix"].Value)}"
        : $"{ComparedText.Of(family)}{Initials(given)}";

    private static string InOrder(string name)
    {
        if (FamilyThenInitials().Match(name) is { Success: true } trailing)
            return Inverted(trailing.Groups["family"].Value, trailing.Groups["initials"].Value) + trailing.Groups["suffix"].Value.ToLowerInvariant();
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        var suffix = words.Count > 2 && Suffixes.Contains(ComparedText.Of(words[^1])) ? ComparedText.Of(words[^1]) : "";
        if (suffix.Length > 0)
            words.RemoveAt(words.Count - 1);
        var start = words.Count - 1;
        while (start > 1 && Particles.Contains(words[start - 1]))
            start--;
        return Inverted(string.Join(' ', words[start..]), string.Join(' ', words[..start])) + suffix;
    }

    /// <summary>"Jan-Peter" and "J.-P." are <c>jp</c>; "JP" is too.</summary>
    public static string Initials(string given) => string.Concat(Words().Matches(given).Select(word =>
        word.Value.Length <= 4 && word.Value.All(char.IsUpper) || Particles.Contains(word.Value) || Suffixes.Contains(word.Value.ToLowerInvariant()) ? ComparedText.Of(word.Value) : ComparedText.Of(word.Value[..1])));

    [GeneratedRegex(@"\b(?:(?<=^\W*)[Ii]n:?\s|[Ee]dited (?:and translated )?by|[Ee]d\. by|[Hh]erausgegeben von|[Hh]g\. v(?:on|\.)|[Tt]ranslat(?:ed|ion|or)s?(?: by)?|[Tt]raduction de|[Üü]bers(?:etzt|\.) v(?:on|\.)|[Tt]rad(?:uit|\.)(?: par| de)?|[Uu]nder the direction of|(?:[Ee]ds?|[Ee]ditors?|[Tt]rans|[Tt]r|[Hh]rsg|[Hh]rg|[Hh]gg?|[Oo]rgs?|[Dd]irs?|[Cc]oords?|[Cc]oordinateur|[Éé]ds?)(?:\.|(?=[\s,:)\]]|$)))", RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"(?:,\s*)?(?:(?:&\s+)?\b[Ee]t\.?\s?al\b\.?|\band others\b|\band colleagues\b|…|\.\s\.\s\.|\.\.\.)", RegexOptions.CultureInvariant)]
    private static partial Regex EtAl();

    [GeneratedRegex(@"[()\[\]*“”""]|</?\w+>|</", RegexOptions.CultureInvariant)]
    private static partial Regex Marks();

    [GeneratedRegex(@"^\P{L}+", RegexOptions.CultureInvariant)]
    private static partial Regex NotLetters();

    [GeneratedRegex(@"^(?:by|par|and|&|with)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    [GeneratedRegex(@"(?:^|[\s.\-])\p{Lu}$|(?<=\p{Lu}\.-)\p{Lu}\p{Ll}$", RegexOptions.CultureInvariant)]
    private static partial Regex InitialAtEnd();

    [GeneratedRegex(@",?;?\s(?:[Aa]nd|&|und|et|y|with|dan)\s|(?<=,.+),?\s[ae]\s(?=\p{Lu})|,\s?&\s?|\s?,\s?(?:(?:and|with)\s)?|\s?/\s|\s/(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex Separator();

    [GeneratedRegex(@"^(?<family>.*\p{Ll})\s(?<suffix>[JS]r)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex FamilyAndSuffix();

    // "Law, John": capitals that are no initials.
    [GeneratedRegex(@"^\p{Lu}{2,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex ShortFamily();

    [GeneratedRegex(@"^\p{Lu}\p{Ll}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex WholeGiven();

    [GeneratedRegex(@"(?<=\p{Lu}\.)(?=\p{Lu}\p{L}{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();

    [GeneratedRegex(@"(?<=(?:^|[,;&]\s)\p{L}[\p{L}'’-]+,\s(?:\p{Lu}\.\s?){1,3})\s(?=\p{Lu}[\p{L}'’-]+,\s\p{Lu}\.)", RegexOptions.CultureInvariant)]
    private static partial Regex MissingComma();

    [GeneratedRegex(@"(?<=,\s\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)\.\s(?=\p{Lu}[\p{L}'’ -]+,\s\p{Lu}\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex SentenceAsSeparator();

    [GeneratedRegex(@"(?<=\p{Ll}\s\p{Lu}{1,3})\s(?=\p{Lu}\p{Ll}+\s\p{Lu}{1,3}(?:\s|\.|$))", RegexOptions.CultureInvariant)]
    private static partial Regex BareList();

    // "Husson (J.-P.)" as French bibliographies print it.
    [GeneratedRegex(@"(?<=\p{L})\s\((?<initials>(?:\p{Lu}\p{Ll}{0,2}\.[\s-]?){1,4})\)", RegexOptions.CultureInvariant)]
    private static partial Regex InitialsInBrackets();

    [GeneratedRegex(@"^(?!\p{Lu}{4,}$)(?:\p{Lu}(?:\p{Ll}?\.)?[\s\-–‐]?){1,5}(?:(?:van|von|de|der|da|la|den)\s?){0,2}$|^\p{Lu}{1,3}$", RegexOptions.CultureInvariant)]
    private static partial Regex InitialsOnly();

    [GeneratedRegex(@"^(?:\p{Lu}\p{Ll}?\.[\s\-–]?)+\s?\p{L}{2,}", RegexOptions.CultureInvariant)]
    private static partial Regex SpeakingOrder();

    [GeneratedRegex(@"^(?<family>\p{L}[\p{L}\p{M}'’\- ]*?\p{L})(?:\s(?<suffix>[JS]r)\.?)?\s(?<initials>\p{Lu}{1,3}\.?|(?<=\p{Ll}\s)\p{Lu}{4}\.?|\p{Lu}(?: \p{Lu}{1,2}){1,2}\.?|\p{Lu}-\p{Lu}\.?|(?:\p{Lu}\p{Ll}?\.[\s\-]?)+)$", RegexOptions.CultureInvariant)]
    private static partial Regex FamilyThenInitials();

    [GeneratedRegex(@"(?:^|\s)(?!(?:van|von|der|den|de|del|della|di|da|dos|das|do|du|la|le|ter|ten|zu|zur|af|av|bin|ibn|al|el|vom|y|e|d|und|st)\b)\p{Ll}{2,}(?:\s|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Lower();

    [GeneratedRegex(@"\b(?:Universit|Institut|Council|Ministr|Bank|Organi[sz]ation|Department|Cent(?:er|re)\b|Commission|Committee|Agency|Association|Office|Foundation|Bureau|Society|Inc\b|Ltd\b|Corp|Group|National|International|Federal|Service|Board|Union|Network|Program|Health|Nations|Project|Report|News|Alliance|Rankings|The\b|of\b|for\b)", RegexOptions.CultureInvariant)]
    private static partial Regex Organisation();

    [GeneratedRegex(@"\p{L}[\p{L}\p{M}'’]*", RegexOptions.CultureInvariant)]
    private static partial Regex Words();
}
