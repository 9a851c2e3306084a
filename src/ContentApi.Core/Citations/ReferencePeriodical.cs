using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>A journal, magazine or newspaper with its numbers, read from the end: pages, date, issue, volume, and what is left is the name (APA 7, section 9.25).</summary>
internal static partial class ReferencePeriodical
{
    private const int LongestTail = 120;

    public static bool Peel(ReferenceDraft draft)
    {
        if (!Numbered().IsMatch(draft.Rest) || draft.Rest.Length > 600)
            return false;
        var taken = new ReferenceDraft { Rest = draft.Rest, Date = draft.Date };
        while (PeelNumber(taken))
        {
        }
        var name = taken.Rest.TrimEnd(' ', ',', '،', '.', ':', ';');
        if (taken.Rest.Length == draft.Rest.Length)
            return false;
        var elements = Sentences.Split(name, questionMarksEnd: false);
        var journal = elements.Count;
        while (journal > 0 && (journal == elements.Count || IsAbbreviated(elements[journal - 1])))
            journal--;
        name = string.Join(' ', elements.Skip(journal));
        if (!Name().IsMatch(name) || !Belongs(taken, name))
            return false;
        // What stands before the journal belongs to the title: "Tests of deterrence. A reply. World Politics, 30(2)."
        if (journal > 0)
            draft.Title = string.Join(". ", elements.Take(journal).Select(ReferenceTitle.Bare).Prepend(draft.Title));
        draft.ContainerTitle = name;
        draft.Volume ??= taken.Volume;
        draft.Issue ??= taken.Issue;
        draft.Page ??= taken.Page;
        draft.Number ??= taken.Number;
        draft.Date ??= taken.Date;
        draft.Type ??= TypeOf(name);
        return true;
    }

    public static string TypeOf(string name) =>
        SourceLexicon.IsNewspaper(name) ? CslType.ArticleNewspaper : SourceLexicon.IsMagazine(name) ? CslType.ArticleMagazine : CslType.ArticleJournal;

    // A year alone, or a year and pages, may also stand behind a publisher.
    private static bool Belongs(ReferenceDraft taken, string name) =>
        taken.Volume is not null || taken.Issue is not null || taken.Number is not null || SourceLexicon.IsNewspaper(name) || SourceLexicon.IsMagazine(name) || SourceLexicon.IsJournal(name)
        || (taken.Page is not null && !name.Contains(':', StringComparison.Ordinal) && !SourceLexicon.IsPublisher(name));

    // "Dev. Biol."
    private static bool IsAbbreviated(string element) => element.Length <= 8 && element.EndsWith('.') && !element.Contains(' ', StringComparison.Ordinal);

    private static bool PeelNumber(ReferenceDraft draft)
    {
        draft.Rest = draft.Rest.TrimEnd(' ', ',', '،', '.', ':', ';');
        var tail = draft.Rest[^Math.Min(LongestTail, draft.Rest.Length)..];
        if (Tail().Match(tail) is not { Success: true } match || !Take(draft, match))
            return false;
        draft.Rest = draft.Rest[..(draft.Rest.Length - match.Length)];
        return true;
    }

    private static bool Take(ReferenceDraft draft, Match match)
    {
        if (match.Groups["article"].Success)
            return Set(draft.Number, () => draft.Number = match.Groups["article"].Value);
        if (match.Groups["date"].Success)
            return draft.Date is null && DateField.Parse(match.Groups["date"].Value) is { } date && (draft.Date = date) is not null;
        if (match.Groups["pages"].Success)
            return Set(draft.Page, () => draft.Page = match.Groups["pages"].Value);
        if (match.Groups["volume"].Success && draft.Volume is null)
        {
            draft.Volume = match.Groups["volume"].Value;
            draft.Issue ??= match.Groups["issue"].Success ? match.Groups["issue"].Value : null;
            return true;
        }
        return match.Groups["issue"].Success && !match.Groups["volume"].Success && Set(draft.Issue, () => draft.Issue = match.Groups["issue"].Value);
    }

    private static bool Set(string? current, Func<string> set) => current is null && set().Length > 0;

    [GeneratedRegex(@"[\p{Nd}]", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"^\p{L}[^()\[\]]{1,200}$", RegexOptions.CultureInvariant)]
    private static partial Regex Name();

    // The alternatives in the order in which they may stand at the end of a reference; the first that reaches back furthest wins.
    [GeneratedRegex("""
        (?:
          [\s,،.:]\s?(?:Article|Art\.|article)\s(?:no\.\s)?(?<article>[\p{L}\p{Nd}.\-]{1,20})
        | [\s,،:]\s?(?<article>e[0-9]{3,9})
        | [\s,،]\s?\(?(?<date>(?:\p{Nd}{1,2}\s)?(?:(?:\p{L}{3,10}\.?)(?:[-–/]\p{L}{3,10}\.?)?\s)(?:\p{Nd}{1,2},\s)?(?:1[5-9]|20)[0-9]{2})\)?
        | \s\((?<date>(?:1[5-9]|20)[0-9]{2})\)
        | ,\s(?<date>(?:1[5-9]|20)[0-9]{2}[a-z]?)
        | (?:^|[\s,،])(?:[Vv]ol\.?|[Vv]olume|المجلد|مج\.?)\s?(?<volume>\p{Nd}{1,4}|[IVXLC]{1,7})(?:\s?\((?<issue>[\p{L}\p{Nd}][\p{L}\p{Nd}–\-/. ]{0,20})\))?
        | [\s,،](?:[Nn]os?\.|n°|[Nn]umber|[Ii]ssue|[Ii]ss\.|العدد|ع\.)\s?(?<issue>[\p{Nd}]{1,5}(?:[–\-/]\p{Nd}{1,5})?)
        | [\s,،:]\s?(?:pp?\.|pages?|ص\s?ص?\.?)\s?(?<pages>[\p{L}\p{Nd}]{1,8}(?:\s?[-–—]\s?[\p{L}\p{Nd}]{1,8})?(?:,\s\p{Nd}{1,5}(?:[-–]\p{Nd}{1,5})?){0,3})
        | (?<=\p{Nd}\)?\s?[,،:])\s?(?<pages>[A-Za-z]?\p{Nd}{1,7}(?:\s?[-–—]\s?[A-Za-z]?\p{Nd}{1,7})?\+?)
        | [\s,،:.]\s?(?<pages>[A-Za-z]?\p{Nd}{1,7}\s?[-–—]\s?[A-Za-z]?\p{Nd}{1,7})
        | [\s,،](?<volume>[A-Z]?\p{Nd}{1,4}(?:[-–/]\p{Nd}{1,4})?)(?:\s?\((?!(?<=\s\()(?:1[5-9]|20)[0-9]{2}\))(?:[Nn]o\.\s)?(?<issue>[\p{L}\p{Nd}][\p{L}\p{Nd}–\-/. ]{0,20})\))?
        | [\s,،]\s?\((?<issue>\p{Nd}{1,5}(?:[-–/]\p{Nd}{1,5})?)\)
        )$
        """, RegexOptions.CultureInvariant | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Tail();
}
