using System.Text.RegularExpressions;

namespace ContentApi.Core.Importing.Cues;

/// <summary>Lines that name the authors: "By Jane Doe and John Roe".</summary>
internal static partial class Byline
{
    private const RegexOptions Options = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>Whether a line begins as a byline does.</summary>
    public static bool Begins(string line) => line.Length <= 200 && By().IsMatch(line);

    /// <summary>The names; empty unless the whole line is understood.</summary>
    public static IReadOnlyList<string> Names(string line)
    {
        if (line.Length > 200 || By().Match(line) is not { Success: true } by)
            return [];
        return NamesOnly(line[by.Length..]);
    }

    /// <summary>A byline with a date or a reading time behind it, in its two parts: "By A | May 2, 2025"; null for any other line.</summary>
    public static (IReadOnlyList<string> Names, string Date)? NamesBefore(string line, Predicate<string> isDate)
    {
        var bar = line.Length > 200 ? -1 : line.IndexOfAny(['|', '·', '•', '—']);
        return bar > 0 && line[(bar + 1)..].Trim() is var rest && isDate(rest) && Names(line[..bar].Trim()) is { Count: > 0 } names ? (names, rest) : null;
    }

    /// <summary>The names of a line that holds nothing else; empty unless the whole line is understood.</summary>
    public static IReadOnlyList<string> NamesOnly(string line)
    {
        if (line.Length > 200)
            return [];
        var names = Joint().Split(line.Trim().TrimEnd('.')).Select(name => name.Trim()).Where(name => name.Length > 0).ToList();
        return names.TrueForAll(IsName) ? names : [];
    }

    private static bool IsName(string name) => Name().IsMatch(name);

    [GeneratedRegex(@"^\s*(?:" + CueLexicon.By + @")\s*", Options)]
    private static partial Regex By();

    [GeneratedRegex(@"\s*[,،;]\s*(?:(?:" + CueLexicon.And + @"|و)\s+)?|\s+(?:" + CueLexicon.And + @"|&|و)\s+|(?<=\p{IsArabic}\s\p{IsArabic}{2,20})\s+و(?=\p{IsArabic}{2,20}\s\p{IsArabic})", Options)]
    private static partial Regex Joint();

    [GeneratedRegex(@"^(?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s+)?(?=\p{Lu}|\p{Lo})[\p{L}\p{M}.'’\-]{1,30}(?:\s(?:(?:al|el|as|ash|an|ad|ar|at|az|ul|ur)-\p{Lu}[\p{L}\p{M}'’\-]{0,30}|[\p{Lu}\p{Lo}][\p{L}\p{M}.'’\-]{0,30}|de|del|da|di|du|van|von|der|den|la|le|bin|ibn|al|el|ter|zu)){1,4}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();
}
