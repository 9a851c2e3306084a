namespace ContentApi.Core.Citations.Styles;

/// <summary>What the two kinds of English differ in: quotation marks, the order of a date, and some abbreviations (CSL 1.0.2, locales en-US and en-GB).</summary>
public sealed record StyleLocale
{
    /// <summary>American English.</summary>
    public static readonly StyleLocale AmericanEnglish = new() { Tag = "en-US", Quotes = "“”‘’", QuotesTakePunctuation = true, MonthFirst = true, Editors = "eds.", Edition = "ed" };

    /// <summary>British English.</summary>
    public static readonly StyleLocale BritishEnglish = new() { Tag = "en-GB", Quotes = "‘’“”", QuotesTakePunctuation = false, MonthFirst = false, Editors = "eds", Edition = "edn" };

    /// <summary>The locales that references can be printed in.</summary>
    public static IReadOnlyList<StyleLocale> All { get; } = [AmericanEnglish, BritishEnglish];

    /// <summary>Language tag (BCP 47).</summary>
    public required string Tag { get; init; }

    /// <summary>Opening and closing marks, then those inside them.</summary>
    internal string Quotes { get; init; } = "";

    /// <summary>Whether a comma or full stop goes before the closing mark (Chicago 17, section 6.9).</summary>
    internal bool QuotesTakePunctuation { get; init; }

    internal bool MonthFirst { get; init; }

    /// <summary>Abbreviation for editors, and for an edition without its full stop, in Harvard (Cite Them Right).</summary>
    internal string Editors { get; init; } = "";

    internal string Edition { get; init; } = "";

    /// <summary>The locale with the tag, whatever its case; null when there is none such.</summary>
    public static StyleLocale? Find(string tag) => All.FirstOrDefault(locale => locale.Tag.Equals(tag, StringComparison.OrdinalIgnoreCase));
}
