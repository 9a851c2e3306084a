using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>Sources that the fields around them show to be labelled wrongly.</summary>
internal static partial class SegmentedSource
{
    public static void Correct(ReferenceDraft draft, IReadOnlyList<ReferenceSegment> segments)
    {
        TakeBook(draft, segments);
        TakeTitle(draft, segments);
        TakeSite(draft);
        TakePublisher(draft);
        TakeGenre(draft);
        TakePeriodical(draft);
        TakePublication(draft);
    }

    // "Peut-on réformer ?. Lyon : Holby.", "[The catalogue of four]. Beijing: Holby.": a title that has ended, and what is like a place and its publisher
    private static void TakePublication(ReferenceDraft draft)
    {
        if (draft is { Publisher: null, PublisherPlace: null, ContainerTitle: null, Title: { } title } && Publication().Match(title) is { Success: true } publication)
            (draft.Title, draft.PublisherPlace, draft.Publisher) = (title[..publication.Index], publication.Groups["place"].Value, publication.Groups["publisher"].Value);
    }

    // "Haddad, L. (in press). Straits. Middle East Journal.": a periodical is published in, and publishes nothing.
    private static void TakePeriodical(ReferenceDraft draft)
    {
        if (draft is { Publisher: { } name, ContainerTitle: null, PublisherPlace: null, Edition: null } && Periodical().IsMatch(name))
            (draft.ContainerTitle, draft.Publisher) = (name, null);
        else if (draft is { PublisherPlace: { } place, ContainerTitle: null, Publisher: null, Edition: null } && Periodical().IsMatch(place))
            (draft.ContainerTitle, draft.PublisherPlace) = (place, null);
    }

    // "Why access matters (Policy Brief 2012-01)", "The cost of dropouts (Report)" (APA 7, section 10.4)
    private static void TakeGenre(ReferenceDraft draft)
    {
        if (draft is { Genre: null, Title: { } title } && Genre().Match(title) is { Success: true } genre)
            (draft.Title, draft.Genre) = (title[..genre.Index], genre.Groups["genre"].Value);
    }

    // "In Social identity and conflict (2nd ed., ...)": what follows "In" is the book where it is nobody's name.
    private static void TakeBook(ReferenceDraft draft, IReadOnlyList<ReferenceSegment> segments)
    {
        if (draft is not { ContainerTitle: null, Editor: [{ Literal: not null }] } || segments.FirstOrDefault(segment => segment.Label == ReferenceLabel.Editor) is not { } segment || Book().Match(segment.Text) is not { Success: true } book)
            return;
        (draft.ContainerTitle, draft.Editor) = (TextSegment.Plain(book.Groups["title"].Value), null);
        draft.Edition ??= book.Groups["edition"].Value;
    }

    // "Austen, J. Sense and Sensibility, 2 vols. New York: Holby.": what is published by itself is no container.
    private static void TakeTitle(ReferenceDraft draft, IReadOnlyList<ReferenceSegment> segments)
    {
        if (draft is { Title: null, Editor: null, ContainerTitle: not null, Publisher: not null, PublisherPlace: not null, Page: null, Issue: null } && !segments.Any(segment => segment.Label == ReferenceLabel.Container && In().IsMatch(segment.Text)))
            (draft.Title, draft.ContainerTitle) = (draft.ContainerTitle, null);
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

    [GeneratedRegex(@"(?<=\p{L}{3}.*)\s\((?<genre>(?:[^()]{1,60}\s)?(?:[Rr]eport|[Bb]rief|[Ww]orking [Pp]aper|[Mm]onograph)(?:\s[^()]{0,20}[0-9][^()]{0,10})?)\)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex Genre();

    [GeneratedRegex(@"^(?:\p{L}[\p{L}'’-]*,? ){1,6}(?:Journal|Review|Quarterly|Magazine|Bulletin|Digest|Times|Globe|Post|Herald|Tribune|Gazette|Chronicle|Guardian)$", RegexOptions.CultureInvariant)]
    private static partial Regex Periodical();

    [GeneratedRegex(@"(?:(?<=\])\.|(?<=[?!])\s?\.)\s(?<place>\p{Lu}[\p{L}’'-]+(?:[ -]\p{L}+){0,3})\s?:\s(?<publisher>\p{Lu}[^.:]{2,50})$", RegexOptions.CultureInvariant)]
    private static partial Regex Publication();

    [GeneratedRegex(@"^\W*[Ii]n\b", RegexOptions.CultureInvariant)]
    private static partial Regex In();

    [GeneratedRegex(@"^[Ii]n:?\s(?<title>[^()]+?)\s\((?<edition>[^()]{1,30}?)\s(?:ed|edn|edition)\.?[,)]*$", RegexOptions.CultureInvariant)]
    private static partial Regex Book();
}
