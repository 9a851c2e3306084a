using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>What follows the title: the journal with its numbers, the book around a chapter, the publisher, the site (APA 7, sections 9.23 to 9.33).</summary>
internal static partial class ReferenceSource
{
    public static void Peel(ReferenceDraft draft)
    {
        draft.Rest = draft.Rest.Trim().TrimStart('.', ',', ' ', '،').TrimEnd(' ', ',');
        if (OriginalWork().Match(draft.Rest) is { Success: true } original && DateField.Parse(original.Groups["year"].Value)?.Issued is { } first)
        {
            draft.Original = first;
            draft.Rest = draft.Rest[..original.Index].TrimEnd();
        }
        if (!ReferenceChapter.Peel(draft) && !ReferencePeriodical.Peel(draft))
            PeelPublisher(draft);
        if (draft.Type is null && draft.Url is null && draft.Author is [{ Literal: { } author }] && Organisation.HasCue(author))
            draft.Type = CslType.Report;
        draft.Type ??= draft.Title is null || draft.Url is null ? CslType.Document : CslType.Webpage;
    }

    private static void PeelPublisher(ReferenceDraft draft)
    {
        if (draft.Date is null)
            PeelTrailingYear(draft);
        var elements = Sentences.Split(draft.Rest, questionMarksEnd: false).Select(ReferenceTitle.Bare).Where(element => element.Length > 0).ToList();
        if (elements.Count == 0)
            return;
        // What stands between the title and the last element belongs to the title, unless it is itself a source.
        var first = elements.FindIndex(element => SourceLexicon.IsKnown(element) || ReferencePublisher.IsPlace(element) || IsSeries(element));
        first = first < 0 ? elements.Count - 1 : first;
        if (first > 0)
            draft.Title = string.Join(". ", elements.Take(first).Prepend(draft.Title));
        foreach (var element in elements.Skip(first))
            Place(draft, element);
    }

    private static void Place(ReferenceDraft draft, string element)
    {
        if (SourceLexicon.IsNewspaper(element) || SourceLexicon.IsMagazine(element) || (SourceLexicon.IsJournal(element) && draft.Type is null))
        {
            draft.ContainerTitle ??= element;
            draft.Type ??= ReferencePeriodical.TypeOf(element);
        }
        else if (draft.Url is not null && draft.Type is null && !SourceLexicon.IsPublisher(element))
        {
            draft.ContainerTitle ??= element;
            draft.Type = CslType.Webpage;
        }
        else
        {
            ReferencePublisher.Take(draft, element);
            draft.Type ??= IsOwnReport(draft) ? CslType.Report : CslType.Book;
        }
    }

    // What an organisation publishes itself is a report (APA 7, section 10.4).
    private static bool IsOwnReport(ReferenceDraft draft) => draft.Author is [{ Literal: { } author }] && draft.Publisher is { } publisher && NameFold.Of(author) == NameFold.Of(publisher);

    private static bool IsSeries(string element) => Series().IsMatch(element);

    private static void PeelTrailingYear(ReferenceDraft draft)
    {
        if (TrailingYear().Match(draft.Rest) is not { Success: true } match || DateField.Parse(match.Groups["date"].Value) is not { } date)
            return;
        draft.Date = date;
        draft.Rest = draft.Rest[..match.Index].TrimEnd(' ', ',', '.', '،');
    }

    [GeneratedRegex(@"\b(?:[Tt]hesis|[Dd]issertation|[Rr]eport|[Tt]ech\. [Rr]ep|[Ww]orking [Pp]aper|[Dd]iscussion [Pp]aper)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Series();

    [GeneratedRegex(@"\s?\((?:Original work published|Originally published|First published)(?: in)?\s(?<year>[0-9]{4})\)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex OriginalWork();

    [GeneratedRegex(@"(?:^|[,.،]\s?)(?<date>(?:\p{Nd}{1,2}\s)?(?:\p{L}{3,9}\.?\s)?(?:1[4-9]|20)[0-9]{2}[a-z]?)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingYear();
}
