using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>Sources that the fields around them show to be labelled wrongly.</summary>
internal static partial class SegmentedSource
{
    public static void Correct(ReferenceDraft draft, IReadOnlyList<ReferenceSegment> segments)
    {
        TakeBook(draft, segments);
        TakeSite(draft);
        TakePublisher(draft);
    }

    // "In Social identity and conflict (2nd ed., ...)": what follows "In" is the book where it is nobody's name.
    private static void TakeBook(ReferenceDraft draft, IReadOnlyList<ReferenceSegment> segments)
    {
        if (draft is not { ContainerTitle: null, Editor: [{ Literal: not null }] } || segments.FirstOrDefault(segment => segment.Label == ReferenceLabel.Editor) is not { } segment || Book().Match(segment.Text) is not { Success: true } book)
            return;
        (draft.ContainerTitle, draft.Editor) = (TextSegment.Plain(book.Groups["title"].Value), null);
        draft.Edition ??= book.Groups["edition"].Value;
    }

    // "Our World in Data. https://ourworldindata.org/..." is the name of the site (APA 7, section 10.16).
    private static void TakeSite(ReferenceDraft draft)
    {
        if (draft is { Publisher: { } name, ContainerTitle: null, PublisherPlace: null, Url: { } url, Author: [{ Family: not null }, ..] } && Uri.TryCreate(url, UriKind.Absolute, out var address)
            && string.Concat(name.Where(char.IsLetterOrDigit)) is { Length: > 5 } letters && address.Host.Contains(letters, StringComparison.OrdinalIgnoreCase))
            (draft.ContainerTitle, draft.Publisher) = (name, null);
    }

    // "United Nations Security Council. (2011). Resolution 1973. United Nations.": the author, or a part of it, publishes.
    private static void TakePublisher(ReferenceDraft draft)
    {
        if (draft is not { Publisher: null, ContainerTitle: null, Author: [{ Literal: { } author }], Title: { } title } || title.LastIndexOf(". ", StringComparison.Ordinal) is not (> 0 and var end))
            return;
        var last = title[(end + 2)..];
        if (last.Contains(' ', StringComparison.Ordinal) && author.StartsWith(last, StringComparison.OrdinalIgnoreCase))
            (draft.Title, draft.Publisher) = (title[..end], last);
    }

    [GeneratedRegex(@"^[Ii]n:?\s(?<title>[^()]+?)\s\((?<edition>[^()]{1,30}?)\s(?:ed|edn|edition)\.?[,)]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Book();
}
