namespace ContentApi.Core.Citations.Styles;

/// <summary>
/// A name by its parts. Particles that stand inside the family name ("van der Meer") or behind the given names ("Alexander von") are taken for what they are
/// (CSL 1.0.2, name particles).
/// </summary>
internal sealed record NameParts(string? Literal, string? Family, string? Given, string? Particle, string? Dropping, string? Suffix)
{
    /// <summary>Whether nothing of the name can be printed.</summary>
    public static bool AreNone(CslName name) => string.IsNullOrWhiteSpace(name.Literal) && string.IsNullOrWhiteSpace(name.Family) && string.IsNullOrWhiteSpace(name.Given);

    public static NameParts Of(CslName name)
    {
        if (Known(name.Literal) is { } literal)
            return new(literal, null, null, null, null, null);
        var (family, given, particle, dropping) = (Known(name.Family), Known(name.Given), Known(name.NonDroppingParticle), Known(name.DroppingParticle));
        if (family is not null && particle is null)
            (particle, family) = LeadingParticle(family);
        if (given is not null && dropping is null)
            (given, dropping) = TrailingParticle(given);
        return new(null, family, given, particle, dropping, Known(name.Suffix));
    }

    public string Print(NameForm form, int place, ShownGiven shown)
    {
        if (Literal is not null)
            return Literal;
        if (Family is null)
            return Given!;
        if (form.IsShort && shown == ShownGiven.None)
            return Spaced(Particle, Family);
        var given = Given is null || form.InitialMark is null || shown == ShownGiven.Full ? Given : Initials.Of(Given, form.InitialMark, !form.WritesGivenOut);
        if (form.Inverted == NameOrder.None || (form.Inverted == NameOrder.First && place > 0) || form.IsShort)
            return Spaced(given, Dropping, Particle, Family, Suffix);
        var family = form.DemotesParticle ? Family : Spaced(Particle, Family);
        var rest = form.DemotesParticle ? Spaced(given, Dropping, Particle) : Spaced(given, Dropping);
        return string.Join(", ", new[] { family, rest, Suffix }.Where(part => !string.IsNullOrEmpty(part)));
    }

    /// <summary>The parts with blanks between them, but after an apostrophe or hyphen ("d’Aubigné", "al-Sadr").</summary>
    private static string Spaced(params ReadOnlySpan<string?> parts)
    {
        var name = "";
        foreach (var part in parts)
        {
            if (!string.IsNullOrEmpty(part))
                name += (name.Length == 0 || name[^1] is '’' or '-' ? "" : " ") + part;
        }
        return name;
    }

    private static string? Known(string? text) => string.IsNullOrWhiteSpace(text) ? null : Typography.Of(text);

    private static (string? Particle, string Family) LeadingParticle(string family)
    {
        var at = 0;
        while (family.IndexOf(' ', at) is var blank and > 0 && family[at..blank].All(letter => char.IsLower(letter) || letter is '’' or '-'))
            at = blank + 1;
        var attached = family.AsSpan(at).IndexOfAny('’', '-') + 1;
        if (attached is > 1 and <= 4 && at + attached < family.Length && char.IsUpper(family[at + attached]) && family[at..(at + attached - 1)].All(char.IsLower))
            at += attached;
        return at == 0 || at == family.Length ? (null, family) : (family[..at].TrimEnd(), family[at..]);
    }

    private static (string Given, string? Particle) TrailingParticle(string given)
    {
        var words = given.Split(' ');
        var count = words.Length;
        while (count > 1 && words[count - 1].Length > 0 && words[count - 1].All(letter => char.IsLower(letter) || letter == '’'))
            count--;
        return count == words.Length ? (given, null) : (string.Join(' ', words[..count]), string.Join(' ', words[count..]));
    }
}
