namespace ContentApi.Core.Citations;

/// <summary>A name in a reference, in the spellings that it may be cited by.</summary>
internal sealed record SourceName(IReadOnlyList<string> Spellings, string? Given)
{
    /// <param name="name">The name.</param>
    /// <param name="reference">The reference as given, which may hold an acronym: "World Health Organization [WHO]".</param>
    public static SourceName Of(CslName name, string reference) =>
        name.Literal is { } literal ? new SourceName([.. OfOrganisation(literal, reference).Where(spelling => spelling.Length > 0).Distinct()], null) : new SourceName([.. OfPerson(name).Where(spelling => spelling.Length > 0).Distinct()], name.Given) { IsPerson = true };

    public bool Is(CitedName cited) => cited.Spellings.Any(Spellings.Contains) && (cited.Initials is null || Given is null || SameInitials(cited.Initials, Given));

    /// <summary>False for an organisation.</summary>
    public bool IsPerson { get; private init; }

    /// <summary>True when one letter makes it another name.</summary>
    public bool IsMisspelt(CitedName cited) => cited.Initials is null && Misspelling.IsOneLetter(cited.Spellings[0], Spellings[0]);

    private static IEnumerable<string> OfPerson(CslName name)
    {
        var family = name.Family ?? "";
        yield return NameFold.Of(family);
        yield return NameFold.Of(name.NonDroppingParticle + family);
        yield return NameFold.Of(name.DroppingParticle + family);
        yield return NameFold.Of(CitedName.WithoutParticles(family));
        if (name.Suffix is { } suffix)
            yield return NameFold.Of(family + suffix);
    }

    private static IEnumerable<string> OfOrganisation(string literal, string reference)
    {
        foreach (var part in new[] { literal, literal.Split(',')[0] })
        {
            yield return NameFold.Of(part);
            yield return NameFold.Of(CitedName.WithoutParticles(part));
            foreach (var acronym in Organisation.Acronyms(part))
                yield return acronym;
        }
        var end = reference.IndexOf(literal, StringComparison.Ordinal) + literal.Length;
        if (end + 1 < reference.Length && reference[end] == ' ' && reference[end + 1] is '[' or '(' && reference.IndexOfAny([']', ')'], end) is > 0 and var close && Organisation.IsAcronym(reference[(end + 2)..close]))
            yield return NameFold.Of(reference.AsSpan(end + 2, close - end - 2));
    }

    private static bool SameInitials(string cited, string given) =>
        (NameFold.Of(cited) is [var first, ..] && NameFold.Of(given) is [var second, ..] && first == second && AgreeBeyond(cited, given)) || IsOneOf(cited, given);

    // Elizabeth Anscombe publishes as G. E. M. Anscombe.
    private static bool IsOneOf(string cited, string given) =>
        cited.Length > 2 && cited.All(char.IsLetter) && given.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries) is { Length: > 1 } parts
            && parts.Any(part => NameFold.Of(part) is [var initial] && NameFold.Of(cited)[0] == initial);

    // "J. A. Smith" is not "Smith, J. B."; "J. Smith" may be either.
    private static bool AgreeBeyond(string cited, string given)
    {
        var left = cited.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries);
        var right = given.Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries);
        return left.Zip(right).All(pair => NameFold.Of(pair.First) is [var a, ..] && NameFold.Of(pair.Second) is [var b, ..] && a == b);
    }
}
