namespace ContentApi.Core.Citations;

/// <summary>
/// Reads a reference by rules: APA 7 first, with the shapes of Harvard, Chicago and MLA. Stage by stage each part that is understood is taken out of the text
/// and the rest handed on.
/// </summary>
internal static class ReferenceGrammar
{
    public static ReferenceDraft Read(string text)
    {
        var draft = new ReferenceDraft { Rest = text };
        Identifiers.Peel(draft);
        ReferenceHead.Peel(draft);
        ReferenceTitle.Peel(draft);
        ReferenceSource.Peel(draft);
        return draft;
    }

    /// <summary>
    /// Whether nothing of the reference was left to guess: authors and date where APA has them, a title, and a source that stands in the lists of publishers and
    /// periodicals by its whole name.
    /// </summary>
    public static bool IsSure(ReferenceDraft draft) => IsWhole(draft) && (draft.ContainerTitle ?? draft.Publisher) is { } source && (SourceLexicon.IsListed(source) || IsAuthor(draft, source));

    private static bool IsWhole(ReferenceDraft draft) =>
        draft is { Date: not null, Title.Length: > 0 } && draft.Author?.All(name => name.Given is not null || name.Literal is not null) != false && draft.Title.AsSpan().IndexOf(". ") < 0
        && (draft.Publisher is null || draft.ContainerTitle is null);

    private static bool IsAuthor(ReferenceDraft draft, string source) => draft.Author is [{ Literal: { } author }] && NameFold.Of(author) == NameFold.Of(source);
}
