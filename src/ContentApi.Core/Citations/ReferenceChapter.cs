using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>The book or the proceedings that hold a chapter: "In A. B. Ede (Ed.), Book title (pp. 1-20). Publisher." (APA 7, section 9.28).</summary>
internal static partial class ReferenceChapter
{
    public static bool Peel(ReferenceDraft draft)
    {
        if (draft.Rest.Length > 2000 || In().Match(draft.Rest) is not { Success: true } opening)
            return false;
        var rest = draft.Rest[opening.Length..];
        if (EditorsBefore(rest) is { } editors)
        {
            draft.Editor = editors.Names;
            rest = rest[editors.End..].TrimStart(',', ' ', '،', '.', ':');
        }
        var (book, after) = BookAndRest(draft, rest);
        if (book.Length == 0)
            return false;
        TakeBook(draft, book);
        var elements = Sentences.Split(after, questionMarksEnd: false).Select(ReferenceTitle.Bare).ToList();
        var first = elements.FindIndex(element => ReferencePublisher.IsPlace(element) || SourceLexicon.IsPublisher(element));
        first = first < 0 ? Math.Max(0, elements.Count - 1) : first;
        if (first > 0)
            draft.ContainerTitle = string.Join(". ", elements.Take(first).Prepend(draft.ContainerTitle));
        foreach (var element in elements.Skip(first))
            ReferencePublisher.Take(draft, element);
        draft.Type ??= Proceedings().IsMatch(draft.ContainerTitle ?? "") ? CslType.PaperConference : CslType.Chapter;
        return true;
    }

    private static (IReadOnlyList<CslName> Names, int End)? EditorsBefore(string rest)
    {
        var role = Role().Match(rest[..Math.Min(rest.Length, 300)]);
        return role.Success && NameList.Persons(rest[..role.Index].TrimEnd(',', ' ')) is { } names ? (names, role.Index + role.Length) : null;
    }

    // Pages outside parentheses end the book's title; else its full stop does.
    private static (string Book, string After) BookAndRest(ReferenceDraft draft, string rest)
    {
        if (Pages().Match(rest) is { Success: true } pages && rest.AsSpan(0, pages.Index).Count('(') == rest.AsSpan(0, pages.Index).Count(')'))
        {
            draft.Page ??= pages.Groups["pages"].Value;
            return (rest[..pages.Index], rest[(pages.Index + pages.Length)..].TrimStart('.', ',', ' ', ')'));
        }
        var elements = Sentences.Split(rest, questionMarksEnd: false);
        return elements.Count == 0 ? ("", "") : (ReferenceTitle.Bare(elements[0]), string.Join(' ', elements.Skip(1)));
    }

    private static void TakeBook(ReferenceDraft draft, string book)
    {
        var chapter = draft.Title;
        if (Volume().Match(book) is { Success: true } volume)
        {
            draft.Volume ??= volume.Groups["volume"].Value;
            book = book[..volume.Index];
        }
        draft.Title = ReferenceTitle.Bare(book).Trim('“', '”', '"');
        ReferenceTitle.PeelBrackets(draft);
        draft.ContainerTitle = draft.Title;
        draft.Title = chapter;
    }

    [GeneratedRegex(@"^(?:In|in|في|ضمن):?\s(?=[\p{L}\p{Nd}“""«])", RegexOptions.CultureInvariant)]
    private static partial Regex In();

    [GeneratedRegex(@"\s?\((?:[Ee]ds?|[Ee]ditors?|[Hh]g|[Hh]rsg|محرر|محررون|تحرير)\.?\)|,\s(?:[Ee]ds?\.|[Ee]ditors?)(?=[,:\s])", RegexOptions.CultureInvariant)]
    private static partial Regex Role();

    [GeneratedRegex(@"[,.]?\s\(?(?:pp\.?|pages|S\.|ص\s?ص\.?)\s?(?<pages>[\p{L}\p{Nd}]{1,8}\s?[-–—]\s?[\p{L}\p{Nd}]{1,8})(?!\p{L})(?=[\s.,)]|$)", RegexOptions.CultureInvariant)]
    private static partial Regex Pages();

    [GeneratedRegex(@",?\s(?:[Vv]ol\.?|[Vv]olume)\s(?<volume>[\p{Nd}IVXLC]{1,6})[.,]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Volume();

    [GeneratedRegex(@"\b(?:Proceedings|Proc\.|Conference|Symposium|Workshop)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Proceedings();
}
