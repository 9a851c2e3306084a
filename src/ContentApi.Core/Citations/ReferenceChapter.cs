using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations;

/// <summary>The book that holds a chapter: "In A. B. Ede (Ed.), Book title (pp. 1-20). Publisher." (APA 7, section 9.28).</summary>
internal static partial class ReferenceChapter
{
    public static bool Peel(ReferenceDraft draft)
    {
        if (In().Match(draft.Rest) is not { Success: true } opening)
            return false;
        var rest = draft.Rest[opening.Length..];
        if (Editors().Match(rest) is { Success: true } editors && NameList.Persons(editors.Groups["names"].Value.TrimEnd(',', ' ')) is { } names)
        {
            draft.Editor = names;
            rest = rest[editors.Length..].TrimStart(',', ' ', '،');
        }
        var elements = Sentences.Split(rest, questionMarksEnd: false);
        if (elements.Count == 0)
            return false;
        TakeBook(draft, ReferenceTitle.Bare(elements[0]));
        foreach (var element in elements.Skip(1))
            ReferenceSource.SetPublisher(draft, ReferenceTitle.Bare(element));
        draft.Type ??= Proceedings().IsMatch(draft.ContainerTitle ?? "") ? CslType.PaperConference : CslType.Chapter;
        return true;
    }

    private static void TakeBook(ReferenceDraft draft, string book)
    {
        var chapter = draft.Title;
        draft.Title = book;
        ReferenceTitle.PeelBrackets(draft);
        draft.ContainerTitle = draft.Title;
        draft.Title = chapter;
    }

    [GeneratedRegex(@"^(?:In|in|في|ضمن):?\s(?=[\p{L}\p{Nd}“""«])", RegexOptions.CultureInvariant)]
    private static partial Regex In();

    [GeneratedRegex(@"^(?<names>[^()]{2,300}?)\s?\((?:[Ee]ds?|[Hh]g|[Hh]rsg|محرر|محررون|تحرير)\.?\)", RegexOptions.CultureInvariant)]
    private static partial Regex Editors();

    [GeneratedRegex(@"\b(?:Proceedings|Conference|Symposium|Workshop)\b", RegexOptions.CultureInvariant)]
    private static partial Regex Proceedings();
}
