using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>The authors and the date that a reference begins with (APA 7, sections 9.7 to 9.17; Harvard and Chicago author-date alike).</summary>
internal static partial class ReferenceHead
{
    private const int LongestHead = 1500;

    private static readonly char[] Quotes = ['“', '”', '"', '«', '»'];

    public static void Peel(ReferenceDraft draft)
    {
        if (!PeelInitialsFirst(draft) && !PeelAuthorDate(draft) && !PeelBareYear(draft))
            PeelAuthors(draft);
    }

    // "Kang, D. C. (2003). ...", "World Bank (2015) ...", "Smith, J. [2010] ..."
    private static bool PeelAuthorDate(ReferenceDraft draft)
    {
        var text = draft.Rest;
        foreach (Match bracket in Bracketed().Matches(text[..Math.Min(text.Length, LongestHead)]))
        {
            if (DateField.Parse(bracket.Groups["content"].Value) is not { } date)
                continue;
            var head = text[..bracket.Index].Trim();
            var tail = text[(bracket.Index + bracket.Length)..];
            if (head.IndexOfAny(Quotes) >= 0 || VolumeBefore().IsMatch(head) || PagesAfter().IsMatch(tail))
                return false;
            draft.Date = date;
            tail = tail.TrimStart(' ', '.', ',', ':', '،');
            // Without an author the title stands first: "The handbook of sanctions. (2016). Edward Elgar."
            if (Sentences.Split(tail, questionMarksEnd: true).Count == 1 && SourceLexicon.IsPublisher(ReferenceTitle.Bare(tail)) && NameList.Persons(head) is null && !Organisation.HasCue(head))
                tail = $"{head} {tail}";
            else
                SetNames(draft, head);
            draft.Rest = tail;
            return true;
        }
        return false;
    }

    // "Kang, David C. 2003. ..." and "Kang, D. C. 2003, ..."
    private static bool PeelBareYear(ReferenceDraft draft)
    {
        var text = draft.Rest;
        if (BareYear().Match(text[..Math.Min(text.Length, LongestHead)]) is not { Success: true } match || DateField.Parse(match.Groups["year"].Value) is not { } date)
            return false;
        var head = match.Groups["head"].Value.Trim();
        if (head.IndexOfAny(Quotes) >= 0 || (NameList.Persons(head) is null && !IsOneShortElement(head)))
            return false;
        draft.Date = date;
        draft.Rest = text[match.Length..].TrimStart(' ', '.', ',');
        SetNames(draft, head);
        return true;
    }

    // IEEE: "M. Aydin and J. Lesser, The Middle Power Moment. ..."
    private static bool PeelInitialsFirst(ReferenceDraft draft)
    {
        if (InitialsFirst().Match(draft.Rest) is not { Success: true } head || NameList.Persons(head.Groups["names"].Value) is not { } names)
            return false;
        draft.Author = names;
        draft.Rest = draft.Rest[head.Length..];
        if (TrailingYear().Match(draft.Rest) is { Success: true } year && DateField.Parse(year.Groups["year"].Value) is { } date)
        {
            draft.Date = date;
            draft.Rest = draft.Rest[..year.Index];
        }
        return true;
    }

    // MLA and Chicago notes: the names end at a full stop and the year stands at the end.
    private static void PeelAuthors(ReferenceDraft draft)
    {
        var text = draft.Rest;
        int length = 0, organisation = 0;
        var first = true;
        foreach (Match stop in StopBeforeWord().Matches(text[..Math.Min(text.Length, 300)]))
        {
            var head = text[..(stop.Index + 1)];
            // A given name in full ends the names: "Springborg, Robert. Egypt."
            if (head.IndexOfAny(Quotes) >= 0 || (length > 2 && char.IsLower(text[length - 2]) && char.IsLower(text[length - 3])))
                break;
            var names = EditorRole().Replace(head, "").TrimEnd();
            if (names.Contains(',', StringComparison.Ordinal) && NameList.Persons(names) is not null)
                length = head.Length;
            else if (length == 0 && first && Organisation.HasCue(names) && IsOneShortElement(names) && !names.Contains(':', StringComparison.Ordinal))
                organisation = head.Length;
            first = false;
        }
        length = length == 0 ? organisation : length;
        if (length == 0)
            return;
        SetNames(draft, text[..length]);
        draft.Rest = text[length..].TrimStart();
    }

    private static bool IsOneShortElement(string head) => head.Length <= 100 && Sentences.Split(head, questionMarksEnd: true).Count == 1 && head.Count(c => c == ' ') <= 8;

    private static void SetNames(ReferenceDraft draft, string head)
    {
        var names = NameList.PersonsOrOrganisations(EditorRole().Replace(head, "").Trim());
        if (names.Count == 0)
            return;
        if (EditorRole().IsMatch(head))
            draft.Editor = names;
        else
            draft.Author = names;
    }

    [GeneratedRegex(@"\((?<content>[^()]{2,60})\)|\[(?<content>[^()\[\]]{2,60})\]", RegexOptions.CultureInvariant)]
    private static partial Regex Bracketed();

    [GeneratedRegex(@"^(?<head>[^()]{2,400}?[.,،\s])\s?(?<year>(?:1[4-9]|20)[0-9]{2}[a-z]?|n\.d)[.,]\s", RegexOptions.CultureInvariant)]
    private static partial Regex BareYear();

    [GeneratedRegex(@"^(?<names>(?:\p{Lu}\.[\s-]?){1,3}\p{L}[\p{L}\p{M}'’\- ]{1,30}(?:(?:,\s(?:and\s|&\s)?|\s(?:and|&)\s)(?:\p{Lu}\.[\s-]?){1,3}\p{L}[\p{L}\p{M}'’\- ]{1,30}?){0,8}),\s(?:et al\.,\s)?(?=[“""\p{Lu}](?!\.))", RegexOptions.CultureInvariant)]
    private static partial Regex InitialsFirst();

    [GeneratedRegex(@",\s(?:\p{L}{3,9}\.?\s)?(?<year>(?:1[4-9]|20)[0-9]{2})[.,\s]*$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingYear();

    [GeneratedRegex(@"\.(?=\s[\p{L}“""«'‘\d])", RegexOptions.CultureInvariant)]
    private static partial Regex StopBeforeWord();

    [GeneratedRegex(@"(?:\b[Vv]ol\.?|\b[Nn]os?\.|,)\s[0-9]{1,4}(?:[.:,][^A-Za-z]{0,12})?$|[0-9]{1,4}\s?$", RegexOptions.CultureInvariant)]
    private static partial Regex VolumeBefore();

    [GeneratedRegex(@"^\s?[:,]\s?(?:pp?\.\s?)?[0-9]", RegexOptions.CultureInvariant)]
    private static partial Regex PagesAfter();

    [GeneratedRegex(@",?\s*[(\[]?\b(?:[Ee]ds?\.|[Ee]ditors?|[Hh]rsg\.|[Hh]g\.|محرر|تحرير)[)\]]?\.?,?\s*$|,?\s*\((?:[Ee]ds?|محررون|محرر)\.?\)\.?,?\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex EditorRole();
}
