namespace ContentApi.Core.Citations.Labelling;

/// <summary>How sure a field of an item is: as sure as the least sure segment that it was read from.</summary>
internal static class FieldConfidence
{
    // What has a form of its own (an identifier, a role in brackets) needs no model to be known.
    private const double ByForm = 0.98;

    public static double Of(string field, IReadOnlyList<ReferenceSegment> segments)
    {
        var own = LabelsOf(field);
        return segments.Where(segment => own.Contains(segment.Label)).Select(segment => segment.Confidence).DefaultIfEmpty(ByForm).Min();
    }

    private static ReferenceLabel[] LabelsOf(string field) => field switch
    {
        "title" => [ReferenceLabel.Title],
        "author" => [ReferenceLabel.Author],
        "editor" => [ReferenceLabel.Editor],
        "translator" => [ReferenceLabel.Translator],
        "issued" or "year-suffix" or "status" => [ReferenceLabel.Date],
        "container-title" => [ReferenceLabel.Container],
        "collection-title" => [ReferenceLabel.Collection],
        "volume" or "issue" => [ReferenceLabel.Volume],
        "page" => [ReferenceLabel.Pages],
        "edition" => [ReferenceLabel.Edition],
        "publisher" => [ReferenceLabel.Publisher],
        "publisher-place" => [ReferenceLabel.Place],
        "genre" => [ReferenceLabel.Genre],
        "DOI" => [ReferenceLabel.Doi],
        "URL" => [ReferenceLabel.Url],
        _ => [],
    };
}
