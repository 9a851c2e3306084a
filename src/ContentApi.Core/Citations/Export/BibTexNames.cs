namespace ContentApi.Core.Citations.Export;

/// <summary>Names as BibTeX reads them: "von Last, Jr, First", organisations in braces of their own.</summary>
internal static class BibTexNames
{
    /// <param name="names">The names; null for none.</param>
    /// <param name="keeps">Whether particles in front stay with the family name, in the whole entry.</param>
    public static string? Of(IReadOnlyList<CslName>? names, bool keeps)
    {
        var written = (names ?? []).Select(name => Of(name, keeps)).Where(name => name.Length > 0).ToList();
        return written.Count == 0 ? null : $"{{{string.Join(" and ", written)}}}";
    }

    /// <summary>Whether the particles in front stay with the family name (BibLaTeX, useprefix).</summary>
    public static bool UsePrefix(CslItem item) => new[] { item.Author, item.Editor, item.Translator }.Any(names => names?.Any(name => name.NonDroppingParticle is { Length: > 0 }) == true);

    // Where particles of both kinds meet, one that is dropped stands behind the given names.
    private static string Of(CslName name, bool keepsParticles)
    {
        if (name.Literal is { Length: > 0 } literal)
            return BibTexText.Braced(literal)!;
        var hasFamily = !string.IsNullOrWhiteSpace(name.Family);
        var prefix = name.NonDroppingParticle ?? (keepsParticles ? null : name.DroppingParticle);
        var given = hasFamily ? Held(name.Given) : "";
        if (keepsParticles && !string.IsNullOrWhiteSpace(name.DroppingParticle))
            given = $"{given} {Held(name.DroppingParticle)}".Trim();
        var family = Held(hasFamily ? name.Family : name.Given, andSmallWords: true);
        if (!string.IsNullOrWhiteSpace(prefix))
            family = Held(prefix) + (prefix[^1] is '\'' or '’' or '-' ? "" : " ") + family;
        return Held(name.Suffix, andSmallWords: true) is { Length: > 0 } suffix ? $"{family}, {suffix}, {given}"
            : given.Length > 0 ? $"{family}, {given}"
            : family;
    }

    // In braces where BibTeX would take it apart: at a comma or the word "and", whatever its letters; a family name and a suffix at small words too, which are no particle there.
    private static string Held(string? text, bool andSmallWords = false) => string.IsNullOrWhiteSpace(text) ? ""
        : text.Contains(',', StringComparison.Ordinal) || text.Split((char[]?)null).Any(word => word.Equals("and", StringComparison.OrdinalIgnoreCase) || (andSmallWords && word.Length > 0 && char.IsLower(word[0]))) ? $"{{{BibTexText.Escaped(text)}}}"
        : BibTexText.Escaped(text);
}
