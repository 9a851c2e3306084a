using System.Collections.Frozen;

namespace ContentApi.Core.Rendering;

/// <summary>Which way a language is written.</summary>
internal static class TextDirection
{
    private static readonly FrozenSet<string> RightToLeftScripts =
        FrozenSet.ToFrozenSet(["Adlm", "Arab", "Aran", "Hebr", "Mand", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa"], StringComparer.OrdinalIgnoreCase);

    // Languages whose usual script (CLDR likely subtags) is written from right to left.
    private static readonly FrozenSet<string> RightToLeftLanguages =
        FrozenSet.ToFrozenSet(
            ["ar", "arc", "azb", "ckb", "dv", "fa", "he", "iw", "ks", "nqo", "prs", "ps", "sd", "syr", "ug", "ur", "yi"],
            StringComparer.OrdinalIgnoreCase);

    /// <summary>The value of HTML's <c>dir</c> for a BCP 47 tag: a script subtag decides, else the language.</summary>
    public static string Of(string locale)
    {
        var script = Array.Find(locale.Split('-', '_'), subtag => subtag.Length == 4 && char.IsAsciiLetter(subtag[0]));
        return (script is null ? RightToLeftLanguages.Contains(Language(locale)) : RightToLeftScripts.Contains(script)) ? "rtl" : "ltr";
    }

    /// <summary>The language subtag of a BCP 47 tag.</summary>
    public static string Language(string locale) => locale.Split('-', '_')[0];
}
