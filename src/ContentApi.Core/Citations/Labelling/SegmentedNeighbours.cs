using System.Globalization;
using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>Segments that what is beside them shows to be a part of it, or to hold more than one field.</summary>
internal static partial class SegmentedNeighbours
{
    public static IReadOnlyList<ReferenceSegment> Corrected(IReadOnlyList<ReferenceSegment> segments)
    {
        var corrected = new List<ReferenceSegment>(segments.Count + 2);
        for (var i = 0; i < segments.Count; i++)
            Add(corrected, segments[i], segments, i);
        return corrected;
    }

    private static void Add(List<ReferenceSegment> before, ReferenceSegment segment, IReadOnlyList<ReferenceSegment> all, int at)
    {
        var last = before is [.., var end] ? end : null;
        if (last is not null && IsPartOf(last, segment, before, all, at))
            before[^1] = last with { Text = $"{last.Text} {segment.Text}" };
        // "Conditionals II, F. Jackson (ed.)": the number of a part is nobody's initial.
        else if (segment.Label == ReferenceLabel.Editor && last is { Label: ReferenceLabel.Title } && PartNumber().Match(segment.Text) is { Success: true } part)
        {
            before[^1] = last with { Text = $"{last.Text} {part.Groups["number"].Value}" };
            before.Add(segment with { Text = segment.Text[part.Length..] });
        }
        // "Between facts and norms, tr. W. Rehg"
        else if (segment.Label == ReferenceLabel.Editor && Translated().IsMatch(segment.Text))
            before.Add(segment with { Label = ReferenceLabel.Translator });
        // "Voir et planifier. Traduction de Clara Brand."
        else if (segment.Label == ReferenceLabel.Title && TranslatedAtEnd().Match(segment.Text) is { Success: true } translation)
            before.AddRange([segment with { Text = segment.Text[..translation.Index] }, segment with { Label = ReferenceLabel.Translator, Text = translation.Groups["names"].Value }]);
        // "Education for Health 17(1)73-84"
        else if (segment.Label is ReferenceLabel.Container or ReferenceLabel.Volume && !all.Any(other => other != segment && other.Label is ReferenceLabel.Volume or ReferenceLabel.Pages) && VolumeAtEnd().Match(segment.Text) is { Success: true } volume)
        {
            if (volume.Index > 0)
                before.Add(segment with { Text = segment.Text[..volume.Index] });
            before.AddRange([segment with { Label = ReferenceLabel.Volume, Text = volume.Groups["volume"].Value }, segment with { Label = ReferenceLabel.Pages, Text = volume.Groups["pages"].Value }]);
        }
        // "Hartner, Marcus (forthcoming). Images of home."
        else if (segment.Label is ReferenceLabel.Author or ReferenceLabel.Title && !before.Exists(other => other.Label == ReferenceLabel.Date) && ToAppear().Match(segment.Text) is { Success: true } status)
        {
            before.Add(segment with { Label = ReferenceLabel.Author, Text = segment.Text[..status.Index] });
            before.Add(segment with { Label = ReferenceLabel.Date, Text = status.Groups["status"].Value });
            if (status.Groups["title"] is { Length: > 0 } title)
                before.Add(segment with { Label = ReferenceLabel.Title, Text = title.Value });
        }
        // "Cartridges (Revised | 3rd edition)"
        else if (segment.Label == ReferenceLabel.Edition && last is not null && RevisedAtEnd().Match(last.Text) is { Success: true } revised)
        {
            before[^1] = last with { Text = last.Text[..revised.Index] };
            before.Add(segment with { Text = $"{revised.Groups["word"].Value} {segment.Text}" });
        }
        // "Press release." behind the title (APA 7, section 10.1)
        else if (segment.Label == ReferenceLabel.Note && Genre().IsMatch(segment.Text))
            before.Add(segment with { Label = ReferenceLabel.Genre });
        // "Trends in Higher Education Series. New York: Holby."
        else if (segment.Label == ReferenceLabel.Container && Series().IsMatch(segment.Text) && at + 1 < all.Count && all[at + 1].Label is ReferenceLabel.Place or ReferenceLabel.Publisher && !all.Any(other => other.Label is ReferenceLabel.Editor or ReferenceLabel.Pages or ReferenceLabel.Volume))
            before.Add(segment with { Label = ReferenceLabel.Collection });
        // "16 (1/2)"
        else if (segment.Label == ReferenceLabel.Pages && last is { Label: ReferenceLabel.Volume } && DoubleIssue().IsMatch(segment.Text))
            before[^1] = last with { Text = $"{last.Text} {segment.Text}" };
        else
            before.Add(segment);
    }

