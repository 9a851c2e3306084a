using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>Labels at the head of a reference that what stands around them shows to be wrong.</summary>
internal static partial class SegmentedHead
{
    public static IReadOnlyList<ReferenceSegment> Corrected(IReadOnlyList<ReferenceSegment> segments) => segments switch
    {
        // "Food Agency (FAO). 2001. Harvests.": what has its acronym with it, a date behind it and the title behind that, is the author.
        [{ Label: ReferenceLabel.Title } first, { Label: ReferenceLabel.Date }, { Label: ReferenceLabel.Title }, ..] when WithAcronym().IsMatch(first.Text) => [first with { Label = ReferenceLabel.Author }, .. segments.Skip(1)],
        // "Conseil du paysage. (2002). Guide.": what stands before the date by itself, with the title behind it, and is an organisation, is the author; "Australia. Department of Health. (1999)." is one, too.
        [{ Label: ReferenceLabel.Title } first, { Label: ReferenceLabel.Date }, { Label: ReferenceLabel.Title }, ..] when Organisation.HasCue(first.Text) => [first with { Label = ReferenceLabel.Author }, .. segments.Skip(1)],
        [{ Label: ReferenceLabel.Author } first, { Label: ReferenceLabel.Title } second, { Label: ReferenceLabel.Date }, { Label: ReferenceLabel.Title }, ..] when Organisation.HasCue(second.Text) && Country().IsMatch(first.Text) =>
            [first with { Text = $"{first.Text} {second.Text}" }, .. segments.Skip(2)],
        // "GRICE, H. P. Logic and Conversation.": a style that prints family names in capitals prints all of them so (ABNT NBR 6023).
        [{ Label: ReferenceLabel.Author } first, ..] when CapitalsAndTitle().Match(first.Text) is { Success: true } head =>
            [first with { Text = head.Groups["name"].Value }, first with { Label = ReferenceLabel.Title, Text = head.Groups["title"].Value }, .. segments.Skip(1)],
        _ => segments,
    };

    [GeneratedRegex(@"\p{L} [\[(]\p{Lu}[\p{Lu}\p{Nd}&.\-]{1,11}[\])][.,]?$", RegexOptions.CultureInvariant)]
    private static partial Regex WithAcronym();

    [GeneratedRegex(@"^\p{Lu}\p{L}+(?: \p{Lu}\p{L}+){0,2}\.$", RegexOptions.CultureInvariant)]
    private static partial Regex Country();

    [GeneratedRegex(@"^(?<name>\p{Lu}{3,}(?:[ -]\p{Lu}{2,})*, (?:\p{Lu}\. ?)+) (?<title>\p{Lu}\p{Ll}+ (?!.*\p{Lu}{3})[^,;]*)$", RegexOptions.CultureInvariant)]
    private static partial Regex CapitalsAndTitle();
}
