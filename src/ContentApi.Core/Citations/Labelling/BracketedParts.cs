using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>
/// Parts of a reference that APA sets in brackets behind the title and that tell what they are by a word of their own: translators, the number of a report, the
/// kind and the school of a thesis, the first publication (APA 7, sections 9.19 to 9.22, 9.41 and 10.6). They are taken out before the rest is labelled.
/// </summary>
internal static partial class BracketedParts
{
    public static void Peel(ReferenceDraft draft)
    {
        PeelCirca(draft);
        foreach (Match bracket in Brackets().Matches(draft.Rest))
        {
            if (!Understand(draft, bracket.Groups["content"].Value))
                continue;
            draft.Rest = draft.Rest.Replace(bracket.Value, "", StringComparison.Ordinal);
        }
    }

    // "(ca. 1400)" is read here, and its year left for the order of things.
    private static void PeelCirca(ReferenceDraft draft)
    {
        if (Circa().Match(draft.Rest) is not { Success: true } circa || DateField.Parse(circa.Groups["date"].Value) is not { } date)
            return;
        draft.Date = date;
        draft.Rest = draft.Rest.Remove(circa.Groups["mark"].Index, circa.Groups["mark"].Length);
    }

    private static bool Understand(ReferenceDraft draft, string content)
    {
        if (Translators().Match(content) is { Success: true } translated && NameList.Persons(translated.Groups["names"].Value) is { } translators)
            (draft.Translator, draft.Edition) = (translators, translated.Groups["edition"].Success ? translated.Groups["edition"].Value : draft.Edition);
        else if (Thesis().Match(content) is { Success: true } thesis)
            (draft.Genre, draft.Publisher) = (thesis.Groups["genre"].Value, thesis.Groups["school"].Success ? thesis.Groups["school"].Value : draft.Publisher);
        else if (Report().Match(content) is { Success: true } report)
            (draft.Type, draft.Genre, draft.Number) = (CslType.Report, report.Groups["genre"].Value is { Length: > 0 } genre && genre != "Report" ? genre : draft.Genre, report.Groups["number"].Value);
        else if (FirstPublished().Match(content) is { Success: true } first)
            draft.Original = DateField.Parse(first.Groups["year"].Value)?.Issued;
        else
            return false;
        return true;
    }

    [GeneratedRegex(@"\s?(?:\((?<content>[^()\[\]]{4,160})\)|\[(?<content>[^()\[\]]{4,160})\])", RegexOptions.CultureInvariant)]
    private static partial Regex Brackets();

    [GeneratedRegex(@"\((?<date>(?<mark>(?:ca?\.|circa)\s)[0-9]{4})\)", RegexOptions.CultureInvariant)]
    private static partial Regex Circa();

    [GeneratedRegex(@"^(?<names>.{3,140}?), Trans\.?(?:[;,] (?<edition>[^;,]{1,20}?) (?:[Ee]d|[Ee]dn|[Ee]dition)\.?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Translators();

    [GeneratedRegex(@"^(?<genre>(?:Unpublished )?(?:[Dd]octoral|[Mm]aster['’]?s|Ph\.?D\.?|[BM]\.?\s?(?:F\.?)?(?:A|Sc|S|Phil|Ed)\.?) (?:dissertation|thesis))(?:, (?<school>.+))?$", RegexOptions.CultureInvariant)]
    private static partial Regex Thesis();

    [GeneratedRegex(@"^(?<genre>(?:\p{L}+ ){0,3}(?:Report|Paper|Brief|Publication))\s(?:No\.|Number|#)\s?(?<number>[\p{L}\p{Nd}./\-–]{1,30})$", RegexOptions.CultureInvariant)]
    private static partial Regex Report();

    [GeneratedRegex(@"^(?:Original work published|Originally published|First published)(?: in)? (?<year>[0-9]{4})$", RegexOptions.CultureInvariant)]
    private static partial Regex FirstPublished();
}