    private static bool IsPartOf(ReferenceSegment last, ReferenceSegment segment, List<ReferenceSegment> before, IReadOnlyList<ReferenceSegment> all, int at) => segment.Label switch
    {
        // "Proceedings of CHI 2015", "Abuse in care: 1 April 2004 to 12 September 2005": another date, and no stop before it.
        ReferenceLabel.Date => last.Label is ReferenceLabel.Title or ReferenceLabel.Container && !StopAtEnd().IsMatch(last.Text) && before.Exists(other => other.Label == ReferenceLabel.Date),
        // "Conference on Learning, CSCL2015", "Systems 5 (NIPS*92)": a meeting and its year
        ReferenceLabel.Volume => last.Label == ReferenceLabel.Container && Meeting().IsMatch(segment.Text),
        // "Displacement in Europe 1944-1949. London: Holby": the years of a book
        ReferenceLabel.Pages => last.Label is ReferenceLabel.Container or ReferenceLabel.Title && !StopAtEnd().IsMatch(last.Text) && IsPeriod(segment.Text) && at + 1 < all.Count && all[at + 1].Label is ReferenceLabel.Place or ReferenceLabel.Publisher,
        // "Bull. Brit. Mus. Zool. | Ser."
        ReferenceLabel.Publisher => last.Label == ReferenceLabel.Container && AbbreviatedEnd().IsMatch(segment.Text),
        // "Sie haben es gut gemeint. | Depression und Familie. Basel: Holby.": what is published by itself is in no book; its title has two sentences
        ReferenceLabel.Container => last.Label == ReferenceLabel.Title && !Source().IsMatch(segment.Text) && at + 2 < all.Count && all[at + 1].Label == ReferenceLabel.Place && all[at + 2].Label == ReferenceLabel.Publisher
            && !all.Any(other => other.Label is ReferenceLabel.Editor or ReferenceLabel.Pages or ReferenceLabel.Volume or ReferenceLabel.Doi),
        // "New York: Hafner Publ. Co."
        ReferenceLabel.Place => last.Label == ReferenceLabel.Publisher && LegalForm().IsMatch(segment.Text),
        _ => false,
    };

    private static bool IsPeriod(string text) => Period().Match(text) is { Success: true } period
        && int.Parse(period.Groups["from"].ValueSpan, CultureInfo.InvariantCulture) is >= 1000 and var from && int.Parse(period.Groups["to"].ValueSpan, CultureInfo.InvariantCulture) is <= 2100 and var to && from < to;

    [GeneratedRegex(@"[.,;?!)\]”""]\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex StopAtEnd();

    [GeneratedRegex(@"^(?:[0-9]+\s)?\(?\p{Lu}{3,}(?:[*'’ -]{1,2})?(?:[0-9]{2}|(?:19|20)[0-9]{2})\)?[.,]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Meeting();

    [GeneratedRegex(@"^(?<from>[0-9]{4})\s?[-–—]\s?(?<to>[0-9]{4})[.,]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Period();

    [GeneratedRegex(@"^(?:Ser|Soc|Sci|Lett|Res|Med|Rev)\.[,.]?$", RegexOptions.CultureInvariant)]
    private static partial Regex AbbreviatedEnd();

    [GeneratedRegex(@"^\W*[Ii]n\b|\b(?:Proceedings|Proc|Conference|Symposium|Workshop|Congress|Journal|Series|Advances|Encyclop|Handbook|Report|Papers?|Magazine|Review|Colloqu|Lecture|Dissertation|Thesis|Annual|Bulletin)|(?:Mémoire|Thèse|Actes)\b|[0-9]", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Source();

    [GeneratedRegex(@"\bSeries[.,]?$", RegexOptions.CultureInvariant)]
    private static partial Regex Series();

    [GeneratedRegex(@"^\W*(?:[Pp]ress release|[Ff]act sheet|[Ww]hite paper|[Bb]log post|[Pp]olicy brief)\W*$", RegexOptions.CultureInvariant)]
    private static partial Regex Genre();

    [GeneratedRegex(@"[\s(,]+(?<word>[Rr]evised|[Rr]ev\.)$", RegexOptions.CultureInvariant)]
    private static partial Regex RevisedAtEnd();

    [GeneratedRegex(@"\s\((?<status>forthcoming|in press)\)[.,]?\s?(?<title>.*)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex ToAppear();

    [GeneratedRegex(@"^(?:Co|Inc|Ltd|LLC|GmbH)\.?$", RegexOptions.CultureInvariant)]
    private static partial Regex LegalForm();

    [GeneratedRegex(@"^(?<number>(?:II|III|IV|VI|VII|VIII|IX)[.,])\s(?=\p{Lu})", RegexOptions.CultureInvariant)]
    private static partial Regex PartNumber();

    [GeneratedRegex(@"^\W*(?:[Tt]r\.|[Tt]rans\.|[Tt]ranslat(?:ed|ion) by|[Tt]raduction de|[Tt]raduit par|[Üü]bersetzt von)\s(?!.*\b[Ee]d(?:s\.?|\.|ited)?(?!\p{L}))", RegexOptions.CultureInvariant)]
    private static partial Regex Translated();

    [GeneratedRegex(@"(?<=[.?!])\s(?<names>(?:Translat(?:ed|ion) by|Traduction de|Traduit par|Übersetzt von)\s(?:\p{Lu}[\p{L}'’.-]*(?:\s(?=\p{Lu})|,?\s(?:et|and|und|&)\s(?=\p{Lu}))?){2,8})$", RegexOptions.CultureInvariant)]
    private static partial Regex TranslatedAtEnd();

    [GeneratedRegex(@"(?:^|\s)(?<volume>[0-9]{1,4}\s?\([0-9]{1,3}(?:[-–/][0-9]{1,3})?\))\s?[:,]?\s?(?<pages>[0-9]{1,5}\s?[-–]\s?[0-9]{1,5})[.,]?$", RegexOptions.CultureInvariant)]
    private static partial Regex VolumeAtEnd();

    [GeneratedRegex(@"^\([0-9]{1,3}/[0-9]{1,3}\)[.,]?$", RegexOptions.CultureInvariant)]
    private static partial Regex DoubleIssue();
}
