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
        var prefix = name.NonDroppingParticle ?? (keepsParticles ? null : name.DroppingParticle);
        var given = name.Given + (keepsParticles && name.DroppingParticle is { Length: > 0 } dropping ? " " + dropping : "");
        var family = Part(name.Family);
        if (prefix is { Length: > 0 })
            family = BibTexText.Escaped(prefix) + (prefix[^1] is '\'' or '’' or '-' ? "" : " ") + family;
        return string.Join(", ", new[] { family, Part(name.Suffix), BibTexText.Escaped(given) }.Where(part => part.Length > 0));
    }

    // A comma or "and" inside a name, or small words that are no particle, are held together.
    private static string Part(string? text) => string.IsNullOrWhiteSpace(text) ? ""
        : text.Contains(',', StringComparison.Ordinal) || text.Split(' ').Any(word => word.Length > 0 && char.IsLower(word[0])) ? $"{{{BibTexText.Escaped(text)}}}"
        : BibTexText.Escaped(text);
}
