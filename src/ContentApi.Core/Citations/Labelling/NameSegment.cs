using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>The names of a segment without the words that tell their role: "In R. I. Rotberg and T. K. Rabb (Eds.),", "trans. Mary Ilford".</summary>
internal static partial class NameSegment
{
    public static IReadOnlyList<CslName> Read(string text)
    {
        text = Role().Replace(Acronym().Replace(text, ""), " ");
        text = Blanks().Replace(Brackets().Replace(text, " "), " ");
        text = Ends().Replace(text, "");
        text = NotLetters().Replace(text, "");
        // The stop that ends a list of bare initials ("Wang Q, Horton M.") belongs to none of them.
        if (text.EndsWith('.') && text.IndexOf('.', StringComparison.Ordinal) == text.Length - 1 && PersonName.EndsInInitials(text.Split(',')[0]))
            text = text[..^1];
        return NameList.PersonsOrOrganisations(Opening().Replace(Commas().Replace(text, ","), "").Trim());
    }

    [GeneratedRegex(@"(?<!\p{L})(?:(?<=^\W*)[Ii]n:?\s|[Ee]dited by|[Ee]d\. by|[Hh]erausgegeben von|[Hh]g\. v(?:on|\.)|[Tt]ranslat(?:ed|ion|or)s?(?: by)?|[Tt]raduction de|[Tt]rad(?:uit|\.)(?: par| de)?|[Uu]nder the direction of|(?:[Ee]ds?|[Ee]ditors?|[Tt]rans|[Tt]r|[Hh]rsg|[Hh]g|[Dd]irs?|[Cc]oords?|[Cc]oordinateur|[Éé]ds?)(?:\.|(?=[\s,:;)\]]|$)))", RegexOptions.CultureInvariant)]
    private static partial Regex Role();

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

    // Typesetting damage: "Kaya A,, Uysal I,, Cevit O."
    [GeneratedRegex(@"(?:\s?,)+", RegexOptions.CultureInvariant)]
    private static partial Regex Commas();

    [GeneratedRegex(@"\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();
}
