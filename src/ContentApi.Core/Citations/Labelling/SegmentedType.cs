using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>What kind of source the labelled parts of a reference make.</summary>
internal static partial class SegmentedType
{
    public static string Of(ReferenceDraft draft, IReadOnlyList<ReferenceSegment> segments)
    {
        if (draft.Type is { } known)
            return known;
        if (draft is { Number: { } number, Publisher: null, ContainerTitle: null } && number.StartsWith("arXiv:", StringComparison.Ordinal))
        {
            draft.Publisher = "arXiv";
            return CslType.Article;
        }
        if (draft.Genre is { } genre && Thesis().IsMatch(genre))
            return CslType.Thesis;
        if (draft.ContainerTitle is { } container)
            return InContainer(draft, container, segments);
        if (draft.Genre is not null && Report().IsMatch(draft.Genre))
            return CslType.Report;
        if (draft.Publisher is { } publisher)
            return draft.Author is [{ Literal: { } author }] && (NameFold.Of(author) == NameFold.Of(publisher) || draft.Url is not null) ? CslType.Report : CslType.Book;
        if (draft.Url is not null && draft.Title is not null)
            return CslType.Webpage;
        if (draft.Author is [{ Literal: { } organisation }] && Organisation.HasCue(organisation))
            return CslType.Report;
        return draft.PublisherPlace is null && draft.Edition is null ? CslType.Document : CslType.Book;
    }

    private static string InContainer(ReferenceDraft draft, string container, IReadOnlyList<ReferenceSegment> segments)
    {
        if (Proceedings().IsMatch(container) && !Journal().IsMatch(container))
            return CslType.PaperConference;
        if (draft.Editor is not null || segments.Any(segment => segment.Label == ReferenceLabel.Container && In().IsMatch(segment.Text)))
            return CslType.Chapter;
        if (draft.Publisher is not null && draft.Issue is null && !SourceLexicon.IsJournal(container))
            return CslType.Chapter;
        if (draft.Url is not null && (draft.Volume ?? draft.Issue ?? draft.Page) is null && !SourceLexicon.IsKnown(container))
            return CslType.Webpage;
        return ReferencePeriodical.TypeOf(container);
    }

    [GeneratedRegex(@"(?:thesis|dissertation|thèse)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Thesis();

    [GeneratedRegex(@"(?:report|paper|memo|rep\.)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Report();

    [GeneratedRegex(@"\b(?:Proceedings|Proc\.|Conference|Symposium|Workshop)(?!\p{L})", RegexOptions.CultureInvariant)]
    private static partial Regex Proceedings();

    [GeneratedRegex(@"^Proc(?:eedings|\.)(?: of the)? (?:National|Natl|Royal|R\.? Soc)", RegexOptions.CultureInvariant)]
    private static partial Regex Journal();

    [GeneratedRegex(@"^[\s(]*(?:In|in)[:\s]", RegexOptions.CultureInvariant)]
    private static partial Regex In();
}
