using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>The names of a segment without the words that tell their role: "In R. I. Rotberg and T. K. Rabb (Eds.),", "trans. Mary Ilford".</summary>
internal static partial class NameSegment
{
    public static IReadOnlyList<CslName> Read(string text)
    {
        text = Organisation.HasCue(text) ? AcronymInside().Replace(text, " & ") : InitialsInBrackets().Replace(text, ", ${initials}");
        text = Role().Replace(Acronym().Replace(text, ""), " ");
        text = Blanks().Replace(Brackets().Replace(text, " "), " ");
        text = Separated(text);
        text = Ends().Replace(text, "");
        text = NotLetters().Replace(text, "");
        // The stop that ends a list of bare initials ("Wang Q, Horton M.") belongs to none of them.
        if (text.EndsWith('.') && text.IndexOf('.', StringComparison.Ordinal) == text.Length - 1 && PersonName.EndsInInitials(text.Split(',')[0]))
            text = text[..^1];
        return NameList.PersonsOrOrganisations(Opening().Replace(Commas().Replace(text, ","), "").Trim());
    }

    // Names that typesetting or a style has left without a comma or a blank between them.
    private static string Separated(string text)
    {
        text = Glued().Replace(text, " ");
        text = text.Contains(',', StringComparison.Ordinal) ? Sentences().Replace(MissingComma().Replace(text, ", "), "; ") : BareList().Replace(text, ", ");
        return SuffixInside().Replace(text, "${initials} ${suffix}");
    }

    [GeneratedRegex(@"(?<!\p{L})(?:(?<=^\W*)[Ii]n:?\s|[Ee]dited (?:and translated )?by|[Ee]d\. by|[Hh]erausgegeben von|[Hh]g\. v(?:on|\.)|[Tt]ranslat(?:ed|ion|or)s?(?: by)?|[Tt]raduction de|[Üü]bers(?:etzt|\.) v(?:on|\.)|[Tt]rad(?:uit|\.)(?: par| de)?|[Uu]nder the direction of|(?:[Ee]ds?|[Ee]ditors?|[Tt]rans|[Tt]r|[Hh]rsg|[Hh]rg|[Hh]gg?|[Oo]rgs?|[Dd]irs?|[Cc]oords?|[Cc]oordinateur|[Éé]ds?)(?:\.|(?=[\s,:;)\]]|$)))", RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    // "Blancquaert (G.), Serneels (Chr.)", as French bibliographies print them.
    [GeneratedRegex(@"(?<=\p{L})\s\((?<initials>(?:\p{Lu}\p{Ll}{0,2}\.[\s-]?){1,4})\)", RegexOptions.CultureInvariant)]
    private static partial Regex InitialsInBrackets();

    // "M. Bourreau, S.Maillard"
    [GeneratedRegex(@"(?<=\p{Lu}\.)(?=\p{Lu}\p{L}{2})", RegexOptions.CultureInvariant)]
    private static partial Regex Glued();

    // "Ogbe, E. Milland, K."
    [GeneratedRegex(@"(?<=(?:^|[,;&]\s)\p{L}[\p{L}'’-]+,\s(?:\p{Lu}\.\s?){1,3})\s(?=\p{Lu}[\p{L}'’-]+,\s\p{Lu}\.)", RegexOptions.CultureInvariant)]
    private static partial Regex MissingComma();

    // "Carde, Soufiane. Hatif, Séverine."
    [GeneratedRegex(@"(?<=,\s\p{Lu}\p{Ll}{2,}(?:-\p{Lu}\p{Ll}+)?)\.\s(?=\p{Lu}[\p{L}'’ -]+,\s\p{Lu}\p{Ll})", RegexOptions.CultureInvariant)]
    private static partial Regex Sentences();

    // "Ju XF Li JN Lv P."
    [GeneratedRegex(@"(?<=\p{Ll}\s\p{Lu}{1,3})\s(?=\p{Lu}\p{Ll}+\s\p{Lu}{1,3}(?:\s|\.|$))", RegexOptions.CultureInvariant)]
    private static partial Regex BareList();

    // "Baes Jr., C. F.", "Simmons Jr. GM"
    [GeneratedRegex(@"(?<=\p{Ll})\s(?<suffix>[JS]r)\.?(?<initials>,\s(?:\p{Lu}\.\s?)+|\s\p{Lu}{1,3}(?=,|$))", RegexOptions.CultureInvariant)]
    private static partial Regex SuffixInside();

    [GeneratedRegex(@"[()\[\]*“”""]|</?\w{1,9}>|</", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    // A stop is left behind by "(eds.)." but ends the initials of "Cox, T."
    [GeneratedRegex(@"(?:[\s,;:،–—-]|(?<=\s)\.)+$", RegexOptions.CultureInvariant)]
    private static partial Regex Ends();

    [GeneratedRegex(@"^[^\p{L}'’ʿʾ]+", RegexOptions.CultureInvariant)]
    private static partial Regex NotLetters();

    [GeneratedRegex(@"^(?:by|par|and|&|with)\s", RegexOptions.CultureInvariant)]
    private static partial Regex Opening();

    // "World Health Organization [WHO]": the acronym is no part of the name (APA 7, section 9.11).
    [GeneratedRegex(@"\s[\[(]\p{Lu}[\p{Lu}\p{Nd}&.\-]{1,11}[\])](?=[.,;]?$)", RegexOptions.CultureInvariant)]
    private static partial Regex Acronym();

    // "World Health Organization (WHO) and United Nations (UN)": where an acronym stands, a name ends.
    [GeneratedRegex(@"\s[\[(](?!EDS?\.?[\])])\p{Lu}[\p{Lu}\p{Nd}&.\-]{1,11}[\])](?:,?\s(?:&|and|und|et|e|y)|[;,])\s(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex AcronymInside();

    // Typesetting damage: "Kaya A,, Uysal I,, Cevit O."
    [GeneratedRegex(@"(?:\s?,)+", RegexOptions.CultureInvariant)]
    private static partial Regex Commas();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
