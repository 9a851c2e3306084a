namespace ContentApi.Core.Citations;

/// <summary>Who a reference names, in a form that is compared: so that "Mearsheimer" finds "MEARSHEIMER" and "Šabić" is found by "sabic".</summary>
public static class CitedNames
{
    /// <summary>The longest name that is kept, in UTF-16 code units: it has to fit an index row of the database.</summary>
    public const int MaxLength = 200;

    /// <summary>
    /// Family names (with the non-dropping particle) and names of organisations of the authors, of the editors where there are none,
    /// each without case, diacritics and punctuation, in order and without doubles. Empty when the reference names nobody.
    /// </summary>
    public static IReadOnlyList<string> Of(CslItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return [.. (item.Author ?? item.Editor ?? []).Select(name => Fold(name.Literal ?? name.NonDroppingParticle + name.Family)).Where(name => name.Length > 0).Distinct()];
    }

    /// <summary>A name in the form that is compared; empty when it holds no letter and no digit.</summary>
    public static string Fold(string name)
    {
        var folded = NameFold.Of(name);
        return folded.Length <= MaxLength ? folded : folded[..(char.IsHighSurrogate(folded[MaxLength - 1]) ? MaxLength - 1 : MaxLength)];
    }
}
