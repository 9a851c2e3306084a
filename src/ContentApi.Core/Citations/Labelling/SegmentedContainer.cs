using System.Text.RegularExpressions;

namespace ContentApi.Core.Citations.Labelling;

/// <summary>The book that a chapter is in, where the model has taken it for more of the title or of the editors.</summary>
internal static partial class SegmentedContainer
{
    public static IReadOnlyList<ReferenceSegment> Corrected(IReadOnlyList<ReferenceSegment> segments)
    {
        if (segments.Any(segment => segment.Label == ReferenceLabel.Container))
            return segments;
        var corrected = new List<ReferenceSegment>(segments.Count);
        foreach (var segment in segments)
        {
            // "Tides. In C. Brand & D. Moss (Eds.), The sea.": the title was before.
            if (segment.Label == ReferenceLabel.Title && corrected is [.., { Label: ReferenceLabel.Editor } editor] && In().IsMatch(editor.Text) && corrected.Exists(before => before.Label == ReferenceLabel.Title))
                corrected.Add(segment with { Label = ReferenceLabel.Container });
            // "In The sea. (Eds C. Brand, D. Moss)", "In: The sea (edited by Clara Brand)"
            else if (segment.Label == ReferenceLabel.Editor && Book().Match(segment.Text) is { Success: true } book)
                corrected.AddRange([segment with { Label = ReferenceLabel.Container, Text = book.Groups["title"].Value }, segment with { Text = book.Groups["editors"].Value }]);
            else
                corrected.Add(segment);
        }
        return corrected;
    }

    [GeneratedRegex(@"^\W*[Ii]n\b", RegexOptions.CultureInvariant)]
    private static partial Regex In();

    [GeneratedRegex(@"^(?<title>[Ii]n:?\s[^()]+?)\s(?<editors>[(\[](?:[Ee]ds?\.?|[Ee]dited by)\s[^()]+[)\]][.,]?)$", RegexOptions.CultureInvariant)]
    private static partial Regex Book();
}
