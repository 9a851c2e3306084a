using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>Editions that are labelled as a part of the title or the source that they stand behind: "Handbook of aging (Seventh Edition, ".</summary>
internal static partial class SegmentedEdition
{
    /// <summary>The segments with an edition that tells itself by its words as a segment of its own, where the model has found none.</summary>
    public static IReadOnlyList<ReferenceSegment> SetApart(IReadOnlyList<ReferenceSegment> segments) =>
        segments.Any(segment => segment.Label == ReferenceLabel.Edition) ? segments : [.. segments.SelectMany(SetApart)];

    private static IEnumerable<ReferenceSegment> SetApart(ReferenceSegment segment)
    {
        if (segment.Label is not (ReferenceLabel.Title or ReferenceLabel.Container or ReferenceLabel.Editor or ReferenceLabel.Pages) || Edition().Match(segment.Text) is not { Success: true } edition)
            return [segment];
        return new[]
        {
            segment with { Text = segment.Text[..edition.Index] },
            segment with { Label = ReferenceLabel.Edition, Text = edition.Groups["edition"].Value },
            segment with { Text = segment.Text[(edition.Index + edition.Length)..] },
        }.Where(part => part.Text.Any(char.IsLetterOrDigit));
    }

    [GeneratedRegex(@"(?:^|(?<=[.,;:?!)])\s|\s?[(\[])(?<edition>(?:[Rr]ev(?:ised|\.)\s)?(?:[0-9]{1,2}(?:st|nd|rd|th)|[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth|[Ff]ifth|[Ss]ixth|[Ss]eventh|[Ee]ighth|[Nn]inth|[Tt]enth)\s(?:[Rr]ev(?:ised|\.)\s)?(?:ed|edn|[Ee]dition)\b\.?|[0-9]{1,2}\.\s(?:Auflage|Aufl\.))(?=[,.)\]]|\s|$)[,.)\]]*", RegexOptions.CultureInvariant)]
    private static partial Regex Edition();
}
