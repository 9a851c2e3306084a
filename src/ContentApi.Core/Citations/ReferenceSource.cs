using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>What follows the title: the journal with its numbers, the book around a chapter, the publisher, the site (APA 7, sections 9.23 to 9.33).</summary>
internal static partial class ReferenceSource
{
    public static void Peel(ReferenceDraft draft)
    {
        draft.Rest = draft.Rest.Trim().TrimStart('.', ',', ' ', '،').TrimEnd(' ', ',');
        if (draft.Date is null)
            PeelTrailingYear(draft);
        if (!ReferenceChapter.Peel(draft) && !PeelPeriodical(draft))
            PeelPublisher(draft);
        draft.Type ??= draft.Title is null || draft.Url is null ? CslType.Document : CslType.Webpage;
    }

    private static bool PeelPeriodical(ReferenceDraft draft)
    {
        if (Numbered().Match(draft.Rest) is not { Success: true } match || match.Groups["volume"].Length + match.Groups["issue"].Length + match.Groups["pages"].Length + match.Groups["article"].Length == 0)
            return false;
        var name = ReferenceTitle.Bare(match.Groups["name"].Value.Trim().TrimEnd(',', '،', ' '));
        if (name.Length == 0)
            return false;
        draft.ContainerTitle = name;
        draft.Volume ??= Known(match.Groups["volume"].Value);
        draft.Issue ??= Known(match.Groups["issue"].Value);
        draft.Page ??= Known(match.Groups["pages"].Value);
        draft.Number ??= Known(match.Groups["article"].Value);
        if (draft.Date is null && DateField.Parse(match.Groups["date"].Value) is { } date)
            draft.Date = date;
        draft.Type ??= PeriodicalType(name);
        return true;
    }

    private static void PeelPublisher(ReferenceDraft draft)
    {
        var elements = Sentences.Split(draft.Rest, questionMarksEnd: false).Select(ReferenceTitle.Bare).Where(element => element.Length > 0).ToList();
        if (elements.Count == 0)
            return;
        // What stands between the title and the last element belongs to the title, unless it is itself a source.
        while (elements.Count > 1 && !IsSource(elements[0]))
        {
            draft.Title += ". " + elements[0];
            elements.RemoveAt(0);
        }
        foreach (var element in elements)
            Place(draft, element);
    }

    private static void Place(ReferenceDraft draft, string element)
    {
        if (SourceLexicon.IsNewspaper(element) || SourceLexicon.IsMagazine(element) || (SourceLexicon.IsJournal(element) && draft.Type is null))
        {
            draft.ContainerTitle ??= element;
            draft.Type ??= PeriodicalType(element);
        }
        else if (draft.Url is not null && draft.Type is null && !SourceLexicon.IsPublisher(element))
        {
            draft.ContainerTitle ??= element;
            draft.Type = CslType.Webpage;
        }
        else
        {
            SetPublisher(draft, element);
            draft.Type ??= CslType.Book;
        }
    }

    private static bool IsSource(string element) =>
        SourceLexicon.IsPublisher(element) || SourceLexicon.IsJournal(element) || SourceLexicon.IsNewspaper(element) || SourceLexicon.IsMagazine(element);

    /// <summary>"Cambridge: Polity", "Princeton, NJ: Princeton University Press" or a name alone.</summary>
    public static void SetPublisher(ReferenceDraft draft, string element)
    {
        element = element.Trim().TrimEnd(',', '.');
        if (PlaceAndName().Match(element) is { Success: true } match)
        {
            draft.PublisherPlace ??= match.Groups["place"].Value.Trim();
            draft.Publisher ??= match.Groups["name"].Value.Trim();
        }
        else if (element.Length > 0)
        {
            draft.Publisher ??= element;
        }
    }

    private static void PeelTrailingYear(ReferenceDraft draft)
    {
        if (TrailingYear().Match(draft.Rest) is not { Success: true } match || DateField.Parse(match.Groups["date"].Value) is not { } date)
            return;
        draft.Date = date;
        draft.Rest = draft.Rest[..match.Index].TrimEnd(' ', ',', '.', '،');
    }

    private static string PeriodicalType(string name) =>
        SourceLexicon.IsNewspaper(name) ? CslType.ArticleNewspaper : SourceLexicon.IsMagazine(name) ? CslType.ArticleMagazine : CslType.ArticleJournal;

    private static string? Known(string text) => text.Trim() is { Length: > 0 } known ? known : null;

    [GeneratedRegex(@"^(?<name>\p{L}[^.;]{1,200}?(?:\.[^.;]{0,60}?){0,3}?)[,،.]?\s(?:(?:[Vv]ol\.?|[Vv]olume|المجلد|مج\.?)\s?)?(?<volume>\p{Nd}{1,4}(?:[-–/]\p{Nd}{1,4})?)?(?:\s?\((?:[Nn]o\.\s?)?(?<issue>[\p{L}\p{Nd}–\-/. ]{1,20})\))?(?:[,،]?\s?(?:[Nn]o\.|[Nn]os\.|[Ii]ssue|العدد|ع\.?)\s?(?<issue>[\p{Nd}–\-/]{1,9}))?(?:[,،]?\s?\((?<date>[^()]{4,30})\))?(?:\s?[,:،.]\s?(?:Article|article)\s(?<article>[\p{L}\p{Nd}.\-]{1,20}))?(?:\s?[,:،.]\s?(?:pp?\.|ص ?ص?\.?)?\s?(?<pages>[A-Za-z]?\p{Nd}{1,7}(?:\s?[-–—]\s?[A-Za-z]?\p{Nd}{1,7})?\+?))?\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^(?<place>\p{L}[\p{L}\p{M}.'’\- ,&;/]{1,60}):\s(?<name>\p{L}.{1,150})$", RegexOptions.CultureInvariant)]
    private static partial Regex PlaceAndName();

    [GeneratedRegex(@"(?:^|[,.،]\s?)(?<date>(?:\p{Nd}{1,2}\s)?(?:\p{L}{3,9}\.?\s)?(?:1[4-9]|20)[0-9]{2}[a-z]?)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex TrailingYear();
}
