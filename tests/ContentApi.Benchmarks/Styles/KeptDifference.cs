using System.Text.RegularExpressions;
using ContentApi.Core.Citations;
using ContentApi.Core.Citations.Styles;

namespace ContentApi.Benchmarks.Styles;

/// <summary>A way in which we differ from pandoc on purpose; docs/citation-styles.md has the reasons.</summary>
/// <param name="Name">Its name there.</param>
/// <param name="Apply">What both would be without it.</param>
internal sealed partial record KeptDifference(string Name, Func<CitationStyle, CslItem, (Forms Ours, Forms Pandoc), (Forms Ours, Forms Pandoc)> Apply)
{
    public static readonly IReadOnlyList<KeptDifference> All =
    [
        new("apa-narrative-and", (style, item, forms) => style.Names[0] == "apa" && (item.Author ?? item.Editor) is not null ? forms with { Pandoc = forms.Pandoc with { Narrative = InSentence(forms.Pandoc.Narrative) } } : forms),
        new("apa-law-in-the-sentence", (style, item, forms) => style.Names[0] == "apa" && item.Type is "bill" or "legal_case" or "legislation" or "treaty"
            ? (forms.Ours with { Narrative = "" }, forms.Pandoc with { Narrative = "" }) : forms),
        new("apa-article-number", (style, item, forms) => style.Names[0] == "apa" && item.Number is { } number
            ? forms with { Ours = forms.Ours with { Entry = forms.Ours.Entry.Replace($"Article {number}", number, StringComparison.Ordinal) } } : forms),
        new("apa-volume-and-edition-once", (style, item, forms) => style.Names[0] == "apa" && item is { Author: null, Editor: null, ContainerTitle: null }
            ? forms with { Pandoc = forms.Pandoc with { Entry = BehindDate().Replace(forms.Pandoc.Entry, "", 1) } } : forms),
        new("apa-treaty-parties", (style, item, forms) => style.Names[0] == "apa" && item.Type == "treaty"
            ? forms with { Pandoc = forms.Pandoc with { Entry = Initial().Replace(forms.Pandoc.Entry, "Ormond") } } : forms),
        new("apa-et-al-is-plural", (style, _, forms) => style.Names[0] == "apa" && forms.Pandoc.Parenthetical.Contains("et al.", StringComparison.Ordinal) && !forms.Ours.Parenthetical.Contains("et al.", StringComparison.Ordinal)
            ? forms with { Ours = forms.Ours with { Parenthetical = LastName().Replace(forms.Ours.Parenthetical, ", et al."), Narrative = LastName().Replace(forms.Ours.Narrative, ", et al.") } } : forms),
        new("mla-blank-before-locator", (style, _, forms) => style.Names[0] == "mla"
            ? forms with { Pandoc = forms.Pandoc with { Parenthetical = Locator().Replace(forms.Pandoc.Parenthetical, "$1 "), Narrative = Locator().Replace(forms.Pandoc.Narrative, "$1 ") } } : forms),
        new("mla-volume", (style, item, forms) => style.Names[0] == "mla" && item is { Volume: { } volume, ContainerTitle: null, Edition: null } && !forms.Pandoc.Entry.Contains($"Vol. {volume}", StringComparison.Ordinal)
            ? forms with { Ours = forms.Ours with { Entry = forms.Ours.Entry.Replace($" Vol. {volume},", "", StringComparison.Ordinal).Replace($" Vol. {volume}.", "", StringComparison.Ordinal) } } : forms),
        new("harvard-edition-once", (style, item, forms) => style.Names[0] == "harvard" && item.Edition is not null
            ? forms with { Pandoc = forms.Pandoc with { Entry = EditionOnce(forms.Pandoc.Entry) } } : forms),
        new("title-case-versus", (_, _, forms) => forms with { Pandoc = Everywhere(forms.Pandoc, text => text.Replace(" Vs ", " vs ", StringComparison.Ordinal)) }),
        new("title-case-last-word", (_, _, forms) => forms with { Pandoc = Everywhere(forms.Pandoc, text => LastWord().Replace(text, "Toll Was For")) }),
    ];

    private static Forms Everywhere(Forms forms, Func<string, string> change) => new(change(forms.Entry), change(forms.Parenthetical), change(forms.Narrative));

    // A stop behind the date stays.
    private static string EditionOnce(string entry) => FirstEdition().Match(entry) is { Success: true } first
        ? entry[..(first.Index + first.Length)] + FurtherEdition().Replace(entry[(first.Index + first.Length)..], again => again.Value.StartsWith(')') ? again.Value[^1] == '.' ? ")." : ")" : "")
        : entry;

    private static string InSentence(string narrative)
    {
        var authors = narrative.LastIndexOf(" (", StringComparison.Ordinal) is var at and > 0 ? at : narrative.Length;
        return narrative[..authors].Replace(" &amp; ", " and ", StringComparison.Ordinal) + narrative[authors..];
    }

    [GeneratedRegex(@"\b(chap\.|para\.|sec\.)(?=[0-9])")]
    private static partial Regex Locator();

    [GeneratedRegex(", (?:&amp;|and) [^,(]+?(?=, | \\()")]
    private static partial Regex LastName();

    [GeneratedRegex(@"(?<=\([^()]*\)\.) \((?:[^()]* ed\.|Vols?\. )[^()]*\)\.")]
    private static partial Regex BehindDate();

    [GeneratedRegex("(?:[0-9]+(?:st|nd|rd|th) edn|revised edition)")]
    private static partial Regex FirstEdition();

    [GeneratedRegex(@"\)? (?:[0-9]+(?:st|nd|rd|th) edn|revised edition)[.,]")]
    private static partial Regex FurtherEdition();

    [GeneratedRegex(@"\b[JP]\. Ormond")]
    private static partial Regex Initial();

    [GeneratedRegex("Toll Was for(?=[.,<”’])")]
    private static partial Regex LastWord();
}
